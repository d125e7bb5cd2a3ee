using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>"A third battery is under discussion", "more systems are being considered in B": a gift that is the subject of a debate.</summary>
internal sealed class DebateRule : IRule
{
    public void Read(SentenceView view, List<ClaimDraft> found)
    {
        if (view.Discourse.Beneficiary is not { } needy) return;
        for (var i = 1; i < view.Count; i++)
        {
            var under = view.Lower(i) is "discussion" or "consideration" or "review" && view.Lower(i - 1) == "under";
            var debated = view.VerbAt(i) is { IsPassive: true, IsNegated: false } verb && verb.Has(Frame.Consider) && verb.Lemma is not ("offer" or "signal" or "indicate" or "hint" or "review");
            if (!under && !debated) continue;
            var item = Enumerable.Range(0, i).LastOrDefault(k => view.KindAt(k) == PhraseKind.Item, -1);
            if (item < 0 || i - item > 9 || view.Phrases[item].Item == "weapons-unspecified" || view.Phrases[item].Quantity is null && !view.Phrases[item].HasHead || view.Phrases.Take(item).TakeLast(6).Any(phrase => phrase.Entry.Noun != Frame.None || phrase.IsWord("of")) || found.Exists(draft => draft.ItemPhrase == item)) continue;
            var from = view.After("by", i, i + 6) is { Count: > 0 } agent ? agent : view.After("in", i, i + 4) is { Count: > 0 } place ? place : view.Discourse.LastGift is { From: { Count: > 0 } giver } ? giver : view.Discourse.Donors;
            found.Add(Drafts.Make(view, ClaimKind.Pledge, ClaimStatus.Considered, item, item, i) with { From = Drafts.Without(from, [needy]), To = [needy] });
            return;
        }
    }
}
