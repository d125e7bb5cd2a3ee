using System.Globalization;
using Pavise.Core;

namespace Pavise.Ledger;

/// <summary>Need, asked, promised, ordered, delivered, in service: of an item and all that belongs to it, for one receiver.</summary>
/// <remarks>The stages come from different sources and are not subtracted from one another; a later one may exceed an earlier one.</remarks>
internal sealed class FunnelQuestion(IReadOnlyList<Entry> seen, string item, string receiver, Catalogue catalogue, BookView view)
{
    private readonly QuestionOrigins origins = new();

    /// <param name="needs">What is needed, as the workspace's plan states it, with its origin.</param>
    public Answer<IReadOnlyList<FunnelLine>> Ask(IReadOnlyList<(string Item, Quantity Quantity, string Origin)> needs)
    {
        var asked = Claims(ClaimKind.Request);
        FunnelLine[] lines =
        [
            .. Needs(needs),
            .. Each(FunnelStage.Asked, asked, group => group.MaxBy(entry => entry.Quantity?.Low ?? 0)!.Quantity,
                count => count == 1 ? "one request" : $"the largest of {Number(count)} requests; they may be one wish told often, so they are not added"),
            .. Each(FunnelStage.Promised, seen.Where(entry => IsOwed(entry) && entry.Kind != EntryKind.Order), Sum, count => Added(count, "promise")),
            .. Each(FunnelStage.Ordered, seen.Where(entry => IsOwed(entry) && entry.Kind == EntryKind.Order), Sum, count => Added(count, "order")),
            .. Each(FunnelStage.Delivered, seen.Where(entry => PledgeQuestion.IsArrival(entry, receiver) && Fits(entry)), Sum, count => Added(count, count == 1 ? "delivery" : "deliverie")),
            .. InService(),
        ];
        return new Answer<IReadOnlyList<FunnelLine>>(lines, origins.All);
    }

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Added(int count, string what) => count == 1 ? $"one {what}" : $"the sum of {Number(count)} {what}s";

    private static Quantity? Sum(IEnumerable<Entry> entries) => BalanceQuestion.Sum(entries.Select(entry => entry.Quantity!.Value));

    private IEnumerable<FunnelLine> Needs(IReadOnlyList<(string Item, Quantity Quantity, string Origin)> needs)
    {
        var fitting = needs.Where(need => catalogue.IsA(need.Item, item)).ToArray();
        return fitting.Length == 0
            ? [new FunnelLine(FunnelStage.Need, null, "no plan of the workspace states a need", [], null)]
            : fitting.Select(need => new FunnelLine(FunnelStage.Need, need.Quantity, $"{catalogue.ItemName(need.Item)}, as the plan of the workspace states it", [], need.Origin));
    }

    /// <summary>What was entered as put into service; else what was last said to be operated, which is a statement and no count of the book.</summary>
    private IEnumerable<FunnelLine> InService()
    {
        var entered = seen.Where(entry => entry is { Kind: EntryKind.InService, Leg: EntryLeg.Movement } && entry.Debit!.Value.IsHeldBy(receiver) && Fits(entry)).ToArray();
        if (entered.Length > 0) return Each(FunnelStage.InService, entered, Sum, count => Added(count, count == 1 ? "entry" : "entrie"));
        var stated = Claims(ClaimKind.Stock).Where(entry => entry.Quantity is not null).ToArray();
        return Each(FunnelStage.InService, stated, group => group.MaxBy(entry => entry.Happened.End ?? entry.Published.End ?? DateOnly.MinValue)!.Quantity,
            count => count == 1 ? "a statement, which the book does not count" : $"the latest of {Number(count)} statements, which the book does not count");
    }

    private IEnumerable<Entry> Claims(ClaimKind kind) => seen.Where(entry => entry is { Leg: EntryLeg.Note, Decision: FactDecision.Statement }
        && Fits(entry) && entry.Claim() is { } claim && claim.Kind == kind && claim.Status != ClaimStatus.Denied && claim.To.Contains(receiver, StringComparer.Ordinal));

    private IEnumerable<FunnelLine> Each(FunnelStage stage, IEnumerable<Entry> entries, Func<IEnumerable<Entry>, Quantity?> number, Func<int, string> words)
    {
        var groups = entries.GroupBy(entry => entry.Quantity?.Unit.Symbol ?? "").OrderBy(group => group.Key, StringComparer.Ordinal).ToArray();
        if (groups.Length == 0) return [new FunnelLine(stage, null, "no source says", [], null)];
        return [.. groups.Select(group => new FunnelLine(stage, number(group), words(group.Count()), [.. group.Select(entry => entry.Id)],
            origins.Over($"funnel/{receiver}/{item}/{EntryText.Word(stage)}/{(group.Key.Length == 0 ? "unstated" : group.Key)}{view}", $"{EntryText.Word(stage)}: {item} for {receiver}", group)))];
    }

    private bool IsOwed(Entry entry) => PledgeQuestion.IsPromise(entry, receiver) && Fits(entry);

    private bool Fits(Entry entry) => catalogue.IsA(entry.Item, item);
}
