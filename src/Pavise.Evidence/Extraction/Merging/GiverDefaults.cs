using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>A gift told without its giver takes the one whom the sentence thanks or credits, else the one who was last told to give the same thing.</summary>
internal static class GiverDefaults
{
    private const int Reach = 3;

    public static IEnumerable<ClaimDraft> Fill(SentenceView view, IEnumerable<ClaimDraft> drafts)
    {
        foreach (var draft in drafts) yield return IsOpen(view, draft) && Giver(view, draft) is { Count: > 0 } giver ? draft with { From = giver } : draft;
    }

    private static bool IsOpen(SentenceView view, ClaimDraft draft) =>
        draft is { Kind: ClaimKind.Pledge or ClaimKind.Delivery, Status: not ClaimStatus.Denied, From.Count: 0, To: [var to] } && to == view.Discourse.Beneficiary;

    private static IReadOnlyList<string> Giver(SentenceView view, ClaimDraft draft)
    {
        if (Thanked(view) is { Count: > 0 } thanked) return thanked;
        if (view.Discourse.LastGift is not { } gift || view.Number - gift.Sentence > Reach || gift.To.Contains(gift.From[0])) return [];
        var same = gift.Item == draft.Item || view.Discourse.Unspecified(gift.Item) == draft.Item;
        return same ? gift.From : [];
    }

    /// <summary>"thanked A for the decision on".</summary>
    private static IReadOnlyList<string> Thanked(SentenceView view)
    {
        var thanks = view.Verbs.FirstOrDefault(verb => verb.Lemma == "thank" && !verb.IsNegated);
        if (thanks is null) return [];
        var at = Enumerable.Range(thanks.At + 1, 3).FirstOrDefault(i => view.KindAt(i) == PhraseKind.Actor, -1);
        return at < 0 ? [] : [.. view.ListAround(at).Where(code => code != view.Discourse.Beneficiary)];
    }
}
