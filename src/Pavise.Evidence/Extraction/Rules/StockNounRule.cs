using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>Holdings told by a noun: "available in stocks of", "U.S. stockpiles face strain", "the number of systems in A to nine".</summary>
internal sealed class StockNounRule : IRule
{
    public void Read(SentenceView view, List<ClaimDraft> found)
    {
        for (var i = 0; i < view.Count; i++)
        {
            if (view.KindAt(i) != PhraseKind.Word) continue;
            if (view.Entry(i).Noun == Frame.Stock && view.Lower(i - 1) != "from" && !IsSource(view, i)) Held(view, i, found);
            if (view.Lower(i) == "in" && view.Lower(i + 1) is "use" or "service" or "operation") InUse(view, i, found);
            if (view.Lower(i) == "number" && view.Lower(i + 1) == "of" && view.KindAt(i + 2) == PhraseKind.Item) Numbered(view, i + 2, found);
        }
    }

    /// <summary>"Two systems have been in use since": what is in use is held by the one who received it.</summary>
    private static void InUse(SentenceView view, int at, List<ClaimDraft> found)
    {
        if (view.Discourse.Beneficiary is not { } holder || !view.Entry(at - 1).In(WordSet.Being) && !view.Entry(at - 2).In(WordSet.Being)) return;
        var item = Enumerable.Range(0, at).LastOrDefault(i => view.Phrases[i] is { Kind: PhraseKind.Item, Quantity: not null }, -1);
        if (item < 0 || at - item > 5 || view.Verbs.Any(verb => verb.At > item && verb.At < at && !verb.Has(Frame.Hold) && verb.Lemma is not "be")) return;
        var place = view.KindAt(at + 3) == PhraseKind.Actor && view.Lower(at + 2) is "in" or "with" ? view.ActorsAt(at + 3) : [holder];
        found.Add(Drafts.Make(view, ClaimKind.Stock, ClaimStatus.Reported, item, item, at + 1) with { To = place, Distance = 0 });
    }

    private static void Held(SentenceView view, int noun, List<ClaimDraft> found)
    {
        var holder = Holder(view, noun);
        if (holder.Count == 0) return;
        for (var i = 0; i < view.Count; i++)
        {
            var phrase = view.Phrases[i];
            if (phrase is { Kind: PhraseKind.Item, Item: not "weapons-unspecified" })
            {
                // "the stock of vehicles" after a list: the stock is of what follows it.
                if (i < noun && view.Lower(noun + 1) == "of" && view.KindAt(noun + 2) == PhraseKind.Word) continue;
                if (IsApart(view, noun, i)) return;
                found.Add(Drafts.Make(view, ClaimKind.Stock, ClaimStatus.Reported, i, noun, noun) with { To = holder, Distance = 4, ItemPhrase = 5000 + i });
                return;
            }

            if (phrase.IsWord("them") && i < noun && view.Discourse.LastSystem is { } system)
            {
                found.Add(Drafts.Make(view, ClaimKind.Stock, ClaimStatus.Reported, i, noun, noun) with { Item = system, To = holder, Quantity = null });
                return;
            }
        }
    }

    /// <summary>"adds to A's inventory and keeps batteries ready", "in A's inventory as good as a battery": another clause or a comparison.</summary>
    private static bool IsApart(SentenceView view, int noun, int item)
    {
        for (var i = noun + 1; i < item; i++)
        {
            if (view.Lower(i) == "as" || (view.VerbAt(i) is { } verb && view.Lower(verb.Start - 1) == "and")) return true;
        }

        return false;
    }

    private static IReadOnlyList<string> Holder(SentenceView view, int noun)
    {
        if (view.Lower(noun + 1) is "of" && view.After("of", noun, noun + 4) is { Count: > 0 } of) return of;
        for (var i = noun - 1; i >= 0 && noun - i <= 3; i--)
        {
            if (view.Lower(i) is "of" or "in" or "from") break;
            if (view.ActorsAt(i) is { Count: > 0 } codes && view.Lower(i) is not ("its" or "his" or "her")) return codes;
        }

        return [];
    }

    /// <summary>"from existing stocks", "to replenish stocks", "concerns about stocks": a source, purpose or topic, not a holding.</summary>
    private static bool IsSource(SentenceView view, int noun)
    {
        for (var i = noun - 1; i >= 0 && noun - i <= 4; i--)
        {
            if (view.Lower(i) is "from" or "out" or "replenish" or "rebuild" or "refill" or "increasing" or "about") return true;
        }

        return false;
    }

    private static void Numbered(SentenceView view, int item, List<ClaimDraft> found)
    {
        var holder = view.After("in", item, item + 6);
        if (holder.Count == 0) return;
        for (var i = item + 1; i < Math.Min(view.Count, item + 10); i++)
        {
            var count = view.Phrases[i].Amount is { IsMoney: false } amount ? amount.In(Unit.System) : view.Phrases[i].IsNumeral ? view.Phrases[i].Quantity : null;
            if (count is null) continue;
            found.Add(Drafts.Make(view, ClaimKind.Stock, ClaimStatus.Reported, item, item, i) with { Quantity = count, To = holder, Distance = 0 });
            return;
        }
    }
}
