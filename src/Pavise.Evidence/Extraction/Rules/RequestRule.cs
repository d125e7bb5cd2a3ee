using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>Asking for things themselves: "requested 10 systems", "needs more air defence", "appeals for missiles".</summary>
internal sealed class RequestRule : IRule
{
    public void Read(SentenceView view, List<ClaimDraft> found)
    {
        foreach (var verb in view.Verbs)
        {
            if (!verb.Has(Frame.Ask) && !verb.Has(Frame.Need)) continue;
            if (verb.Has(Frame.Need) && (verb.IsNegated || IsOwnPlan(view, verb) || IsMeasure(view, verb))) continue;
            // "what it needs to defend itself: systems": what is needed for is named, and the things stand for what was given.
            if (verb.Has(Frame.Need) && view.Lower(verb.At + 1) == "to" && view.VerbAt(verb.At + 2) is null && view.Lower(verb.At + 2) is not "have" && Enumerable.Range(verb.At, Math.Min(8, view.Count - verb.At)).Any(i => view.Lower(i) == ":")) continue;
            // "I want to commend A for": a wish to speak asks for nothing.
            if (view.Lower(verb.At + 1) == "to" && view.Verbs.Any(other => other.At - verb.At is 2 or 3 && (other.Has(Frame.Thank) || other.Has(Frame.Say)))) continue;
            var items = Roles.ItemsAfter(view, verb.At + 1);
            if (items.Count == 0 && verb.IsPassive) items = [.. Roles.Objects(view, verb)];
            if (verb.IsPassive && verb.Has(Frame.Ask) && items.Count > 0 && items[0] > verb.At && Asked.Of(view, verb) is { Count: > 0 } pressed)
            {
                foreach (var item in items) Add(view, found, item, verb.Start, pressed);
                continue;
            }

            foreach (var item in items) Add(view, found, item, verb.Start, verb.Has(Frame.Ask) && Addressed(view, verb, item) is { Count: > 0 } asked ? asked : verb.Has(Frame.Need) && view.After("from", item, item + 4) is { Count: > 0 } source ? source : Told(view) is { Count: > 0 } told ? told : verb.Has(Frame.Ask) && Interlocutors.Of(view) is { Count: > 0 } partners ? partners : Reporter(view, verb));
        }

        for (var i = 0; i < view.Count; i++)
        {
            if (Moods.IsRefused(view, i)) Refused(view, i, found);
            if (IsLack(view, i) || IsTalk(view, i) || IsWish(view, i)) foreach (var item in Roles.ItemsAfter(view, i + 1).Take(1)) Add(view, found, item, i, view.After("from", item, item + 6));
            if (Negotiated(view, i) is { Count: > 0 } partner) foreach (var item in Roles.ItemsAfter(view, i + 1).Take(1)) Add(view, found, item, i, partner);
            if ((IsPriority(view, i) ?? IsFirst(view, i)) is { } wanted) Add(view, found, wanted, i, []);
            if (Necessary(view, i) is { } needed) Add(view, found, needed, needed, []);
            if (view.KindAt(i) != PhraseKind.Word || view.Entry(i).Noun != Frame.Ask || view.VerbAt(i) is not null || Moods.IsRefused(view, i) || IsMarket(view, i)) continue;
            if (TurnedDown(view, i, found)) continue;
            foreach (var item in Roles.ItemsAfter(view, i + 1)) Add(view, found, item, i, Called(view, i, item));
        }
    }

    /// <summary>"a request to A for", "calls on A for": whom the noun of asking addresses.</summary>
    private static IReadOnlyList<string> Called(SentenceView view, int noun, int item)
    {
        foreach (var preposition in (ReadOnlySpan<string>)["to", "on", "from"])
        {
            if (view.Lower(noun + 1) == preposition && view.After(preposition, noun + 1, item) is { Count: > 0 } named) return named;
        }

        // "the need for systems from A".
        return view.After("from", item, item + 6);
    }

    /// <summary>"rejected a request for two systems": what was asked for is refused by the subject.</summary>
    private static void Refused(SentenceView view, int noun, List<ClaimDraft> found)
    {
        if (view.KindAt(noun) != PhraseKind.Word || view.Entry(noun).Noun != Frame.Ask || view.VerbAt(noun) is not null || view.Discourse.Beneficiary is not { } needy) return;
        var verb = view.Verbs.Last(verb => verb.At < noun && verb.Has(Frame.Refuse));
        var from = Drafts.Without(verb.IsPassive ? Roles.Agent(view, verb) : Roles.Subject(view, verb).Codes, [needy]);
        if (from.Count == 0) return;
        foreach (var item in Roles.ItemsAfter(view, noun + 1))
            found.Add(Drafts.Make(view, ClaimKind.Pledge, ClaimStatus.Denied, item, verb.Start, item) with { From = from, To = [needy], Distance = 0 });
    }

    /// <summary>"A's request for two systems was turned down by B": what was asked for is refused by the agent.</summary>
    private static bool TurnedDown(SentenceView view, int noun, List<ClaimDraft> found)
    {
        if (view.Discourse.Beneficiary is not { } needy || view.Verbs.FirstOrDefault(verb => verb.At > noun && !verb.IsReduced) is not { IsPassive: true, IsNegated: false, IsModal: false } verb || !verb.Has(Frame.Refuse)) return false;
        var items = Roles.ItemsAfter(view, noun + 1).Where(item => item < verb.Start).ToList();
        var from = Drafts.Without(Roles.Agent(view, verb) is { Count: > 0 } agent ? agent : Called(view, noun, items.Count > 0 ? items[0] : verb.Start), [needy]);
        foreach (var item in items) found.Add(Drafts.Make(view, ClaimKind.Pledge, ClaimStatus.Denied, item, noun, verb.At) with { From = from, To = [needy], Distance = 0 });
        return items.Count > 0;
    }

    /// <summary>"Ukraine is negotiating with A for", "is in talks with A about": what the receiver negotiates for is asked of the partner; empty for other words.</summary>
    private static IReadOnlyList<string> Negotiated(SentenceView view, int at)
    {
        if (view.Discourse.Beneficiary is not { } needy || view.Lower(at) is not ("negotiating" or "negotiates" or "talks" or "negotiations" or "talking" or "discussions") || view.Lower(at + 1) != "with") return [];
        if (view.Verbs.Any(verb => verb.At > at && (verb.Has(Frame.Buy) || verb.Has(Frame.Give) || verb.Has(Frame.Make)))) return [];
        var subject = Enumerable.Range(0, at).FirstOrDefault(i => view.ActorsAt(i).Count > 0, -1);
        return subject >= 0 && view.ActorsAt(subject)[0] == needy && view.Phrases.Skip(at + 2).Take(6).Any(phrase => phrase.Lower is "for" or "about" or "over" or "on") ? view.After("with", at + 1, at + 5) : [];
    }

    /// <summary>"A's top priority is more systems": the thing that stands for what is needed most; null for other words.</summary>
    private static int? IsPriority(SentenceView view, int at)
    {
        if (view.Discourse.Beneficiary is not { } needy || view.KindAt(at) != PhraseKind.Word || view.Lower(at) is not ("priority" or "priorities" or "need" or "needs" or "request" or "requests" or "wish" or "task")) return null;
        var be = Enumerable.Range(at + 1, 8).FirstOrDefault(i => view.Lower(i) is "is" or "are" or "remains" or "remain", -1);
        var owner = Enumerable.Range(Math.Max(0, at - 6), Math.Min(6, at)).LastOrDefault(i => view.ActorsAt(i).Count > 0 && (view.Lower(i + 1) == "'s" || view.Phrases[i].IsDemonym || view.Lower(i) is "our"), -1);
        if (be < 0 || owner < 0 || !view.ActorsAt(owner).Contains(needy)) return null;
        return Roles.ItemsAfter(view, be + 1) is [var item, ..] && item - be <= 5 && view.Phrases[item].Item != "weapons-unspecified" ? item : null;
    }

    /// <summary>"Stronger air defence is A's top priority": what stands first among the needs of the receiver; null for other words.</summary>
    private static int? IsFirst(SentenceView view, int at)
    {
        if (view.Lower(at) is not ("priority" or "need") || view.Discourse.Beneficiary is not { } needy || view.VerbAt(at) is not null) return null;
        var be = Enumerable.Range(Math.Max(0, at - 6), Math.Min(6, at)).LastOrDefault(i => view.Lower(i) is "is" or "are" or "remains" or "remain", -1);
        if (be < 1 || !Enumerable.Range(be, at - be).Any(i => view.ActorsAt(i).Contains(needy) && (view.Lower(i + 1) == "'s" || view.Phrases[i].IsDemonym || view.Lower(i) is "our" or "its"))) return null;
        var item = Enumerable.Range(0, be).LastOrDefault(i => view.KindAt(i) == PhraseKind.Item, -1);
        return item >= 0 && be - item <= 2 && view.Phrases[item].Item != "weapons-unspecified" ? item : null;
    }

    /// <summary>"19 systems are necessary", "two more would be enough": a number of things that would meet the need; null for another word.</summary>
    private static int? Necessary(SentenceView view, int at)
    {
        var enough = view.Lower(at) is "enough" or "sufficient" && view.Lower(at - 1) == "be" && view.Lower(at - 2) == "would";
        var needed = view.Lower(at) is "necessary" or "essential" or "vital" && view.Lower(at - 1) is "are" or "is" or "be";
        if ((!enough && !needed) || view.Discourse.Beneficiary is null) return null;
        var item = Enumerable.Range(0, at).LastOrDefault(i => view.KindAt(i) == PhraseKind.Item, -1);
        return item >= 0 && at - item <= 6 && view.Phrases[item].Quantity is not null ? item : null;
    }

    /// <summary>"would like two more", "is short of missiles", "on its wish list are": what is wished for or missing is asked for.</summary>
    private static bool IsWish(SentenceView view, int at) =>
        (view.Lower(at) == "like" && view.Lower(at - 1) is "would" or "'d")
        || (ShortageRule.IsShort(view, at) && Roles.ItemsAfter(view, at + 1) is [var missing, ..] && view.Phrases[missing].Quantity is not null)
        || (view.Lower(at) == "desperate" && view.Lower(at + 1) == "for")
        || (view.Lower(at) == "list" && view.Lower(at - 1) == "wish");

    /// <summary>"the time needed for a radar": a participle that measures something else.</summary>
    private static bool IsMeasure(SentenceView view, Verb verb) =>
        // "urgently needed air defence": a participle that describes what is given.
        ((verb.Form & VerbForm.Participle) != 0 && verb.Start == verb.At && !verb.IsPassive && view.KindAt(verb.At + 1) is PhraseKind.Item && (view.Entry(verb.At - 1).In(WordSet.Adverb) || view.Lower(verb.At - 1) is "urgently" or "desperately" or "badly" or "much" or "the" or "critically"))
        || (verb.Form & VerbForm.Participle) != 0 && verb.Start == verb.At && view.Lower(verb.At + 1) is "for" or "to" or "by" && view.KindAt(verb.At - 1) == PhraseKind.Word && view.ActorsAt(verb.At - 1).Count == 0 && view.Lower(verb.At - 1) is not ("and" or "or");

    /// <summary>"Demand for missiles has grown": the demand of a market, as far as nobody's is told.</summary>
    private static bool IsMarket(SentenceView view, int noun)
    {
        if (view.Lower(noun) is not ("demand" or "demands")) return false;
        for (var i = Math.Max(0, noun - 4); i < noun; i++)
        {
            if (view.ActorsAt(i) is [var owner, ..] && owner == view.Discourse.Beneficiary && (view.Phrases[i].IsDemonym || view.Lower(i + 1) == "'s" || view.Lower(i) is "our" or "its" or "his" or "her")) return false;
            // "Ukrainian officials repeated their demands".
            if (view.Lower(i) == "their" && view.Phrases.Take(i).LastOrDefault(phrase => phrase.Actor is not null)?.Actor == view.Discourse.Beneficiary) return false;
        }

        if (IsRaised(view, noun)) return false;

        return !view.After("from", noun, noun + 5).Contains(view.Discourse.Beneficiary ?? "");
    }

    /// <summary>"A has repeated demands for": the receiver as subject of the verb that the demands are the object of. "A says demand has grown" and "A cannot meet demand" tell of a market.</summary>
    private static bool IsRaised(SentenceView view, int noun)
    {
        if (view.Lower(noun) == "demand" && !Enumerable.Range(Math.Max(0, noun - 3), Math.Min(3, noun)).Any(i => view.Lower(i) is "a" or "the" or "this" or "that" or "another")) return false;
        for (var i = noun - 1; i >= 0 && noun - i <= 6; i--)
        {
            if (view.KindAt(i) == PhraseKind.Mark || view.VerbAt(i) is { } verb && (verb.Has(Frame.Say) || verb.Has(Frame.Expect) || verb.Lemma == "see")) return false;
            if (view.Lower(i) is "in" or "of" or "to" or "for" or "from" or "on" or "with" or "by" or "that" or "as" or "and" or "meet" or "met" or "cover") return false;
            if (view.ActorsAt(i) is [var owner, ..]) return view.Lower(i + 1) != "'s" && owner == view.Discourse.Beneficiary && i < noun - 1 && view.Lower(i - 1) is not ("in" or "of" or "to" or "for" or "from" or "on" or "with" or "by");
        }

        return false;
    }

    /// <summary>"A wants to put together a system for B": what another than the receiver wants to do is its plan.</summary>
    private static bool IsOwnPlan(SentenceView view, Verb verb) =>
        view.Lower(verb.At + 1) == "to" && Roles.Subject(view, verb).Codes is { Count: > 0 } who && view.Discourse.Beneficiary is { } needy && !who.Contains(needy) && view.KindAt(verb.Start - 1) == PhraseKind.Actor;

    /// <summary>"Without more systems": what would be missing is what is needed.</summary>
    private static bool IsLack(SentenceView view, int at) =>
        view.Lower(at) == "without" && view.Lower(at + 1) is "more" or "additional" or "enough" or "further" or "sufficient";

    /// <summary>The receiver's own negotiations for things ask for them.</summary>
    private static bool IsTalk(SentenceView view, int at) =>
        view.Lower(at) is "negotiations" or "talks" && view.Lower(at + 1) is "for" or "over" && view.Voice.Actor == view.Discourse.Beneficiary && view.Voice.Actor is not null;

    private static void Add(SentenceView view, List<ClaimDraft> found, int item, int first, IReadOnlyList<string> from)
    {
        string[] to = view.Discourse.Beneficiary is { } needy ? [needy] : [];
        found.Add(Drafts.Make(view, ClaimKind.Request, ClaimStatus.Requested, item, first, item) with { From = Drafts.Without(from, to), To = to });
    }

    /// <summary>A government that reports "their president asked for more" is the one that was asked.</summary>
    private static IReadOnlyList<string> Reporter(SentenceView view, Verb verb) =>
        verb.Lemma == "ask" && !verb.IsPassive && view.Discourse.Home is { } home && home != view.Discourse.Beneficiary && Roles.Subject(view, verb).Codes is [var asker, ..] && asker == view.Discourse.Beneficiary ? [home] : [];

    /// <summary>"X told the alliance that Y needs": who is told of a need is asked for it.</summary>
    private static IReadOnlyList<string> Told(SentenceView view)
    {
        foreach (var verb in view.Verbs)
        {
            if (verb.Lemma != "tell" || verb.IsPassive) continue;
            for (var i = verb.At + 1; i < Math.Min(view.Count, verb.At + 3); i++)
            {
                if (view.Phrases[i] is { Kind: PhraseKind.Actor, IsAttribute: false } actor && !(actor.IsDemonym && view.KindAt(i + 1) is not PhraseKind.Word)) return view.ListAround(i);
            }
        }

        return [];
    }

    /// <summary>"asked the United States for", "urged ministers to": an actor between the verb and the item.</summary>
    private static IReadOnlyList<string> Addressed(SentenceView view, Verb verb, int item)
    {
        for (var i = verb.At + 1; i < item && i - verb.At <= 6 && view.VerbAt(i) is null; i++)
        {
            if (view.Phrases[i] is { Kind: PhraseKind.Actor or PhraseKind.Person, IsAttribute: false, Actor: not null } && view.Lower(i + 1) != "'s") return view.ListAround(i);
        }

        // "requested 10 systems from A": the source named after the thing.
        return view.After("from", item, item + 6);
    }
}
