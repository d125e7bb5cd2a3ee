using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>Needs told without a verb of asking: "X is what A needs", "X remains the first priority", "the centrepiece of his appeals", "everyone who has X to share it".</summary>
internal sealed class NeedRule : IRule
{
    private const int Reach = 7;

    public void Read(SentenceView view, List<ClaimDraft> found)
    {
        if (view.Discourse.Beneficiary is not { } needy) return;
        for (var i = 0; i < view.Count; i++)
        {
            if (view.Lower(i) == "what") Cleft(view, i, needy, found);
            if (view.Lower(i) is "priority" or "centerpiece" or "centrepiece" or "priorities") First(view, i, needy, found);
        }

        Owners(view, needy, found);
    }

    /// <summary>"X is what A needs most", "what we need is X".</summary>
    private static void Cleft(SentenceView view, int what, string needy, List<ClaimDraft> found)
    {
        if (view.Verbs.FirstOrDefault(verb => verb.At > what && verb.At - what <= Reach && verb.Lemma is "need" or "require" or "lack" or "want") is not { IsNegated: false } need) return;
        if (!Roles.Subject(view, need).Codes.Contains(needy) && !Enumerable.Range(what, need.At - what).Any(i => view.Lower(i) is "country" or "we" or "they")) return;
        var before = view.Entry(what - 1).In(WordSet.Being);
        var be = before ? what - 1 : Enumerable.Range(need.At + 1, Reach).FirstOrDefault(i => view.Entry(i).In(WordSet.Being), -1);
        if (be < 0) return;
        IReadOnlyList<int> items = before ? [.. Enumerable.Range(0, be).Where(i => view.KindAt(i) == PhraseKind.Item && be - i <= Reach)] : Roles.ItemsAfter(view, be + 1);
        foreach (var item in items) Add(view, item, before ? item : what, before ? need.At : item, [], needy, found);
    }

    /// <summary>"X remained his first priority", "made X the centrepiece of his appeals": said of what the defended country asks for.</summary>
    private static void First(SentenceView view, int noun, string needy, List<ClaimDraft> found)
    {
        if (found.Count > 0 || !(view.Voice.Actor == needy || Enumerable.Range(0, view.Count).Any(i => view.KindAt(i) is PhraseKind.Actor or PhraseKind.Person && view.ActorsAt(i).Contains(needy)))) return;
        var own = view.Lower(noun) is "centerpiece" or "centrepiece" ? view.Phrases.Skip(noun).Take(5).Any(phrase => phrase.Entry.Noun == Frame.Ask)
            : Enumerable.Range(Math.Max(0, noun - 5), Math.Min(5, noun)).Any(i => view.Lower(i) is "first" or "top" or "main" or "number" or "highest" or "biggest" or "immediate") && Enumerable.Range(Math.Max(0, noun - 5), Math.Min(5, noun)).Any(i => view.Lower(i) is "our" or "his" or "their" or "'s");
        var item = Enumerable.Range(Math.Max(0, noun - Reach), Math.Min(Reach, noun)).LastOrDefault(i => view.KindAt(i) == PhraseKind.Item, -1);
        if (own && item >= 0) Add(view, item, item, noun, [], needy, found);
    }

    /// <summary>"appealing to everyone who has X to share it": the owners are asked for what they have.</summary>
    private static void Owners(SentenceView view, string needy, List<ClaimDraft> found)
    {
        foreach (var ask in view.Verbs.Where(verb => verb.Has(Frame.Ask)))
        {
            var all = Enumerable.Range(ask.At + 1, 5).FirstOrDefault(i => view.Lower(i) is "everyone" or "all" or "those" or "anyone" or "countries" or "nations" or "partners" or "allies" or "states" && view.Lower(i + 1) is "who" or "that" or "which" or "with", -1);
            if (all < 0 || !Roles.Subject(view, ask).Codes.Contains(needy) || Roles.ItemsAfter(view, all + 2) is not [var item, ..] || item - all > Reach || found.Exists(draft => draft.ItemPhrase == item)) continue;
            if (view.Verbs.FirstOrDefault(verb => verb.At > item && verb.At - item <= 4 && verb.IsInfinitive) is not { } give || view.Lower(give.At + 1) is not ("it" or "them" or "some" or "one")) continue;
            Add(view, item, ask.Start, give.At, ["ALLIES"], needy, found);
        }
    }

    private static void Add(SentenceView view, int item, int first, int last, IReadOnlyList<string> from, string needy, List<ClaimDraft> found)
    {
        if (view.Phrases[item].Item == "weapons-unspecified") return;
        found.Add(Drafts.Make(view, ClaimKind.Request, ClaimStatus.Requested, item, first, last) with { From = from, To = [needy], Distance = 0 });
    }
}
