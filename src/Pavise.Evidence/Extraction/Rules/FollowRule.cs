using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>"A followed in January", "B followed suit": another giver of what was last told.</summary>
internal sealed class FollowRule : IRule
{
    public void Read(SentenceView view, List<ClaimDraft> found)
    {
        if (view.Discourse.LastGift is not { } gift || view.Number - gift.Sentence > 2) return;
        for (var i = 1; i < view.Count; i++)
        {
            var follows = view.Lower(i) is "followed" or "follows" or "follow" && (view.Lower(i + 1) is "suit" or "in" or "last" or "on" or "." or "," or "later" or "soon" or "this" or "shortly" || view.KindAt(i + 1) == PhraseKind.Mark);
            if (!follows) continue;
            var at = Enumerable.Range(Math.Max(0, i - 5), Math.Min(5, i)).LastOrDefault(k => view.ActorsAt(k).Count > 0, -1);
            if (at < 0 || view.Lower(at - 1) is "by" or "in" or "to" || Enumerable.Range(at, i - at).Any(k => view.Entry(k).In(WordSet.Being) || view.Entry(k).In(WordSet.Negative))) continue;
            var from = Drafts.Without(view.ListAround(at), [.. gift.To, .. gift.From]);
            if (from.Count == 0) continue;
            var ahead = Enumerable.Range(at, i - at).Any(k => view.Entry(k).In(WordSet.Modal) || view.Lower(k) is "expected" or "likely");
            found.Add(Drafts.Make(view, gift.Kind, ahead ? ClaimStatus.Considered : gift.Status, at, at, i) with { Item = gift.Item, Quantity = null, Joint = [], From = from, To = gift.To });
            return;
        }
    }
}
