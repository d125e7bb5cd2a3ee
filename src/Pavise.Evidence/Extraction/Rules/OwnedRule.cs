using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>"there are three batteries in A", "A's 12 systems", "A is left with nine": holdings told without a verb of their own, where the sentence says nothing else of the things.</summary>
internal sealed class OwnedRule : IRule
{
    /// <summary>"leaving it with just three": who is left with so many.</summary>
    private static IReadOnlyList<string> Left(SentenceView view, int count)
    {
        for (var i = Math.Max(1, count - 3); i < count; i++)
        {
            if (view.Lower(i) == "with" && view.Lower(i - 2) is "leaving" or "leaves" or "left" && view.ActorsAt(i - 1) is { Count: > 0 } who) return view.Lower(i - 1) is "it" or "its" && Enumerable.Range(0, i - 2).FirstOrDefault(k => view.KindAt(k) == PhraseKind.Actor, -1) is >= 0 and var first ? view.ActorsAt(first) : who;
        }

        return [];
    }

    public void Read(SentenceView view, List<ClaimDraft> found)
    {
        for (var i = 1; i < view.Count; i++)
        {
            if (view.Phrases[i] is not { Kind: PhraseKind.Item, Quantity: not null, Item: not "weapons-unspecified" } thing) continue;
            if (found.Exists(draft => draft.Sentence == view.Number && (draft.ItemPhrase % 1000) == i)) continue;
            var count = Enumerable.Range(0, i + 1).LastOrDefault(k => view.Phrases[k].First <= thing.Head && view.KindAt(k) == PhraseKind.Amount, -1);
            if (count < 1 || view.Phrases[count].First != thing.Head) continue;
            var there = Enumerable.Range(Math.Max(0, count - 4), count - Math.Max(0, count - 4)).Any(k => view.Lower(k) == "there" && view.Lower(k + 1) is "are" or "is" or "were" or "remain");
            there |= view.Lower(i + 1) is "remain" or "remains" && view.Lower(i + 2) == "in";
            IReadOnlyList<string> holder = there ? view.After("in", i, i + 4)
                : view.Lower(count - 1) == "'s" && view.KindAt(count - 2) == PhraseKind.Actor ? view.ActorsAt(count - 2)
                : view.Lower(count - 1) == "with" && view.Lower(count - 2) == "left" && view.Verbs.All(verb => verb.At > i) && Enumerable.Range(0, count - 2).LastOrDefault(k => view.ActorsAt(k).Count > 0, -1) is >= 0 and var who ? view.ListAround(who) : [];
            if (holder.Count == 0 && Left(view, count) is { Count: > 0 } left) holder = left;
            if (holder.Count > 0) found.Add(Drafts.Make(view, ClaimKind.Stock, ClaimStatus.Reported, i, count, i) with { To = holder });
        }
    }
}
