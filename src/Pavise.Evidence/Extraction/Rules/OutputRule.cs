using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>How much a maker makes, told by a noun: "will raise production of X to 650 a year", "output reached 500", "deliveries rose to 740".</summary>
internal sealed class OutputRule : IRule
{
    private const int Reach = 9;

    public void Read(SentenceView view, List<ClaimDraft> found)
    {
        for (var i = 0; i < view.Count; i++)
        {
            if (view.KindAt(i) != PhraseKind.Word || view.VerbAt(i) is not null || view.Lower(i) is not ("production" or "output" or "deliveries" or "capacity" or "rate" or "rates")) continue;
            if (Maker(view) is not { } maker || Verb(view, i) is not { } verb || Count(view, i, verb) is not { } at) continue;
            var item = Item(view, i);
            var name = view.KindAt(at) == PhraseKind.Item ? view.Phrases[at].Item : item >= 0 ? view.Phrases[item].Item : view.Discourse.ContractItem ?? view.Discourse.LastInterceptor;
            if (name is null or "weapons-unspecified" or ItemFamilies.UnspecifiedSystem) continue;
            var status = Moods.Of(view, verb) switch { Mood.Done => ClaimStatus.Delivered, Mood.Considered => ClaimStatus.Considered, Mood.Denied => ClaimStatus.Denied, _ => ClaimStatus.Pledged };
            found.RemoveAll(draft => draft.Kind is ClaimKind.Delivery or ClaimKind.Pledge or ClaimKind.Production && (draft.ItemPhrase == item || draft.ItemPhrase == at || draft.ItemPhrase == 6000 + at));
            found.Add(Drafts.Make(view, ClaimKind.Production, status, at, Math.Min(i, verb.Start), at) with { Item = name, Quantity = Made(view, at, name), Joint = [], From = [maker], To = [], Distance = 0 });
            return;
        }
    }

    /// <summary>The maker named in the sentence, else the one whose report it is.</summary>
    private static string? Maker(SentenceView view)
    {
        var named = view.Phrases.FirstOrDefault(phrase => phrase.Kind == PhraseKind.Actor && view.Article.IsMaker(phrase.Actor!))?.Actor;
        return named ?? (view.Phrases.Any(phrase => phrase.Lower is "company" or "we" or "our" or "its") ? view.Discourse.HomeMaker ?? view.Discourse.OnlyMaker : null);
    }

    /// <summary>The verb of growth that the noun is subject or object of.</summary>
    private static Verb? Verb(SentenceView view, int noun) =>
        view.Verbs.FirstOrDefault(verb => (verb.Has(Frame.Grow) || verb.Lemma is "reach" or "total") && Math.Abs(verb.At - noun) <= Reach);

    /// <summary>The number reached: after "to", or right after "reach" and "total".</summary>
    private static int? Count(SentenceView view, int noun, Verb verb)
    {
        for (var i = verb.At + 1; i < Math.Min(view.Count, Math.Max(noun, verb.At) + Reach); i++)
        {
            var counted = view.Phrases[i].Amount is { IsMoney: false } || view.Phrases[i] is { Kind: PhraseKind.Item, Quantity: not null };
            if (counted && (view.Lower(i - 1) is "to" or "of" || (i >= 2 && view.KindAt(i) == PhraseKind.Item && view.Lower(i - 2) == "to") || (verb.Lemma is "reach" or "total" && i - verb.At <= 3)) && view.Lower(i + 1) is not ("%" or "percent" or "per cent")) return i;
        }

        return null;
    }

    private static int Item(SentenceView view, int noun)
    {
        for (var i = Math.Max(0, noun - 2); i < Math.Min(view.Count, noun + 4); i++)
        {
            if (view.KindAt(i) == PhraseKind.Item) return i;
        }

        return -1;
    }

    private static Quantity? Made(SentenceView view, int at, string name) =>
        view.Phrases[at].Quantity ?? view.Phrases[at].Amount?.In(view.Discourse.Unspecified(name) == ItemFamilies.UnspecifiedInterceptor ? Unit.Missile : Unit.System);
}
