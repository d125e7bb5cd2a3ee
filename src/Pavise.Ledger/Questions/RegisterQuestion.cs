using Pavise.Core;

namespace Pavise.Ledger;

/// <summary>One item and receiver across all parts of the book.</summary>
internal sealed class RegisterQuestion(string item, string receiver, Catalogue catalogue, BookView view)
{
    /// <summary>The name of the judged part.</summary>
    public const string Texts = "texts";

    private readonly QuestionOrigins origins = new();

    /// <param name="parts">The entries seen of each part; null is the judged one.</param>
    public Answer<RegisterView> Ask(IEnumerable<(string? Part, IReadOnlyList<Entry> Seen)> parts)
    {
        var figures = parts.SelectMany(part => Figures(part.Part ?? Texts, part.Seen)).ToArray();
        return new Answer<RegisterView>(new RegisterView(figures, [.. Conflicts(figures)], [.. Notes(figures)]), origins.All);
    }

    private IEnumerable<RegisterFigure> Figures(string part, IReadOnlyList<Entry> seen) => seen
        .Where(entry => entry.Leg is not (EntryLeg.Discharge or EntryLeg.Row) && entry.Decision is FactDecision.Posted or FactDecision.Statement && catalogue.IsA(entry.Item, item))
        .OrderBy(entry => entry.Leg).DistinctBy(entry => entry.Fact, StringComparer.Ordinal)
        .Select(entry => (Entry: entry, Said: Said(entry))).Where(pair => pair.Said is not null)
        .GroupBy(pair => (pair.Said!.Value.Sense, pair.Said.Value.Giver, pair.Entry.Item, Unit: pair.Entry.Quantity?.Unit.Symbol ?? "1", Measure: pair.Entry.Measure ?? ""))
        .OrderBy(group => group.Key.Sense, StringComparer.Ordinal).ThenBy(group => group.Key.Giver, StringComparer.Ordinal).ThenBy(group => group.Key.Item, StringComparer.Ordinal).ThenBy(group => group.Key.Unit, StringComparer.Ordinal)
        .Select(group => Figure(part, group.Key.Sense, group.Key.Measure, group.Key.Giver, group.Key.Item, [.. group.Select(pair => pair.Entry)]));

    private RegisterFigure Figure(string part, string sense, string measure, string giver, string figured, Entry[] entries)
    {
        var stated = entries.Where(entry => entry.Quantity is { } quantity && !(quantity.IsOpen && quantity.Approximate)).Select(entry => entry.Quantity!.Value).ToArray();
        // A stock told twice is not twice a stock; only what moves is added.
        Quantity? sum = stated.Length == 0 ? null : sense == "operated" ? stated[^1] : BalanceQuestion.Sum(stated);
        var published = entries.Select(entry => entry.Published).MaxBy(days => days.End ?? DateOnly.MinValue);
        var unit = entries[0].Quantity?.Unit.Symbol ?? "1";
        return new RegisterFigure(part, sense, measure, giver, figured, sum, stated, entries.Length - stated.Length, published, [.. entries.Select(entry => entry.Id)],
            origins.Over($"compare/{part}/{sense}/{giver}/{receiver}/{figured}/{unit}{view}", $"{part}: {sense} {figured}, {giver} to {receiver}", entries));
    }

    /// <summary>What an entry counts and from whom, when it concerns the receiver.</summary>
    private (string Sense, string Giver)? Said(Entry entry)
    {
        if (entry.Moves)
        {
            if (!entry.Debit!.Value.IsHeldBy(receiver)) return null;
            var sense = entry.Leg == EntryLeg.Movement
                ? entry.Kind switch { EntryKind.Delivery => "delivered", EntryKind.Loss => "lost", EntryKind.InService => "in service", EntryKind.Transfer => "under way", var kind => EntryText.Word(kind) }
                : entry.Kind == EntryKind.Order ? "ordered" : "promised";
            return (sense, entry.Leg == EntryLeg.Movement && entry.Kind == EntryKind.Loss ? Account.Unstated : entry.Credit!.Value.Holder);
        }

        if (entry.Decision != FactDecision.Statement || entry.Claim() is not { } claim || !claim.To.Contains(receiver, StringComparer.Ordinal)) return null;
        if (claim.Status is ClaimStatus.Considered or ClaimStatus.Denied) return null;
        var said = claim switch
        {
            { Kind: ClaimKind.Stock } => "operated",
            { Kind: ClaimKind.Request } => "asked",
            { Kind: ClaimKind.Delivery, Status: ClaimStatus.Delivered or ClaimStatus.Reported } => "delivered",
            { Kind: ClaimKind.Order } => "ordered",
            { Kind: ClaimKind.Pledge or ClaimKind.Delivery } => "promised",
            _ => null,
        };
        return said is null ? null : (said, Account.Party(claim.From));
    }

    private static IEnumerable<RegisterConflict> Conflicts(RegisterFigure[] figures) => Like(figures).Concat(Exceeding(figures));

    /// <summary>What one source says was delivered is more than another says was ever promised.</summary>
    private static IEnumerable<RegisterConflict> Exceeding(RegisterFigure[] figures)
    {
        RegisterFigure[][] Parts(string sense) => [.. figures.Where(figure => figure.Sense == sense && figure.Quantity is not null)
            .GroupBy(figure => (figure.Part, Unit: figure.Quantity!.Value.Unit.Symbol)).Select(group => group.ToArray())];
        foreach (var (delivered, promised) in Parts("delivered").SelectMany(delivered => Parts("promised").Select(promised => (delivered, promised))))
        {
            if (delivered[0].Part == promised[0].Part || delivered[0].Quantity!.Value.Unit != promised[0].Quantity!.Value.Unit) continue;
            const string Sense = "delivered against promised";
            if (Total(delivered).Low > Total(promised).High) yield return Conflict(Sense, null, delivered, promised, Why(delivered, promised));
            foreach (var giver in delivered.Select(figure => figure.Giver).Intersect(promised.Select(figure => figure.Giver), StringComparer.Ordinal).Order(StringComparer.Ordinal))
            {
                if (Total(Of(delivered, giver)).Low > Total(Of(promised, giver)).High) yield return Conflict(Sense, giver, Of(delivered, giver), Of(promised, giver), Why(Of(delivered, giver), Of(promised, giver)));
            }
        }
    }

    private static IEnumerable<RegisterConflict> Like(RegisterFigure[] figures)
    {
        foreach (var group in figures.Where(figure => figure.Quantity is not null).GroupBy(figure => (figure.Sense, Unit: figure.Quantity!.Value.Unit.Symbol)).OrderBy(group => group.Key.Sense, StringComparer.Ordinal))
        {
            var parts = group.GroupBy(figure => figure.Part, StringComparer.Ordinal).Select(part => (Part: part.Key, Figures: part.ToArray())).ToArray();
            for (var i = 0; i < parts.Length; i++)
            {
                for (var j = i + 1; j < parts.Length; j++)
                {
                    foreach (var conflict in Between(group.Key.Sense, parts[i].Figures, parts[j].Figures)) yield return conflict;
                }
            }
        }
    }

    private static IEnumerable<RegisterConflict> Between(string sense, RegisterFigure[] one, RegisterFigure[] other)
    {
        if (Disagree(Total(one), Total(other)))
        {
            yield return Conflict(sense, null, one, other, Why(one, other));
        }

        foreach (var giver in one.Select(figure => figure.Giver).Intersect(other.Select(figure => figure.Giver), StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var (mine, theirs) = (Of(one, giver), Of(other, giver));
            if (Disagree(Total(mine), Total(theirs))) yield return Conflict(sense, giver, mine, theirs, Why(mine, theirs));
        }
    }

    private static RegisterFigure[] Of(RegisterFigure[] figures, string giver) => [.. figures.Where(figure => figure.Giver == giver)];

    private static Quantity Total(RegisterFigure[] figures) => BalanceQuestion.Sum(figures.Select(figure => figure.Quantity!.Value));

    private static bool Disagree(Quantity a, Quantity b) => Quantity.Intersect(a, b) is null;

    private static RegisterConflict Conflict(string sense, string? giver, RegisterFigure[] one, RegisterFigure[] other, string why) => new(
        sense, giver, $"{one[0].Part}: {Formatter.Quantity(Total(one))}", $"{other[0].Part}: {Formatter.Quantity(Total(other))}", why,
        [.. one.Concat(other).Select(figure => figure.Origin).Distinct(StringComparer.Ordinal)]);

    private static string Why(RegisterFigure[] one, RegisterFigure[] other)
    {
        var (mine, theirs) = (Items(one), Items(other));
        var reasons = Missing(one, other).Concat(Missing(other, one)).ToList();
        if (mine != theirs) reasons.Add($"{one[0].Part} counts {mine}, {other[0].Part} {theirs}");
        foreach (var side in new[] { one, other }.Where(side => side.Length == 1 && side[0].Rows.Count > 1)) reasons.Add($"{side[0].Part} adds rows of {string.Join(" and ", side[0].Rows.Select(Formatter.Count))}");
        var (first, second) = (one.Max(figure => figure.Published.End), other.Max(figure => figure.Published.End));
        if (first != second && first is { } a && second is { } b) reasons.Add($"{one[0].Part} is of {EntryText.Day(a)}, {other[0].Part} of {EntryText.Day(b)}");
        if (one.Sum(figure => figure.Unstated) + other.Sum(figure => figure.Unstated) > 0) reasons.Add("some of their rows state no number");
        return reasons.Count > 0 ? string.Join("; ", reasons) : "the rows do not say why";
    }

    private static IEnumerable<string> Missing(RegisterFigure[] one, RegisterFigure[] other)
    {
        var (mine, theirs) = (one.Select(figure => figure.Giver), other.Select(figure => figure.Giver));
        var only = mine.Except(theirs, StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        return only.Length == 0 ? [] : [$"only {one[0].Part} names {string.Join(" and ", only)}"];
    }

    private static string Items(RegisterFigure[] figures) => string.Join(" and ", figures.Select(figure => figure.Item).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    private static IEnumerable<string> Notes(RegisterFigure[] figures)
    {
        var units = figures.Where(figure => figure.Quantity is not null).Select(figure => figure.Quantity!.Value.Unit.Symbol).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        if (units.Length > 1) yield return $"they count in {string.Join(", ", units)}: batteries, fire units and launchers are different things and are never added or compared";
        var senses = figures.Select(figure => figure.Sense).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        if (senses.Length > 1) yield return $"they say what was {string.Join(", ", senses)}: each is compared only with its like";
        if (figures.Any(figure => figure.Unstated > 0)) yield return "rows that state no number are in no sum";
    }
}
