using System.Globalization;
using Pavise.Core;
using Pavise.Ledger;

namespace Pavise.Workspace;

/// <summary>Recorded raids as a register states them that was imported into the book, by day and, where whole months are recorded, by month.</summary>
/// <param name="Part">The part of the book the register fills.</param>
/// <param name="Words">Register, credit and days in words.</param>
/// <param name="Raids">Totals of each day and month and class, in the order of window and class.</param>
/// <param name="Origins">The rows, and one computation for each total that joins several of them.</param>
/// <param name="Key">Changes with any row or figure of the part.</param>
public sealed record ImportedRaids(string Part, string Words, IReadOnlyList<RaidTotal> Raids, IReadOnlyList<Origin> Origins, string Key)
{
    private const string Register = "raids";

    /// <summary>On which day a report counts.</summary>
    private static readonly Assumption DayOfReport = new("assumption:registers/day-of-report",
        "A report of raids counts on the day on which its window begins; a class that no report of a recorded month names counts as none launched in it.", null, 0);

    /// <summary>The register of raids imported into a book, the last release when there are several, since parts are never added; null when there is none, or none that a view hears.</summary>
    public static ImportedRaids? Of(Book book, Catalogue catalogue, BookView view = default)
    {
        var part = book.Parts().Where(one => one == Register || one.StartsWith(Register + "/", StringComparison.Ordinal)).Where(one => Book.Hears(Profile(book, one), view, catalogue))
            .OrderBy(one => book.Row($"register:{one}")?.Published.End ?? DateOnly.MinValue).ThenBy(one => one, StringComparer.Ordinal).LastOrDefault();
        if (part is null) return null;
        var entries = book.Entries(view with { Register = part, In = null }).Value;
        var known = catalogue.Threats.Select(threat => threat.Id).ToHashSet(StringComparer.Ordinal);
        Row[] rows = [.. entries.Where(entry => entry.Leg == EntryLeg.Note && entry.Decision != FactDecision.Held && known.Contains(entry.Item) && entry.Happened is { Start: not null, End: not null })
            .GroupBy(entry => entry.Origins[0], StringComparer.Ordinal).Select(Row.Of)
            .Concat(entries.Where(entry => entry.Leg == EntryLeg.Row).Select(Row.WithoutNumber).OfType<Row>().Where(row => known.Contains(row.Class)))
            .OrderBy(row => row.Window.Start).ThenBy(row => row.Window.End).ThenBy(row => row.Class, StringComparer.Ordinal).ThenBy(row => row.Id, StringComparer.Ordinal)];
        return rows.Length == 0 ? null : new Making(part, book.Row($"register:{part}")?.Reason ?? part, rows).Made(StageKey.Of(entries.Select(entry => entry.Hash)));
    }

    private static SourceProfile Profile(Book book, string part) => new($"register:{part}", part, book.Row($"register:{part}")?.Reason, OutletKind.Register, null, "", []);

    /// <summary>Sums rows and names where each sum comes from.</summary>
    private sealed class Making(string part, string credit, Row[] rows)
    {
        private readonly string[] classes = [.. rows.Select(row => row.Class).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        private readonly Dictionary<string, Origin> origins = new(StringComparer.Ordinal);
        private readonly string whole = $"row:{part}";

        public ImportedRaids Made(string key)
        {
            var months = rows.Where(row => row.IsMonth).ToArray();
            var days = rows.Where(row => !row.IsMonth).ToArray();
            RaidTotal[] raids =
            [
                .. days.GroupBy(row => (Day: row.Window.Start!.Value, row.Class)).Select(group => Total(DateInterval.On(group.Key.Day), group.Key.Class, [.. group])),
                .. months.GroupBy(row => (row.Window, row.Class)).Select(group => Total(group.Key.Window, group.Key.Class, [.. group])),
                .. WholeMonths(days, months),
            ];
            var span = new DateInterval(rows.Min(row => row.Window.Start), rows.Max(row => row.Window.End));
            return new ImportedRaids(part, $"the imported register {part} ({credit}), {span}", [.. raids.OrderBy(raid => raid.Window.Start).ThenBy(raid => raid.Window.End).ThenBy(raid => raid.ThreatClass, StringComparer.Ordinal)],
                [.. origins.Values.OrderBy(origin => origin.Id, StringComparer.Ordinal)], key);
        }

        /// <summary>The months of which the daily reports cover the first and the last day, unless the register states the month itself.</summary>
        private IEnumerable<RaidTotal> WholeMonths(Row[] days, Row[] stated)
        {
            if (days.Length == 0) yield break;
            var (first, last) = (days[0].Window.Start!.Value, days.Max(row => row.Window.Start!.Value));
            var byMonth = days.ToLookup(row => (Month.Of(row.Window.Start!.Value), row.Class));
            for (var month = Month.Of(first); month <= Month.Of(last); month += 1)
            {
                if (month.FirstDay < first || month.LastDay > last) continue;
                foreach (var name in classes.Where(name => !stated.Any(row => row.Class == name && row.Window.Start == month.FirstDay))) yield return Total(DateInterval.During(month), name, [.. byMonth[(month, name)]]);
            }
        }

        private RaidTotal Total(DateInterval window, string threatClass, Row[] of)
        {
            foreach (var row in of) origins[row.Id] = Root(row);
            return new RaidTotal(window, threatClass, Sum(of, row => row.Launched), Sum(of, row => row.Intercepted), of is [var only] && only.Window == window ? only.Id : Summed(window, threatClass, of));
        }

        /// <summary>The sum of a number of all rows; null when one does not state it.</summary>
        private int? Sum(Row[] of, Func<Row, long?> number)
        {
            if (of.Any(row => number(row) is null)) return null;
            var sum = of.Sum(row => number(row)!.Value);
            return sum <= int.MaxValue ? (int)sum : throw new PaviseException("PAV5017", new Place(part), $"{Formatter.Number(sum)} {of[0].Class} in {of[0].Window} are more than any raid has", "import a corrected release of this register");
        }

        private string Summed(DateInterval window, string threatClass, Row[] of)
        {
            origins[DayOfReport.Id] = DayOfReport;
            if (of.Length == 0) origins[whole] = new RegisterRow(whole, Register, Release, new Place(part), FormattableString.Invariant($"all {rows.Length} rows by class"), Credit);
            var when = window.IsOneDay ? window.ToString() : Month.Of(window.Start!.Value).ToString();
            var id = $"run:raids/{part}/{when}/{threatClass}";
            origins[id] = new Computation(id, FormattableString.Invariant($"{threatClass} launched in {when} by {part}, the sum of {of.Length} {(of.Length == 1 ? "report" : "reports")}"), [.. of.Select(row => row.Id).DefaultIfEmpty(whole), DayOfReport.Id]);
            return id;
        }

        private RegisterRow Root(Row row) => new(row.Id, Register, Release, new Place(part),
            $"{row.Window} {row.Class}: launched {Words(row.Launched)}, intercepted {Words(row.Intercepted)}", Credit);

        private string Release => part.Length > Register.Length ? part[(Register.Length + 1)..] : "";

        private Attribution Credit => RowTrace.Credit(credit);

        private static string Words(long? number) => number is { } known ? Formatter.Number(known) : "unknown";
    }

    /// <summary>What one row of the register says.</summary>
    private sealed record Row(string Id, DateInterval Window, string Class, long? Launched, long? Intercepted)
    {
        public bool IsMonth => Window.Start is { Day: 1 } start && Window.End == Month.Of(start).LastDay;

        /// <summary>Drones that did not reach their target count as intercepted, because from 2025-08 the register itself counts them so.</summary>
        public static Row Of(IGrouping<string, Entry> figures)
        {
            var entry = figures.First();
            long? Of(string measure) => figures.FirstOrDefault(figure => figure.Measure == measure)?.Quantity is { Low: { } number } ? (long)number : null;
            var apart = entry.Item == "drone" ? Of("not-reached") ?? 0 : 0;
            return new Row(figures.Key, entry.Happened, entry.Item, Of("launched"), (Of("intercepted") ?? Of("destroyed")) + apart);
        }

        /// <summary>A row of Pavise's own form that leaves both numbers open: unknown is not zero.</summary>
        public static Row? WithoutNumber(Entry entry) => entry.Raw?.Split(',').Select(cell => cell.Trim().Trim('"').Trim()).ToArray() is [var when, var name, "", ""] && WindowOf(when) is { } window ? new Row(entry.Fact, window, name, null, null) : null;

        private static DateInterval? WindowOf(string text) => Month.TryParse(text, out var month) ? DateInterval.During(month)
            : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? DateInterval.On(day) : null;
    }
}
