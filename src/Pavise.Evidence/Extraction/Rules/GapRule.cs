namespace Pavise.Evidence;

/// <summary>"two donated by Germany and one by the United States", "A has given three, B two and C the missiles": a giver and a number or thing that share the verb of the part before.</summary>
internal sealed class GapRule : IRule
{
    public void Read(SentenceView view, List<ClaimDraft> found)
    {
        for (var i = 1; i + 1 < view.Count; i++)
        {
            if (view.Phrases[i] is { Kind: PhraseKind.Item, IsNumeral: true } number && view.Lower(i + 1) is "by" or "from" && view.After(view.Lower(i + 1), i + 1, i + 4) is { Count: > 0 } from)
            {
                if (found.FindLast(draft => draft.ItemPhrase < i && draft.Sentence == view.Number && (draft.From.Count > 0 || draft.Kind == Core.ClaimKind.Delivery)) is { } pattern)
                    found.Add(Drafts.Make(view, pattern.Kind, pattern.Status, i, i, i + 2) with { From = Drafts.Without(from, pattern.To), To = pattern.To, Quantity = number.Quantity, When = pattern.When });
            }
            else if (Thing(view, i) is { } thing)
            {
                Shared(view, i, thing, found);
            }
        }
    }

    /// <summary>The thing right after a name that begins a part without a verb of its own; null for other names.</summary>
    private static int? Thing(SentenceView view, int at)
    {
        if (view.KindAt(at) != PhraseKind.Actor || view.Phrases[at].IsDemonym || view.Phrases[at].IsAttribute) return null;
        var before = view.Lower(at - 1) == "the" ? at - 2 : at - 1;
        if (before < 1 || view.Lower(before) is not ("," or "and" or ";" or "while")) return null;
        if (view.Phrases[at + 1] is { Kind: PhraseKind.Item, IsNumeral: true }) return at + 1;
        if (!view.IsGapped(at)) return null;
        var item = view.GivenAfter(at);
        return view.Phrases[item].Item != "weapons-unspecified" && view.Verbs.All(verb => verb.At < at || verb.Start > item + 2 || verb.IsReduced) ? item : null;
    }

    private static void Shared(SentenceView view, int at, int thing, List<ClaimDraft> found)
    {
        if (found.FindLast(draft => draft.ItemPhrase < at && draft.Sentence == view.Number && draft.From.Count > 0 && draft.Kind is Core.ClaimKind.Pledge or Core.ClaimKind.Delivery or Core.ClaimKind.Stock or Core.ClaimKind.Request) is not { } pattern) return;
        if (pattern.To.Contains(view.Phrases[at].Actor!) || found.Exists(draft => draft.ItemPhrase == thing && draft.From.Count > 0 && draft.From.Contains(view.Phrases[at].Actor!))) return;
        found.RemoveAll(draft => draft.ItemPhrase == thing);
        found.Add(Drafts.Make(view, pattern.Kind, pattern.Status, thing, at, thing) with { From = view.ActorsAt(at), To = pattern.To, When = pattern.When, Distance = -1 });
    }
}
