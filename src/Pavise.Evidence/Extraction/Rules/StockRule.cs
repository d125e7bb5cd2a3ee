using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>Holding: "operates several systems", "has 17", "in stocks of".</summary>
internal sealed class StockRule : IRule
{
    /// <summary>"two of its 12": the whole is what the giver holds.</summary>
    private static void Totals(SentenceView view, List<ClaimDraft> found)
    {
        for (var i = 0; i < view.Count; i++)
        {
            if (view.Phrases[i] is not { Kind: PhraseKind.Item, Total: { } total } || view.Verbs.LastOrDefault(verb => verb.At < i) is not { } verb || IsPromised(view, i)) continue;
            found.Add(Drafts.Make(view, ClaimKind.Stock, ClaimStatus.Reported, i, i, i) with { Quantity = total, To = Roles.Subject(view, verb).Codes, ItemPhrase = 4000 + i, KeepsWords = true });
        }
    }

    /// <summary>"With only three systems, A cannot": what opens the sentence is what its subject has.</summary>
    private static void Only(SentenceView view, List<ClaimDraft> found)
    {
        if (view.Lower(0) != "with" || view.Lower(1) is not ("only" or "just" or "fewer" or "barely")) return;
        var item = Enumerable.Range(2, Math.Min(5, Math.Max(0, view.Count - 2))).FirstOrDefault(i => view.KindAt(i) == PhraseKind.Item, -1);
        if (item > 0 && view.Phrases[item].Quantity is not null && Control.Behind(view, item) is { Count: > 0 } holder) found.Add(Drafts.Make(view, ClaimKind.Stock, ClaimStatus.Reported, item, 0, item) with { To = holder });
    }

    /// <summary>"two of the eight that A promised": the whole is what is to come, and is not held.</summary>
    private static bool IsPromised(SentenceView view, int item) =>
        (view.KindAt(item - 1) == PhraseKind.Word && (view.Entry(item - 1).Form & VerbForm.Participle) != 0 && view.Entry(item - 1).Frames.ContainsAny(Frame.Commit, Frame.Give, Frame.Announce, Frame.Order, Frame.Buy))
        || (view.KindAt(item + 1) is PhraseKind.Actor or PhraseKind.Person || view.Lower(item + 1) is "it" or "they" or "that" or "which" or "the" || view.VerbAt(item + 1) is not null)
            && view.Verbs.Any(verb => verb.At > item && verb.At - item <= 5 && (verb.Has(Frame.Commit) || verb.Has(Frame.Give) || verb.Has(Frame.Announce) || verb.Has(Frame.Order) || verb.Has(Frame.Buy)));

    /// <summary>"has very few interceptors left".</summary>
    private static bool IsFew(SentenceView view, Verb verb, int item) =>
        Enumerable.Range(verb.At + 1, Math.Max(0, item - verb.At - 1)).Any(i => view.Lower(i) is "few" or "limited" or "handful") || view.Phrases.Skip(item + 1).Take(2).Any(phrase => phrase.Lower is "left");

    /// <summary>"relies on", "can depend only on": what is relied on is held by the defended country.</summary>
    private static bool IsRelied(SentenceView view, Verb verb, int item)
    {
        if (view.Discourse.Beneficiary is not { } needy || !Roles.Subject(view, verb).Codes.Contains(needy)) return false;
        var on = Enumerable.Range(verb.At + 1, 3).FirstOrDefault(i => view.Lower(i) is "on" or "upon", -1);
        // "relies on A for 12 systems": A is relied on, and the systems are not there.
        return on >= 0 && on < item && !Enumerable.Range(on + 1, item - on - 1).Any(i => view.Lower(i) is "for" or "to" || view.VerbAt(i) is not null);
    }

    /// <summary>"is thought to have", "is believed to operate".</summary>
    private static bool IsThought(SentenceView view, Verb verb) => view.Lower(verb.Start - 1) is "thought" or "believed" or "estimated" or "known" or "reported" or "said";

    /// <summary>"have nothing to announce on": what is held is not the item.</summary>
    private static bool IsOther(SentenceView view, Verb verb, int item)
    {
        for (var i = verb.At + 1; i < item; i++)
        {
            if (view.KindAt(i) == PhraseKind.Word && view.Lower(i) is "nothing" or "something" or "to" or "up" or "about" || (view.Entry(i).Noun is Frame.Consider or Frame.Commit && view.Lower(i + 1) is "for" or "of" or "from" or "on")) return true;
        }

        return false;
    }

    public void Read(SentenceView view, List<ClaimDraft> found)
    {
        Totals(view, found);
        Only(view, found);
        foreach (var verb in view.Verbs)
        {
            if (!(verb.Has(Frame.Hold) || verb.Has(Frame.Rely)) || view.Lower(verb.Start - 2) == "if" || (verb.IsInfinitive && !IsThought(view, verb)) || verb.IsFuture || verb.IsPassive || verb.Form == VerbForm.Ing || view.Lower(verb.Start) is "would") continue;
            var items = Roles.ItemsAfter(view, verb.At + 1);
            if (items.Count == 0 && !verb.IsModal && !verb.IsReduced && ((verb.Form & VerbForm.Participle) == 0 || verb.IsPerfect || verb.Lemma == "have") && view.Lower(verb.Start) != "would" && Roles.Objects(view, verb) is [var held] && view.Phrases[held].Quantity is not null && held < verb.At) items = [held];
            if (items.Count == 0 || items[0] - verb.At > 9 || IsOther(view, verb, items[0]) || (verb.Has(Frame.Rely) && !IsRelied(view, verb, items[0]))) continue;
            var (holder, who) = Roles.Subject(view, verb);
            if (holder.Count == 0 && view.Lower(verb.Start - 1) == "they" && view.Discourse.LastActor is { } they) holder = [they];
            // "One European country": a member of the group, not named.
            if (who >= 0 && view.Phrases[who].IsDemonym && view.Lower(who + 1) is "country" or "nation" or "state" or "ally") holder = [];
            foreach (var item in items.Where(item => ReceiveRule.Giver(view, item) is null).Where(item => view.Phrases[item].Quantity is not null || IsFew(view, verb, item) || (verb.Has(Frame.Rely) && view.Phrases[item].Item is not (ItemFamilies.UnspecifiedSystem or ItemFamilies.UnspecifiedInterceptor)) || (view.Lower(verb.Start - 1) is "we" or "i" && view.Phrases[item].Item is not (ItemFamilies.UnspecifiedSystem or ItemFamilies.UnspecifiedInterceptor))))
                found.Add(Drafts.Make(view, ClaimKind.Stock, ClaimStatus.Reported, item, verb.Start, item) with { To = Roles.EllipticGiver(view, item) is { } other ? [other] : holder });
        }
    }
}
