using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>Giving told by what the receiver will have: "help A with", "make sure that A gets", "A will have two more", "came forward with a battery", "that means more missiles for A".</summary>
internal sealed class ProvisionRule : IRule
{
    public void Read(SentenceView view, List<ClaimDraft> found)
    {
        if (view.Discourse.Beneficiary is not { } needy) return;
        foreach (var verb in view.Verbs)
        {
            if (verb.IsPassive || (verb.Form == VerbForm.Ing && !verb.IsProgressive && verb.Start == 0)) continue;
            var from = verb.At + 1;
            var giver = Giver(view, verb, needy, ref from);
            if (giver.Count == 0) continue;
            foreach (var item in Things(view, from)) Add(view, found, verb, item, Drafts.Without(giver, [needy]), needy);
        }
    }

    private static void Add(SentenceView view, List<ClaimDraft> found, Verb verb, int item, IReadOnlyList<string> giver, string needy)
    {
        if (giver.Count == 0 || found.Exists(draft => draft.ItemPhrase == item && draft.From.Count > 0 && draft.Kind is ClaimKind.Pledge or ClaimKind.Delivery or ClaimKind.Diversion or ClaimKind.Order or ClaimKind.Funding)) return;
        found.RemoveAll(draft => draft.ItemPhrase == item);
        var status = Moods.Of(view, verb) switch { Mood.Denied => ClaimStatus.Denied, Mood.Considered when verb.IsModal || verb.IsInfinitive => ClaimStatus.Considered, _ => ClaimStatus.Pledged };
        found.Add(Drafts.Make(view, ClaimKind.Pledge, status, item, verb.Start, verb.At) with { From = giver, To = [needy], Distance = 0 });
    }

    /// <summary>The things right after a place in the sentence.</summary>
    private static IEnumerable<int> Things(SentenceView view, int from)
    {
        var items = Roles.ItemsAfter(view, from);
        var near = items.Count > 0 && items[0] - from <= 5 && Enumerable.Range(from, items[0] - from).All(i => view.VerbAt(i) is null or { IsReduced: true } && view.Lower(i) is not ("to" or "for" or "from" or "by" or "against" or "its" or "their"));
        return near ? items.Where(item => view.Phrases[item].Item != "weapons-unspecified") : [];
    }

    /// <summary>Who gives, when the verb tells of giving in one of these ways; <paramref name="from"/> moves to where the things begin.</summary>
    private static IReadOnlyList<string> Giver(SentenceView view, Verb verb, string needy, ref int from)
    {
        // "help A with X", "get A the X".
        if (verb.Lemma is "help" or "assist" or "get" or "find" && Receiver(view, verb.At + 1, needy) is { } after)
        {
            from = view.Lower(after) == "with" ? after + 1 : after;
            return verb.Lemma is "help" or "assist" && from == after ? [] : Subject(view, verb);
        }

        // "came forward with", "stepped up with".
        if (verb.Lemma is "come" or "step up" && Enumerable.Range(verb.At + 1, 4).FirstOrDefault(i => view.Lower(i) == "with", -1) is > 0 and var with && ((verb.Lemma == "step up" && with == verb.At + 1) || Enumerable.Range(verb.At + 1, with - verb.At - 1).Any(i => view.Lower(i) is "forward" or "in")))
        {
            from = with + 1;
            return Roles.Subject(view, verb).Codes;
        }

        // "That means more missiles for A".
        if (verb.Lemma == "mean" && view.Lower(verb.At + 1) is "more" or "additional" && view.After("for", verb.At, view.Count).Contains(needy)) return Donor(view);
        if (verb.Lemma is not ("have" or "get" or "receive" or "possess") || Receiver(view, verb.Start - 1, needy) is null) return [];
        // "make sure that A has".
        if (view.Verbs.LastOrDefault(other => other.At < verb.Start && verb.Start - other.At <= 5) is { IsPassive: false } control && control.Lemma == "make" && view.Lower(control.At + 1) is "sure" or "certain") return Subject(view, control);
        // "A will have two more".
        return verb is { IsFuture: true, IsModal: false, IsNegated: false } && view.Lower(verb.At + 1) is not ("to" or "been") ? Donor(view) : [];
    }

    /// <summary>The receiver's name or pronoun at a phrase, with "the" or "their"; one past it, or null.</summary>
    private static int? Receiver(SentenceView view, int at, string needy)
    {
        if (view.Lower(at) is "the" or "our") at++;
        if (view.KindAt(at) == PhraseKind.Actor && view.Phrases[at] is { IsAttribute: false } actor && actor.Actor == needy) return at + 1;
        return view.Lower(at) is "they" or "them" && view.Voice.Actor != needy ? at + 1 : null;
    }

    private static IReadOnlyList<string> Subject(SentenceView view, Verb verb) => Roles.Subject(view, verb).Codes is { Count: > 0 } codes ? codes : Donor(view);

    private static IReadOnlyList<string> Donor(SentenceView view) =>
        view.Discourse.Home is { } home && home != view.Discourse.Beneficiary ? [home] : view.Discourse.Donors;
}
