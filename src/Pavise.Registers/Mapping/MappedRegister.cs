using Pavise.Core;
using Pavise.Registers.Tables;

namespace Pavise.Registers;

/// <summary>Reads a table through a mapping.</summary>
internal sealed class MappedRegister
{
    /// <summary>Years outside these are slips of the keyboard: one register has a 2922.</summary>
    private const int Earliest = 1900, Latest = 2200;

    private readonly Mapping mapping;
    private readonly ImportBuilder build;
    private readonly Names names;

    private MappedRegister(Mapping mapping, ImportBuilder build, Names names)
    {
        this.mapping = mapping;
        this.build = build;
        this.names = names;
    }

    /// <summary>Reads one file.</summary>
    /// <exception cref="PaviseException">PAV2520 to PAV2535, all bad rows together unless they are to be skipped.</exception>
    public static RegisterImport Read(Mapping mapping, RegisterFile file, ImportSettings settings, Catalogue catalogue)
    {
        var table = TableFile.Read(file, mapping.Sheet, HeaderLine.Holding(mapping.Columns), mapping.Windows1252);
        if (mapping.Copies.FirstOrDefault(copy => table.Has(copy.Key)) is { Key: not null } altered)
            throw new PaviseException("PAV2534", new Place(file.Name, 1, 1), altered.Value, "name the publisher's own file");
        var build = new ImportBuilder(mapping.Register, settings.Release ?? mapping.Release ?? "", mapping.Attribution, settings) { Published = settings.Published ?? mapping.Published, MayOverlap = mapping.OnlyStatements };
        var names = new Names(catalogue, mapping.Actors, mapping.Items, mapping.OnlyOwnItems);
        var reading = new MappedRegister(mapping, build, names);
        build.Table(file, table, mapping.Columns, reading.Row);
        return build.Done();
    }

    private ImportedRow? Row(RowReader row)
    {
        var id = mapping.Key.Count > 0 ? build.Keys.ByKey(mapping.Key.Select(row.Text)) : build.Keys.ByContent(mapping.Register, row.Row.Cells);
        var (figures, left, fitted) = (new List<ImportedFigure>(), new List<string>(), false);
        foreach (var rule in mapping.Figures.Where(rule => rule.Where.Holds(row)))
        {
            fitted = true;
            if (Figure(id, rule, row, left) is { } figure) figures.Add(figure);
        }

        if (row.IsBad) return null;
        var reason = left.Count > 0 ? string.Join("; ", left.Distinct(StringComparer.Ordinal)) : null;
        if (mapping.Holds.FirstOrDefault(hold => hold.Where.Holds(row)) is { } hold)
            return build.Row(id, row, ImportedState.Held, reason is null ? hold.Reason : $"{hold.Reason}; {reason}", figures);
        return figures.Count > 0 ? build.Row(id, row, ImportedState.Posted, reason, figures)
            : build.Row(id, row, ImportedState.Unrepresented, reason ?? (fitted ? "it states no number" : "the mapping has no figure for rows of this kind"), []);
    }

    private ImportedFigure? Figure(string id, FigureRule rule, RowReader row, List<string> left)
    {
        var words = rule.Item.Text(row);
        if (words.Length == 0) return null;
        if (names.Item(mapping.ListNumbers ? Unnumbered(words) : words) is not { } item) return Leave(left, $"the catalogue has no item for '{words}'");
        var number = Number(rule, row, item, left, out var none);
        if (none) return null;
        var (from, to) = (Actors(rule.From, row, left), Actors(rule.To, row, left));
        if (from is null || to is null) return null;
        var when = rule.When is null ? null : When(rule.When, row, left);
        return new ImportedFigure(new Assertion
        {
            Id = $"{id}#{rule.Measure}",
            Kind = rule.Kind,
            Status = rule.Status,
            Item = item.Id,
            Quantity = number,
            From = from,
            To = to,
            When = when is not { } days ? null : rule.Until ? new DateInterval(null, days.End) : rule.Since ? new DateInterval(days.Start, build.Published?.End is { } known && known >= days.Start ? known : null) : days,
            Due = rule.Due is null ? null : row.Days(rule.Due),
            Published = (rule.Published is null ? null : row.Days(rule.Published)) ?? build.Published,
            Programme = rule.Programme?.Text(row) is { Length: > 0 } programme ? programme : null,
            Source = build.Source,
            Origin = id,
        }, rule.Measure, Moves: !mapping.OnlyStatements);
    }

    /// <summary>The days of a row; a day that cannot be right leaves it undated, and so does any other text where the mapping expects such.</summary>
    private DateInterval? When(string column, RowReader row, List<string> left)
    {
        var text = row.Text(column);
        var when = mapping.VagueDays && text.Length > 0 ? DayTexts.Read(text) : row.Days(column);
        if (when is { } days && (days.Start ?? days.End)?.Year is not (< Earliest or > Latest)) return days;
        if (text.Length > 0 && (mapping.VagueDays || when is not null)) Leave(left, $"the day '{text}' cannot be right; the row is undated");
        return null;
    }

    /// <summary>The number; none is true when the row states no figure here, null when there is one that nobody tells.</summary>
    private Quantity? Number(FigureRule rule, RowReader row, Item item, List<string> left, out bool none)
    {
        none = true;
        if (rule.Optional && row.Text(rule.Number!).Length == 0) return null;
        if (UnitOf(rule, row, item) is not var (factor, unit))
        {
            Leave(left, $"{rule.Measure}: '{rule.Unit!.Value.Text(row)}' is no unit of things or money");
            return null;
        }

        if (rule.Number is null)
        {
            none = false;
            return Quantity.Exactly(factor, unit);
        }

        var text = row.Text(rule.Number);
        if (mapping.Untold.Contains(text, StringComparer.OrdinalIgnoreCase))
        {
            if (!rule.UntoldIsSome) Leave(left, $"{rule.Measure}: '{text}'");
            none = !rule.UntoldIsSome;
            return null;
        }

        if (text.Length == 0) Leave(left, $"{rule.Measure}: no number is stated");
        if (row.Number(rule.Number) is not { } low) return null;
        var high = rule.High is null ? null : row.Number(rule.High);
        // None delivered moves nothing; it is no gap either.
        none = low == 0 && high is null or 0;
        if (low >= 0 && !(high < low)) return Quantity.Between(low * factor, (high ?? low) * factor, unit, null, rule.About is { } about && IsAbout(rule, row.Text(about)));
        row.Wrong("PAV2532", rule.Number, $"'{text}' is negative or above its upper end", "correct the number");
        return null;
    }

    /// <summary>"2 NASAMS launcher" without its number; "23mm gun" and "9K33 Osa" have none.</summary>
    private static string Unnumbered(string words)
    {
        var digits = words.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return digits > 0 && words[digits] == ' ' ? words[digits..].TrimStart() : words;
    }

    private static bool IsAbout(FigureRule rule, string text) =>
        rule.AboutWords.Count == 0 ? text.Length > 0 : rule.AboutWords.Contains(text, StringComparer.OrdinalIgnoreCase);

    private static (decimal Factor, Unit Unit)? UnitOf(FigureRule rule, RowReader row, Item item) =>
        rule.Unit is not { } cell ? (1, item.Unit)
        : rule.Units.TryGetValue(cell.Text(row), out var known) ? known
        : cell.Column is null ? (1, new Unit(cell.Fixed!)) : null;

    /// <summary>Codes of the actors a cell names; null when one of them is not known.</summary>
    private List<string>? Actors(CellRule? rule, RowReader row, List<string> left)
    {
        var codes = new List<string>();
        var text = rule?.Text(row) ?? "";
        foreach (var words in mapping.Separator is { } separator ? text.Split(separator, StringSplitOptions.TrimEntries) : [text])
        {
            if (words.Length == 0) continue;
            if (names.Actor(words) is not { } code)
            {
                Leave(left, $"the catalogue has no actor '{words}'");
                return null;
            }

            if (code.Length > 0) codes.Add(code);
        }

        return codes;
    }

    private static ImportedFigure? Leave(List<string> left, string what)
    {
        left.Add(what);
        return null;
    }
}
