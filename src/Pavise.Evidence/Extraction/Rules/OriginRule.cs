using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>Whose a gift is, told by where it comes from: "one comes from A, one from B", "two come from C".</summary>
internal sealed class OriginRule : IRule
{
    public void Read(SentenceView view, List<ClaimDraft> found)
    {
        if (view.Discourse.Beneficiary is not { } needy) return;
        foreach (var verb in view.Verbs)
        {
            if (verb.Lemma != "come" || verb.Start != verb.At || verb.Form is VerbForm.Ing || view.Lower(verb.At) is not ("comes" or "come") || view.Lower(verb.At + 1) != "from") continue;
            if (Drafts.Without(view.After("from", verb.At, verb.At + 6), [needy]) is not { Count: > 0 } from || from.Any(AttackingSide.Has)) continue;
            var item = Enumerable.Range(Math.Max(0, verb.Start - 4), Math.Min(4, verb.Start)).LastOrDefault(i => view.Phrases[i] is { Kind: PhraseKind.Item, Item: not "weapons-unspecified" }, -1);
            if (item < 0 || found.Exists(draft => draft.ItemPhrase == item)) continue;
            found.Add(Drafts.Make(view, ClaimKind.Pledge, ClaimStatus.Pledged, item, item, verb.At + 2) with { From = from, To = [needy], Distance = 0 });
        }
    }
}
