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
        var all = parts.ToArray();
        var figures = all.SelectMany(part => Figures(part.Part ?? Texts, part.Seen)).ToArray();
        return new Answer<RegisterView>(new RegisterView(figures, RegisterDisagreements.Among(figures), [.. Notes(figures), .. Wider(all)]), origins.All);
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

    private static IEnumerable<string> Notes(RegisterFigure[] figures)
    {
        var units = figures.Where(figure => figure.Quantity is not null).Select(figure => figure.Quantity!.Value.Unit.Symbol).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        if (units.Length > 1) yield return $"they count in {string.Join(", ", units)}: batteries, fire units and launchers are different things and are never added or compared";
        var senses = figures.Select(figure => figure.Sense).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        if (senses.Length > 1) yield return $"they say what was {string.Join(", ", senses)}: each is compared only with its like";
        if (figures.Any(figure => figure.Unstated > 0)) yield return "rows that state no number are in no sum; a sum beside them is only the least that was meant";
    }

    /// <summary>Who counts the receiver's item only within a group it belongs to, which a question about the item does not show.</summary>
    private IEnumerable<string> Wider(IEnumerable<(string? Part, IReadOnlyList<Entry> Seen)> parts) => parts
        .SelectMany(part => part.Seen.Where(entry => entry.Moves && entry.Item != item && catalogue.IsA(item, entry.Item) && Said(entry) is not null).Select(entry => (Part: part.Part ?? Texts, entry.Item)))
        .Distinct().GroupBy(pair => pair.Item, pair => pair.Part, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => $"{string.Join(", ", group)} {(group.Count() == 1 ? "counts" : "count")} {group.Key}, of which {item} is one kind: compare {group.Key} to see it");
}
