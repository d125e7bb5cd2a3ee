using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>Redirecting deliveries, and the delay it causes to those who must wait.</summary>
internal sealed class DiversionRule : IRule
{
    public void Read(SentenceView view, List<ClaimDraft> found)
    {
        Nouns(view, found);
        Gone(view, found);
        First(view, found);
        Priority(view, found);
        foreach (var verb in view.Verbs)
        {
            if (!verb.Has(Frame.Divert) && !IsPriority(view, verb)) continue;
            foreach (var item in Roles.Objects(view, verb)) found.Add(Draft(view, verb, item));
        }
    }

    /// <summary>"the reprioritization of the interceptors", as far as it is no mere plan's name.</summary>
    private static void Nouns(SentenceView view, List<ClaimDraft> found)
    {
        for (var i = 0; i + 2 < view.Count; i++)
        {
            if (view.Entry(i).Noun != Frame.Divert || view.Lower(i) is "exports" or "export" || view.Lower(i + 1) != "of" || view.Phrases.Take(i).Any(phrase => phrase.Lower == "plan")) continue;
            string[] to = view.Discourse.Beneficiary is { } beneficiary ? [beneficiary] : [];
            string[] from = view.Discourse.Supplier is { } supplier ? [supplier] : [];
            var asked = view.Phrases.Any(phrase => phrase.Lower is "if" or "whether" or "possible" or "option" or "options");
            foreach (var item in Roles.ItemsAfter(view, i + 2))
                found.Add(Drafts.Make(view, ClaimKind.Diversion, asked ? ClaimStatus.Considered : ClaimStatus.Pledged, item, i, i) with { From = Drafts.Without(from, to), To = to });
        }
    }

    /// <summary>"everything we have is going to go to": what others wait for goes to the receiver.</summary>
    private static void Gone(SentenceView view, List<ClaimDraft> found)
    {
        if (view.Discourse.LastItem is not { } last || last == "weapons-unspecified") return;
        foreach (var verb in view.Verbs.Where(verb => verb.Lemma == "go"))
        {
            var to = view.After("to", verb.At + 1, verb.At + 3);
            var all = Enumerable.Range(Math.Max(0, verb.Start - 7), verb.Start - Math.Max(0, verb.Start - 7)).FirstOrDefault(i => view.Lower(i) is "everything" or "all", -1);
            if (to.Count == 0 || all < 0) continue;
            var from = Roles.Subject(view, verb).Codes is { Count: > 0 } subject ? subject : view.Discourse.Supplier is { } supplier ? [supplier] : [];
            found.Add(Drafts.Make(view, ClaimKind.Diversion, ClaimStatus.Pledged, all, all, verb.At + 2) with
            {
                Item = view.Discourse.Unspecified(last), Quantity = null, From = Drafts.Without(from, to), To = to, Distance = 0,
            });
        }
    }

    /// <summary>"is putting A first in line", "moved B to the front of the queue": who is put before others gets what they wait for.</summary>
    private static void First(SentenceView view, List<ClaimDraft> found)
    {
        for (var i = 1; i + 2 < view.Count; i++)
        {
            if (view.Lower(i) is "goes" or "go" or "moves" or "move" or "comes" or "come" && view.VerbAt(i) is { } rise) Rise(view, Roles.Subject(view, rise).Codes, rise.Start, i, found);
            if (view.Lower(i) is "is" or "be" && view.Lower(i + 1) is "first" or "at" && Placed(view, i) is { Count: > 0 } placed) Rise(view, placed, i - 1, i, found);
            if (view.Lower(i) is not ("put" or "puts" or "putting" or "move" or "moves" or "moved" or "moving" or "place" or "placed" or "placing") || view.KindAt(i + 1) != PhraseKind.Actor) continue;
            var place = view.Phrases.Skip(i + 2).Take(7).Select(phrase => phrase.Lower).ToArray();
            if (!place.Any(word => word is "first" or "front" or "ahead" or "top" or "head" or "up") || !place.Any(word => word is "line" or "queue" or "list")) continue;
            var subject = Enumerable.Range(0, i).LastOrDefault(k => view.Phrases[k] is { Kind: PhraseKind.Actor, IsAttribute: false }, -1);
            var named = Roles.ItemsAfter(view, i + 2) is [var thing, ..] ? view.Phrases[thing].Item : null;
            if (subject < 0 || (named ?? view.Discourse.DivertedItem ?? view.Discourse.LastItem) is not { } item) continue;
            var to = view.ListAround(i + 1);
            if (view.Discourse.Beneficiary is not { } needy || !to.Contains(needy)) continue;
            (view.Discourse.IsAboutDiversion, view.Discourse.DivertedItem) = (true, item);
            found.Add(Drafts.Make(view, ClaimKind.Diversion, ClaimStatus.Pledged, i, subject, i + 3) with
            {
                Item = view.Discourse.Unspecified(item), Quantity = null, From = Drafts.Without([view.Phrases[subject].Actor!], to), To = to, Distance = 0, ItemPhrase = 9000 + i,
            });
        }
    }

    /// <summary>"A will be first in line": the nearest name before the verb.</summary>
    private static IReadOnlyList<string> Placed(SentenceView view, int at) =>
        Enumerable.Range(Math.Max(0, at - 5), Math.Min(5, at)).LastOrDefault(i => view.KindAt(i) == PhraseKind.Actor, -1) is >= 0 and var name ? view.ActorsAt(name) : [];

    /// <summary>"A goes to the front of the line": who rises in the queue gets what others wait for.</summary>
    private static void Rise(SentenceView view, IReadOnlyList<string> who, int start, int at, List<ClaimDraft> found)
    {
        var place = view.Phrases.Skip(at + 1).Take(6).Select(phrase => phrase.Lower).ToArray();
        if (!place.Any(word => word is "front" or "head" or "top" or "first") || !place.Any(word => word is "line" or "queue" or "list")) return;
        if (view.Discourse.Beneficiary is not { } needy || !who.Contains(needy)) return;
        var named = Roles.ItemsAfter(view, at + 1) is [var item, ..] ? view.Phrases[item].Item : view.Phrases.Take(at).LastOrDefault(phrase => phrase is { Kind: PhraseKind.Item, Item: not "weapons-unspecified" })?.Item;
        if ((named ?? view.Discourse.DivertedItem ?? view.Discourse.LastItem) is not { } name || name == "weapons-unspecified") return;
        IReadOnlyList<string> from = view.Voice.Actor is { } speaker && speaker != needy ? [speaker] : view.Discourse.Supplier is { } supplier ? [supplier] : [];
        found.Add(Drafts.Make(view, ClaimKind.Diversion, ClaimStatus.Pledged, at, Math.Max(0, start - 1), at + 3 < view.Count ? at + 3 : at) with { Item = view.Discourse.Unspecified(name), Quantity = null, From = Drafts.Without(from, [needy]), To = [needy], Distance = 0, ItemPhrase = 9000 + at });
    }

    /// <summary>"gives A priority in deliveries", "A will have priority for new systems": who comes first gets what others wait for.</summary>
    private static void Priority(SentenceView view, List<ClaimDraft> found)
    {
        if (view.Discourse.Beneficiary is not { } needy) return;
        for (var i = 1; i < view.Count; i++)
        {
            if (view.Lower(i) is not "priority" || !(view.KindAt(i + 1) is null or PhraseKind.Mark || view.Lower(i + 1) is "in" or "for" or "over" or "on" or "to")) continue;
            if (view.Verbs.LastOrDefault(verb => verb.At < i && i - verb.At <= 6) is not { } verb || !(verb.Has(Frame.Give) || verb.Has(Frame.Receive) || verb.Has(Frame.Hold))) continue;
            var receives = verb.Has(Frame.Give) && !verb.IsPassive ? Roles.Recipients(view, verb, i) : Roles.Subject(view, verb).Codes;
            if (!receives.Contains(needy)) continue;
            var item = Roles.ItemsAfter(view, i + 1) is [var named, ..] && named - i <= 8 ? named : -1;
            if ((item >= 0 ? view.Phrases[item].Item : view.Discourse.DivertedItem ?? view.Discourse.LastItem) is not { } name || name == "weapons-unspecified") continue;
            var from = verb.Has(Frame.Give) && !verb.IsPassive ? Roles.Subject(view, verb).Codes : view.Discourse.Supplier is { } supplier ? [supplier] : [];
            found.Add(Drafts.Make(view, ClaimKind.Diversion, ClaimStatus.Pledged, item >= 0 ? item : i, verb.Start, i) with { Item = name, Quantity = null, Joint = [], From = Drafts.Without(from, [needy]), To = [needy], Distance = -1 });
        }
    }

    /// <summary>"prioritize exports", "reschedule deliveries": a change of order among things already promised to others.</summary>
    internal static bool IsPriority(SentenceView view, Verb verb)
    {
        if (verb.Lemma is not ("prioritize" or "prioritise")) return false;
        for (var i = verb.At + 1; i < Math.Min(view.Count, verb.At + 7); i++)
        {
            if (view.Lower(i) is "exports" or "deliveries" or "sales" or "orders" or "shipments") return true;
        }

        return false;
    }

    private static ClaimDraft Draft(SentenceView view, Verb verb, int item)
    {
        var (from, _) = Roles.Subject(view, verb);
        var to = view.After("to", item, view.Count) is { Count: > 0 } named ? named : view.After("for", item, view.Count);
        if (to.Count == 0 && view.Discourse.Beneficiary is { } beneficiary) to = [beneficiary];
        if (from.Count == 0) from = view.Discourse.Donors;
        var mood = Moods.Of(view, verb);
        var status = mood switch { Mood.Considered or Mood.Requested => ClaimStatus.Considered, Mood.Denied => ClaimStatus.Denied, _ => ClaimStatus.Pledged };
        view.Discourse.IsAboutDiversion = true;
        view.Discourse.DivertedItem = view.Phrases[item].Item;
        return Drafts.Make(view, ClaimKind.Diversion, status, item, verb.Start, verb.At) with { From = Drafts.Without(from, to), To = to, Distance = item - verb.At is > 0 and <= 3 ? 0 : Math.Abs(item - verb.At) };
    }
}
