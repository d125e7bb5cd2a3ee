using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>Receiving and arriving: "has received hundreds of", "the first two batteries arrived".</summary>
internal sealed class ReceiveRule : IRule
{
    public void Read(SentenceView view, List<ClaimDraft> found)
    {
        UnderWay(view, found);
        Headed(view, found);
        Present(view, found);
        Due(view, found);
        foreach (var verb in view.Verbs)
        {
            if ((verb.Has(Frame.Receive) || (verb.Lemma == "have" && IsPossible(view, verb))) && (verb.Lemma != "get" || IsGetting(view, verb))) Received(view, verb, found);
            if (verb.Lemma == "expect" && !verb.IsPassive) Expected(view, verb, found);
            if (verb.Lemma == "go") Going(view, verb, found);
            if (verb.Has(Frame.Wait) && (view.Lower(verb.At + 1) == "for" || verb.Lemma == "await")) Awaited(view, verb, found);
            if (verb.Lemma == "reach" && (view.KindAt(verb.At + 1) == PhraseKind.Amount || view.Phrases.ElementAtOrDefault(verb.At + 1) is { IsNumeral: true })) continue;
            if (verb.Has(Frame.Arrive) && verb.IsObliged && !verb.IsNegated && Roles.Objects(view, verb) is { Count: > 0 } due && due[0] < verb.At) found.Add(Arrived(view, verb, due[0]) with { Status = ClaimStatus.Pledged });
            else if (verb.Has(Frame.Arrive) && Roles.Objects(view, verb) is { Count: > 0 } items && items[0] < verb.At && !(verb.IsFuture && DelayRule.IsLate(view, verb)) && (verb.IsPast || verb.IsFuture || verb.IsProgressive || (verb.IsInfinitive && Moods.Of(view, verb) is Mood.Expected or Mood.Firm) || (view.Sentence.IsHeading && verb.Start == verb.At && (verb.Form & (VerbForm.Base | VerbForm.Third)) != 0))) found.Add(OfOrder(view, Arrived(view, verb, items[0]), found));
        }
    }

    /// <summary>"is getting two", "got two from A", "is to get", "hopes to get": getting a thing, not getting somewhere.</summary>
    private static bool IsGetting(SentenceView view, Verb verb) =>
        verb.IsFuture || verb.IsProgressive || verb.IsInfinitive || view.Lower(verb.Start) == "would"
        || ((verb.IsPast || verb.Form == VerbForm.Third) && Roles.ItemsAfter(view, verb.At + 1) is [var item, ..] && item - verb.At <= 4 && (view.Phrases[item].Quantity is not null || view.After("from", item, view.Count).Count > 0));

    /// <summary>"with four of them due by the end of the year": part of what was promised, with its time.</summary>
    private static void Due(SentenceView view, List<ClaimDraft> found)
    {
        for (var i = 1; i + 1 < view.Count; i++)
        {
            if (view.Lower(i) is not ("due" or "expected" or "scheduled" or "planned") || Enumerable.Range(Math.Max(0, i - 3), Math.Min(3, i)).LastOrDefault(k => view.Phrases[k].IsNumeral, -1) is not (>= 0 and var part) || view.Lower(i + 1) is not ("by" or "before" or "in" or "this" or "next" or "within") || view.Discourse.Beneficiary is not { } needy) continue;
            var from = found.FindLast(draft => draft.ItemPhrase < part && draft.From.Count > 0)?.From ?? view.Discourse.Donors;
            found.RemoveAll(draft => draft.ItemPhrase == part);
            found.Add(Drafts.Make(view, ClaimKind.Delivery, ClaimStatus.Pledged, part, part, i) with { From = Drafts.Without(from, [needy]), To = [needy], Distance = -1 });
        }
    }

    /// <summary>"are now in Ukraine", "are due in Kyiv", "left A for B": where things are, or are due, tells the delivery.</summary>
    private static void Present(SentenceView view, List<ClaimDraft> found)
    {
        if (view.Discourse.Beneficiary is not { } needy) return;
        for (var i = 1; i + 1 < view.Count; i++)
        {
            var left = view.Lower(i) == "left" && view.KindAt(i) == PhraseKind.Word && view.After("for", i, i + 5).Contains(needy);
            var there = view.Lower(i) == "in" && ((view.KindAt(i + 1) == PhraseKind.Actor && view.Phrases[i + 1].Actor == needy) || (view.Lower(i + 1) == "the" && view.Lower(i + 2) == "country" && view.Lower(i - 1) is "already" or "now" or "safely" && view.KindAt(i + 3) is not PhraseKind.Word)) && (view.KindAt(i + 2) is not PhraseKind.Word || view.Lower(i + 2) is "country" or "in" or "by" or "and" or "this" or "next" or "before" or "since" or "on");
            if (!left && !there) continue;
            var be = left ? i : Enumerable.Range(Math.Max(0, i - 3), Math.Min(3, i)).FirstOrDefault(k => view.Lower(k) is "is" or "are" or "were" or "was", -1);
            if (be < 0 || (!left && Enumerable.Range(be + 1, i - be - 1).Any(k => view.Lower(k) is not ("now" or "already" or "due" or "currently" or "safely")))) continue;
            var item = Enumerable.Range(0, be).LastOrDefault(k => view.Phrases[k] is { Kind: PhraseKind.Item, Item: not "weapons-unspecified" }, -1);
            if (item < 0 || be - item > 7 || view.Verbs.Any(other => other.At > item && other.At < be && !other.IsReduced && other.Lemma != "have")) continue;
            var from = left && view.KindAt(i + 1) == PhraseKind.Actor ? view.ActorsAt(i + 1) : view.Lower(item - 1) == "whose" && Enumerable.Range(0, item).LastOrDefault(k => view.KindAt(k) == PhraseKind.Actor, -1) is >= 0 and var owner ? view.ListAround(owner) : view.After("from", item, be) is { Count: > 0 } named ? named : Origin(view, item);
            var status = left ? ClaimStatus.InTransit : view.Lower(i - 1) == "due" ? ClaimStatus.Pledged : ClaimStatus.Delivered;
            if (from.Count > 0) found.Add(Drafts.Make(view, ClaimKind.Delivery, status, item, item, i + 1) with { From = Drafts.Without(from, [needy]), To = [needy] });
        }
    }

    /// <summary>"will go to A", "are going to A from B": things that go to a receiver are promised to it; what has gone is there.</summary>
    private static void Going(SentenceView view, Verb verb, List<ClaimDraft> found)
    {
        var to = view.After("to", verb.At + 1, verb.At + 3) is { Count: > 0 } next ? next : view.Lower(verb.At + 1) == "from" ? view.After("to", verb.At + 1, verb.At + 7) : [];
        var item = Enumerable.Range(0, verb.Start).LastOrDefault(i => view.Phrases[i] is { Kind: PhraseKind.Item, Item: not "weapons-unspecified" }, -1);
        if (to.Count == 0 || item < 0 || verb.Start - item > 7 || view.Verbs.Any(other => other.At > item + 1 && other.At < verb.Start && !other.IsReduced) || !(verb.IsFuture || verb.IsProgressive || verb.IsPast || verb.IsModal)) return;
        var from = view.After("from", item, verb.At + 8) is { Count: > 0 } named ? named : Giver(view, item, verb) ?? view.Discourse.Donors;
        var first = Enumerable.Range(item + 1, Math.Min(view.Count, verb.At + 6) - item - 1).Any(i => view.Lower(i) is "instead" or "first");
        if (first && view.Discourse.Beneficiary is { } needy && to.Contains(needy))
        {
            IReadOnlyList<string> supplier = view.Voice.Actor is { } voice && voice != needy ? [voice] : view.Discourse.Supplier is { } only ? [only] : [];
            found.Add(Drafts.Make(view, ClaimKind.Diversion, ClaimStatus.Pledged, item, item, verb.At) with { From = Drafts.Without(supplier, to), To = to, Distance = 0 });
            return;
        }

        var (kind, status) = Moods.Of(view, verb) switch { Mood.Done => (ClaimKind.Delivery, ClaimStatus.Delivered), Mood.Considered => (ClaimKind.Pledge, ClaimStatus.Considered), Mood.Denied => (ClaimKind.Pledge, ClaimStatus.Denied), _ => (ClaimKind.Pledge, ClaimStatus.Pledged) };
        found.Add(Drafts.Make(view, kind, status, item, item, verb.At) with { From = Drafts.Without(from, to), To = to });
    }

    /// <summary>"Kyiv expects a second battery from A": a delivery still to come.</summary>
    private static void Expected(SentenceView view, Verb verb, List<ClaimDraft> found)
    {
        if (view.Discourse.Beneficiary is not { } needy || verb.IsNegated || !Roles.Subject(view, verb).Codes.Contains(needy) || view.VerbAt(verb.At + 1) is not null) return;
        foreach (var item in Roles.ItemsAfter(view, verb.At + 1).Where(item => item - verb.At <= 5 && view.Phrases[item].Item != "weapons-unspecified" && !Enumerable.Range(verb.At + 1, item - verb.At - 1).Any(i => view.VerbAt(i) is not null || view.Entry(i).Noun is Frame.Commit or Frame.Give)))
        {
            var from = view.AllAfter("from", item, view.Count) is { Count: > 0 } named ? named : Giver(view, item) ?? (view.Discourse.LastActor is { } last && last != needy && !AttackingSide.Has(last) ? [last] : view.Discourse.Donors);
            found.Add(Drafts.Make(view, ClaimKind.Delivery, ClaimStatus.Pledged, item, verb.Start, item) with { From = Drafts.Without(from, [needy]), To = [needy] });
        }
    }

    /// <summary>"is still waiting for two systems from A": a delivery that is late.</summary>
    private static void Awaited(SentenceView view, Verb verb, List<ClaimDraft> found)
    {
        if (view.Discourse.Beneficiary is not { } needy || verb.IsNegated || verb.IsFuture || !Roles.Subject(view, verb).Codes.Contains(needy)) return;
        foreach (var item in Roles.ItemsAfter(view, verb.At + 1).Where(item => view.Phrases[item].Item != "weapons-unspecified"))
        {
            var from = view.AllAfter("from", item, view.Count) is { Count: > 0 } named ? named : Giver(view, item) ?? view.Discourse.Donors;
            found.Add(Drafts.Make(view, ClaimKind.Delivery, ClaimStatus.Delayed, item, verb.Start, item) with { From = Drafts.Without(from, [needy]), To = [needy] });
        }
    }

    /// <summary>"missiles for NASAMS are in transit", "the systems are on their way".</summary>
    private static void UnderWay(SentenceView view, List<ClaimDraft> found)
    {
        for (var i = 2; i < view.Count; i++)
        {
            if (view.Lower(i) is not ("transit" or "route" or "way")) continue;
            var way = (view.Lower(i) == "transit" && view.Lower(i - 1) == "in") || (view.Lower(i) == "route" && view.Lower(i - 1) == "en") || (view.Lower(i) == "way" && view.Lower(i - 1) is "the" or "its" or "their");
            if (way && !view.Phrases.Take(i).Any(phrase => phrase.Entry.Noun == Frame.Give)) UnderWay(view, i, found);
        }
    }

    /// <summary>"are heading to A from B", "would soon be headed for A", "is bound for A": things on their way, or that will be.</summary>
    private static void Headed(SentenceView view, List<ClaimDraft> found)
    {
        for (var i = 2; i + 1 < view.Count; i++)
        {
            if (view.Lower(i) is not ("heading" or "headed" or "bound") || view.Lower(i + 1) is not ("to" or "for" or "towards" or "toward")) continue;
            var to = view.After(view.Lower(i + 1), i + 1, i + 5);
            var be = Enumerable.Range(Math.Max(0, i - 4), Math.Min(4, i)).FirstOrDefault(k => view.Entry(k).In(WordSet.Being), -1);
            if (to.Count == 0 || be < 1) continue;
            var ahead = Enumerable.Range(Math.Max(0, be - 3), Math.Min(3, be)).Any(k => view.Entry(k).In(WordSet.Future) || view.Lower(k) is "would");
            foreach (var item in Roles.Subjects(view, be))
            {
                var from = view.After("from", i, view.Count) is { Count: > 0 } source ? source : view.After("from", item, be) is { Count: > 0 } own ? own : view.Discourse.Donors;
                found.Add(Drafts.Make(view, ahead ? ClaimKind.Pledge : ClaimKind.Delivery, ahead ? ClaimStatus.Pledged : ClaimStatus.InTransit, item, item, i + 1) with { From = Drafts.Without(from, to), To = to });
            }
        }
    }

    private static void UnderWay(SentenceView view, int at, List<ClaimDraft> found)
    {
        var be = Enumerable.Range(Math.Max(0, at - 5), Math.Min(5, at)).FirstOrDefault(k => view.Lower(k) is "is" or "are" or "'re" or "were" or "was", -1);
        var item = be < 0 ? -1 : Enumerable.Range(0, be).LastOrDefault(k => view.KindAt(k) == PhraseKind.Item && be - k <= 6, -1);
        if (be >= 1 && (view.Lower(be - 1) is "others" or "rest" || (item < 0 && view.Lower(be - 1) == "more")) && view.Discourse.LastItem is { } last && last != "weapons-unspecified")
        {
            string[] needy = view.Discourse.Beneficiary is { } one ? [one] : [];
            found.Add(Drafts.Make(view, ClaimKind.Delivery, ClaimStatus.InTransit, 0, 0, at) with { Item = view.Discourse.Unspecified(last), From = Drafts.Without(view.Lower(be - 1) != "more" && view.Discourse.LastGift is { From: { Count: > 0 } giver } ? giver : view.Discourse.Donors, needy), To = needy });
            return;
        }

        if (item < 0 || view.Phrases[item].Item == "weapons-unspecified") return;
        string[] to = view.After("to", at, at + 5) is { Count: > 0 } named ? [.. named] : view.Discourse.Beneficiary is { } beneficiary ? [beneficiary] : [];
        var from = view.After("from", item, at + 6) is { Count: > 0 } source ? source : Origin(view, item);
        found.Add(Drafts.Make(view, ClaimKind.Delivery, ClaimStatus.InTransit, item, item, at) with { From = Drafts.Without(from, to), To = to });
    }

    /// <summary>"two from A and one from B": the next thing, where one with a source of its own follows; else the end of the sentence.</summary>
    private static int Next(SentenceView view, int item)
    {
        var next = Enumerable.Range(item + 1, Math.Max(0, view.Count - item - 1)).FirstOrDefault(i => view.KindAt(i) == PhraseKind.Item, view.Count);
        return next < view.Count && view.After("from", item, next).Count > 0 && view.After("from", next, view.Count).Count > 0 ? next : view.Count;
    }

    private static void Received(SentenceView view, Verb verb, List<ClaimDraft> found)
    {
        var (to, _) = Roles.Subject(view, verb);
        foreach (var item in Roles.ItemsAfter(view, verb.At + 1))
        {
            if ((verb.Form == VerbForm.Ing && !verb.IsProgressive && !IsPossible(view, verb)) || item - verb.At > 9) continue;
            var from = view.AllAfter("from", item, Next(view, item)) is { Count: > 0 } named ? named : view.After("from", verb.At + 1, item) is { Count: > 0 } early ? early : Giver(view, item) is { } agent ? agent : IsPossible(view, verb) ? [] : Spoken(view, verb) is { } country ? [country] : Announced(view, verb) is { Count: > 0 } announced ? announced : view.Discourse.HaveRefused ? [] : view.Discourse.Donors;
            var mood = IsPossible(view, verb) ? Mood.Considered : Moods.Of(view, verb);
            if (mood == Mood.Requested || (mood == Mood.Expected && IsHope(view, verb)))
            {
                if (view.Discourse.Beneficiary is not { } needy || (to.Count > 0 && !to.Contains(needy))) continue;
                found.Add(Drafts.Make(view, ClaimKind.Request, ClaimStatus.Requested, item, verb.Start, verb.At) with { From = Drafts.Without(view.AllAfter("from", item, view.Count), [needy]), To = [needy] });
                continue;
            }

            if (TransferRule.IsAwaited(view, verb))
            {
                found.Add(Drafts.Make(view, ClaimKind.Delivery, ClaimStatus.Delayed, item, verb.Start, verb.At) with { From = Drafts.Without(from, to), To = to, Distance = 0 });
                continue;
            }

            // A headline tells what has come in the present.
            if (mood == Mood.Firm && verb.Form == VerbForm.Third && !verb.IsFuture && view.Sentence.IsHeading) mood = Mood.Done;
            var kind = mood == Mood.Done ? ClaimKind.Delivery : ClaimKind.Pledge;
            var status = mood switch { Mood.Done => ClaimStatus.Delivered, Mood.Considered => ClaimStatus.Considered, Mood.Denied => ClaimStatus.Denied, _ => ClaimStatus.Pledged };
            found.Add(Drafts.Make(view, kind, status, item, verb.Start, verb.At) with { From = Drafts.Without(from, to), To = to });
        }
    }

    /// <summary>"the possibility of getting five", "an option of obtaining".</summary>
    private static bool IsPossible(SentenceView view, Verb verb) =>
        verb.Form == VerbForm.Ing && view.Lower(verb.Start - 1) == "of" && view.Entry(verb.Start - 2).Noun == Frame.Consider;

    private static ClaimDraft Arrived(SentenceView view, Verb verb, int item)
    {
        string[] to = view.After("in", verb.At, view.Count) is { Count: > 0 } place ? [.. place] : view.Discourse.Beneficiary is { } beneficiary ? [beneficiary] : [];
        var from = view.After("from", item, verb.At + 8) is { Count: > 0 } named ? named : Giver(view, item, verb) ?? (Thanked(view) is { Count: > 0 } thanked ? thanked : Origin(view, item));
        var status = verb.IsNegated ? ClaimStatus.Delayed : verb.IsProgressive ? ClaimStatus.InTransit : verb.IsFuture || verb.IsInfinitive ? ClaimStatus.Pledged : ClaimStatus.Delivered;
        return Drafts.Make(view, ClaimKind.Delivery, status, item, item, verb.At) with { From = Drafts.Without(from, to), To = to };
    }

    /// <summary>"A ordered seven, of which four have arrived": a part of an order has come to its buyer from its maker.</summary>
    private static ClaimDraft OfOrder(SentenceView view, ClaimDraft come, List<ClaimDraft> found) =>
        view.Phrases[come.ItemPhrase].IsNumeral && view.Lower(come.ItemPhrase - 1) == "which" && found.FindLast(draft => draft.Sentence == view.Number && draft.Kind == ClaimKind.Order && draft.ItemPhrase < come.ItemPhrase) is { } order
            ? come with { From = order.From, To = order.To, When = null } : come;

    /// <summary>"received two systems donated by A": the agent of the participle after the thing.</summary>
    internal static IReadOnlyList<string>? Giver(SentenceView view, int item) =>
        view.Verbs.FirstOrDefault(other => other.IsReduced && (other.Has(Frame.Give) || other.Has(Frame.Commit)) && other.At - item is 1 or 2) is { } reduced && Roles.Agent(view, reduced) is { Count: > 0 } agent ? agent : null;

    /// <summary>"A will receive six systems, the president of B said": who announces what another will receive gives it; null for the receiver's own words.</summary>
    private static string? Spoken(SentenceView view, Verb verb) =>
        (verb.IsFuture || view.Lower(verb.Start) == "would") && view.Voice.Actor is { } speaker && speaker != view.Discourse.Beneficiary && view.Article.IsCountry(speaker) && !view.Article.IsMaker(speaker) ? speaker : null;

    /// <summary>"A and B announced that C would receive six": who announces what another will receive gives it.</summary>
    private static IReadOnlyList<string> Announced(SentenceView view, Verb verb)
    {
        if (!(verb.IsFuture || view.Lower(verb.Start) == "would") || view.Verbs.LastOrDefault(other => other.At < verb.At && (other.Has(Frame.Announce) || other.Lemma is "agree" or "promise" or "pledge" or "decide")) is not { IsPassive: false, IsReduced: false } told) return [];
        return [.. Roles.Subject(view, told).Codes.Where(code => code != view.Discourse.Beneficiary && !view.Article.IsMaker(code))];
    }

    /// <summary>"hopes to get": a wish of the one who would receive.</summary>
    private static bool IsHope(SentenceView view, Verb verb) => view.Verbs.LastOrDefault(other => other.At < verb.At) is { Lemma: "hope" or "aim" };

    /// <summary>"have arrived, said the minister, thanking A and B": who is thanked for what has come gave it.</summary>
    private static IReadOnlyList<string> Thanked(SentenceView view)
    {
        var verb = view.Verbs.FirstOrDefault(verb => verb.Lemma == "thank");
        var at = verb is null ? -1 : view.Lower(verb.At + 1) == "the" ? verb.At + 2 : verb.At + 1;
        return at > 0 && view.KindAt(at) == PhraseKind.Actor ? [.. view.ListAround(at).Where(code => code != view.Discourse.Beneficiary)] : [];
    }

    /// <summary>"batteries donated by A have arrived": the agent of the participle between.</summary>
    private static IReadOnlyList<string>? Giver(SentenceView view, int item, Verb verb) =>
        view.Verbs.FirstOrDefault(other => other.IsReduced && (other.Has(Frame.Give) || other.Has(Frame.Commit)) && other.At > item && other.At < verb.At) is { } reduced && Roles.Agent(view, reduced) is { Count: > 0 } agent ? agent
        // "the battery A promised has arrived", "of A's 12, three have".
        : view.KindAt(item + 1) == PhraseKind.Actor && view.Verbs.Any(other => other.Start is var start && start - item is 2 or 3 && (other.Lemma is "promise" or "pledge" || other.Has(Frame.Give))) && verb.Start > item + 2 ? view.ListAround(item + 1)
        : PartNumber.Owner(view, item);

    /// <summary>"Western-supplied batteries": the adjective before the item names the giver.</summary>
    private static IReadOnlyList<string> Origin(SentenceView view, int item)
    {
        for (var i = item - 1; i >= 0 && item - i <= 6; i--)
        {
            if (view.Lower(i).StartsWith("western-", StringComparison.Ordinal)) return ["ALLIES"];
            if (view.Article.ActorIn(view.Phrases[i]) is { } maker) return [maker];
            if (view.KindAt(i) == PhraseKind.Actor) return [view.Phrases[i].Actor!];
        }

        return view.Discourse.Donors;
    }
}
