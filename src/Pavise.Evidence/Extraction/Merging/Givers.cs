using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>A receipt told without its giver takes it from what the next sentences say: "It was provided by A", "He thanked A, B and C".</summary>
internal static class Givers
{
    private const int Reach = 3;

    public static void Tell(SentenceView view, List<ClaimDraft> found)
    {
        if (Told(view, found) is not { Count: > 0 } givers) return;
        for (var i = found.Count - 1; i >= 0 && view.Number - found[i].Sentence <= Reach; i--)
        {
            if (found[i] is { Kind: ClaimKind.Delivery, Status: ClaimStatus.Delivered, From.Count: 0, To: [var to] } && to == view.Discourse.Beneficiary && found[i].Sentence < view.Number) found[i] = found[i] with { From = givers };
        }
    }

    private static IReadOnlyList<string> Told(SentenceView view, List<ClaimDraft> found)
    {
        if (found.Count == 0 || view.Number - found[^1].Sentence > Reach) return [];
        // "It was provided by A": the same thing, told once more for its giver.
        if (view.Lower(0) is "it" or "they" or "these" && found.FindIndex(draft => draft.Sentence == view.Number && draft is { Kind: ClaimKind.Delivery, Quantity: null, ItemPhrase: 0, From.Count: > 0 }) is >= 0 and var again
            && found.Exists(draft => draft.Sentence == view.Number - 1 && draft is { Kind: ClaimKind.Delivery, From.Count: 0 } && draft.Item == found[again].Item))
        {
            var from = found[again].From;
            found.RemoveAt(again);
            return from;
        }

        var thanks = view.Verbs.FirstOrDefault(verb => verb.Lemma == "thank" && !verb.IsNegated);
        var at = thanks is null ? Grateful(view) : view.KindAt(thanks.At + 1) == PhraseKind.Actor ? thanks.At + 1 : view.KindAt(thanks.At + 2) == PhraseKind.Actor ? thanks.At + 2 : -1;
        return at < 0 || found.Exists(draft => draft.Sentence == view.Number) ? [] : [.. view.ListAround(at).Where(code => code != view.Discourse.Beneficiary)];
    }

    /// <summary>"grateful to A and B".</summary>
    private static int Grateful(SentenceView view)
    {
        for (var i = 0; i + 2 < view.Count; i++)
        {
            if (view.Lower(i) is not ("grateful" or "thankful" or "thanks" or "gratitude") || view.Lower(i + 1) != "to") continue;
            return view.KindAt(i + 2) == PhraseKind.Actor ? i + 2 : view.Lower(i + 2) == "the" && view.KindAt(i + 3) == PhraseKind.Actor ? i + 3 : -1;
        }

        return -1;
    }
}
