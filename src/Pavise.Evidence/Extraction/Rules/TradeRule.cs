using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>Buying and selling: "plans to acquire up to 1,000 missiles", "the contract, awarded to".</summary>
internal sealed class TradeRule : IRule
{
    public void Read(SentenceView view, List<ClaimDraft> found)
    {
        foreach (var verb in view.Verbs)
        {
            if (!verb.Has(Frame.Buy) && !verb.Has(Frame.Sell) && !verb.Has(Frame.Order)) continue;
            foreach (var item in Roles.Objects(view, verb)) found.Add(Draft(view, verb, item));
        }
    }

    private static ClaimDraft Draft(SentenceView view, Verb verb, int item)
    {
        var (subject, _) = Roles.Subject(view, verb);
        var sells = verb.Has(Frame.Sell);
        var seller = sells ? subject : view.After("from", verb.At + 1, view.Count) is { Count: > 0 } named ? named : view.Discourse.OnlyMaker is { } maker ? [maker] : [];
        var buyer = sells ? view.After("to", verb.At + 1, view.Count) : subject;
        var end = view.After("for", item, item + 8);
        var mood = Moods.Of(view, verb);
        var status = mood is Mood.Done ? ClaimStatus.Contracted : mood is Mood.Denied ? ClaimStatus.Denied : ClaimStatus.Considered;
        var to = buyer.Concat(end).Distinct(StringComparer.Ordinal).ToArray();
        return Drafts.Make(view, ClaimKind.Order, status, item, verb.Start, verb.At) with { From = Drafts.Without(seller, to), To = to };
    }
}
