using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>Giving told by a noun: "delivery of", "shipments of", "a pledge of", with the verb of the sentence saying how it stands.</summary>
internal sealed class DeedNounRule : IRule
{
    public void Read(SentenceView view, List<ClaimDraft> found)
    {
        for (var i = 0; i < view.Count; i++)
        {
            if (view.KindAt(i) != PhraseKind.Word || view.Entry(i).Noun != Frame.Give || view.VerbAt(i) is not null || view.VerbAt(i - 1) is { Lemma: "take delivery" } || view.Verbs.Any(verb => verb.Lemma is "coordinate" or "organize" or "organise" && verb.At < i && i - verb.At <= 3)) continue;
            if ((Standing(view, i) != ClaimStatus.InTransit && IsDiverted(view, i)) || IsMeasured(view, i) || (RefusedDeedRule.IsDenied(view, i) && RefusedDeedRule.IsClause(view, i))) continue;
            var items = Items(view, i);
            foreach (var item in items)
            {
                var draft = Draft(view, i, item);
                if (draft is { Kind: ClaimKind.Delivery, Status: ClaimStatus.Delayed } && IsToOthers(view, i))
                {
                    view.Discourse.IsAboutDiversion = true;
                    view.Discourse.DivertedItem = draft.Item;
                    found.Add(draft with { Kind = ClaimKind.Diversion, To = [], Distance = -1 });
                    continue;
                }

                // What comes late to another than the beneficiary is told by those who wait for it.
                if (draft.Status != ClaimStatus.Delayed || view.Discourse.Beneficiary is not { } needy || draft.To.Contains(needy) || draft.To.Count == 0) found.Add(draft);
            }

            if (items.Count == 0 && !NamesAnother(view, i) && !IsToOthers(view, i) && !view.Verbs.Any(verb => verb.Has(Frame.Delay) && verb.At > i) && Standing(view, i) is { } status && Pointed(view) is { } pointed) found.Add(status == ClaimStatus.InTransit ? pointed(i) with { Status = status, When = null } : Dated(pointed(i) with { Status = status }));
        }
    }

    /// <summary>"deliveries have dropped by half": how many there are is measured, and none of them is told.</summary>
    private static bool IsMeasured(SentenceView view, int noun)
    {
        for (var i = noun + 1; i < view.Count; i++)
        {
            if (view.VerbAt(i) is { } verb && (verb.Has(Frame.Grow) || verb.Has(Frame.Shrink))) return verb.IsPassive || !HasObject(view, verb);
            // "deliveries promised by A have dropped".
            if (view.VerbAt(i) is { IsReduced: false }) return false;
            // Another clause, or things whose number is told.
            if (view.KindAt(i) == PhraseKind.Mark || view.Phrases[i] is { Kind: PhraseKind.Item, Quantity: not null }) return false;
            if (view.Lower(i) is "after" or "before" or "because" or "while" or "when" or "as" or "that" or "which" or "who" or "if" or "since" or "but") return false;
        }

        return false;
    }

    /// <summary>"will boost defences": what the verb acts on stands right behind it.</summary>
    private static bool HasObject(SentenceView view, Verb verb) =>
        view.KindAt(verb.At + 1) is PhraseKind.Actor or PhraseKind.Person or PhraseKind.Item or PhraseKind.Threat
        || (view.KindAt(verb.At + 1) == PhraseKind.Word && !IsMeasure(view.Lower(verb.At + 1)));

    private static bool IsMeasure(string word) =>
        word is "by" or "to" or "from" or "in" or "since" or "over" or "during" or "this" or "last" or "after" or "again" or "and" or "but" or "as" or "within" or "for" or "at" or "while" or "when" or "because" or "more" or "even" or "off" || word.EndsWith("ly", StringComparison.Ordinal) || word.EndsWith("fold", StringComparison.Ordinal);

    /// <summary>"deliveries to some countries", "shipments to other customers": those who must wait, not the beneficiary.</summary>
    private static bool IsToOthers(SentenceView view, int noun)
    {
        for (var i = noun + 1; i + 1 < Math.Min(view.Count, noun + 12); i++)
        {
            if (view.Lower(i) == "to" && Enumerable.Range(i + 1, 4).Any(k => view.Lower(k) is "countries" or "customers" or "nations" or "buyers" or "others") && Enumerable.Range(i + 1, 4).All(k => view.KindAt(k) != PhraseKind.Actor || view.Phrases[k].Actor != view.Discourse.Beneficiary)) return true;
        }

        return false;
    }

    /// <summary>"the supply of water": something else is supplied.</summary>
    private static bool NamesAnother(SentenceView view, int at) => view.Lower(at + 1) == "of" && view.KindAt(at + 2) == PhraseKind.Word && !view.Entry(at + 2).In(WordSet.Anaphor) && view.Lower(at + 2) is not ("the" or "these" or "those" or "them" or "such" or "some" or "more" or "all");

    private static bool IsDiverted(SentenceView view, int at) =>
        view.Verbs.Any(verb => verb.Has(Frame.Divert) || DiversionRule.IsPriority(view, verb)) || view.Phrases.Take(at).Any(phrase => phrase.Entry.Noun == Frame.Divert);

    /// <summary>The things delivered: after "of", "including", or right before the noun ("Patriot deliveries").</summary>
    private static List<int> Items(SentenceView view, int at)
    {
        if (view.KindAt(at - 1) == PhraseKind.Item && view.Phrases[at - 1].Item != "weapons-unspecified") return [at - 1];
        if (view.Lower(at + 1) is "of") return Roles.ItemsAfter(view, at + 2);
        for (var i = at + 1; i < Math.Min(view.Count, at + 8); i++)
        {
            if (view.Lower(i) is "including" || (view.Lower(i) == "among" && view.Lower(i + 1) is "them" or "these")) return Roles.ItemsAfter(view, i + 1);
            if (view.VerbAt(i) is not null) break;
        }

        return [];
    }

    /// <summary>"a pause in deliveries", "the freeze on all shipments": a hand-over that a noun stops, as far as the stop is not itself denied or over.</summary>
    private static bool IsPaused(SentenceView view, int noun)
    {
        for (var i = noun - 1; i > 0 && noun - i <= 4; i--)
        {
            if (view.Entry(i).Noun != Frame.Halt || view.VerbAt(i) is not null) continue;
            return view.Lower(i + 1) is "in" or "of" or "on" or "to" && !view.Verbs.Any(verb => verb.At < i && i - verb.At <= 3 && (verb.IsNegated || verb.Has(Frame.Refuse) || verb.Has(Frame.Finish) || verb.Has(Frame.Reverse) || verb.Has(Frame.Grow)));
        }

        return false;
    }

    /// <summary>"lifted the pause on deliveries", "an end to the freeze on shipments": what was stopped goes on.</summary>
    private static bool IsReleased(SentenceView view, int noun)
    {
        var stop = Enumerable.Range(Math.Max(0, noun - 4), Math.Min(4, noun)).LastOrDefault(i => view.Entry(i).Noun == Frame.Halt && view.VerbAt(i) is null && view.Lower(i + 1) is "in" or "of" or "on" or "to", -1);
        return stop > 0 && view.Verbs.LastOrDefault(verb => verb.At < stop && stop - verb.At <= 3) is { IsNegated: false, IsModal: false, IsFuture: false } release && (release.Lemma is "lift" || release.Has(Frame.Finish) || release.Has(Frame.Reverse));
    }

    private static ClaimDraft Draft(SentenceView view, int noun, int item)
    {
        var standing = Standing(view, noun);
        // "asked that A speed up shipments of".
        if (view.Verbs.LastOrDefault(verb => verb.Lemma is "ask" or "request" or "demand" or "urge" && !verb.IsPassive && view.Lower(verb.At + 1) == "that" && verb.At < noun && noun - verb.At <= 10) is { } plea && Enumerable.Range(plea.At + 2, 3).FirstOrDefault(i => view.KindAt(i) == PhraseKind.Actor, -1) is >= 0 and var asked)
            return Make(view, noun, item) with { Kind = ClaimKind.Request, Status = ClaimStatus.Requested, From = view.ActorsAt(asked), First = view.Phrases[plea.At].First };
        if (view.Verbs.Any(verb => verb.Has(Frame.Ask) && verb.At < noun && noun - verb.At <= 4))
            return Make(view, noun, item) with { Kind = ClaimKind.Request, Status = ClaimStatus.Requested, From = [] };
        if (Pleaded(view, noun) is { } pleaded) return Make(view, noun, item) with { Kind = ClaimKind.Request, Status = ClaimStatus.Requested, From = TransferRule.Addressed(view, pleaded), First = view.Phrases[pleaded.Start].First };
        if (Thanked(view, noun) is { Count: > 0 } friend) return Dated(Make(view, noun, item) with { Kind = ClaimKind.Delivery, Status = ClaimStatus.Delivered, From = friend });
        if (Governing(view, noun) is { } doubt) return Make(view, noun, item, doubt.At) with { Status = doubt.Status };
        if (IsPaused(view, noun)) standing = ClaimStatus.Delayed;
        else if (IsReleased(view, noun)) standing = ClaimStatus.InTransit;
        else if (standing is null && IsOpening(view, noun, item) && view.Lower(0) is "with" or "after" or "following" && !view.Phrases.Exists(phrase => phrase.Entry.In(WordSet.Future) || phrase.Entry.In(WordSet.Modal) || phrase.IsWord("would"))) standing = ClaimStatus.Delivered;
        var delivered = standing is ClaimStatus.Delivered or ClaimStatus.Delayed or ClaimStatus.InTransit or ClaimStatus.Pledged;
        var kind = delivered ? ClaimKind.Delivery : ClaimKind.Pledge;
        return Dated(Make(view, noun, item) with { Kind = kind, Status = standing ?? ClaimStatus.Pledged });
    }

    /// <summary>"called on A to speed up the delivery of": the verb right before the deed, as far as it is asked for; null for other words.</summary>
    private static Verb? Pleaded(SentenceView view, int noun) =>
        view.Verbs.LastOrDefault(verb => verb.At < noun && noun - verb.At <= 4) is { IsInfinitive: true, IsNegated: false } verb && (verb.Has(Frame.Commit) || verb.Has(Frame.Grow)) && Moods.Of(view, verb) == Mood.Requested ? verb : null;

    /// <summary>"thanked A for the transfer of": the deed one is thanked for has been done; empty for other words.</summary>
    private static IReadOnlyList<string> Thanked(SentenceView view, int noun)
    {
        var place = view.Lower(noun - 1) == "for" ? noun - 1 : view.Lower(noun - 2) == "for" ? noun - 2 : -1;
        if (place < 0 || view.Verbs.LastOrDefault(verb => verb.At < place && verb.Lemma is "thank" or "praise" or "commend") is not { IsNegated: false } thanks) return [];
        var at = Enumerable.Range(thanks.At + 1, Math.Max(0, Math.Min(3, place - thanks.At - 1))).FirstOrDefault(i => view.KindAt(i) == PhraseKind.Actor, -1);
        return at < 0 ? [] : [.. view.ListAround(at).Where(code => code != view.Discourse.Beneficiary)];
    }

    /// <summary>The day of a delivery is that of the handing-over, so what is still to come falls in its window.</summary>
    private static ClaimDraft Dated(ClaimDraft draft) => draft.Kind == ClaimKind.Delivery ? draft with { When = draft.When ?? draft.Due } : draft;

    /// <summary>"ruled out the transfer of", "is considering the delivery of", "the possible transfer of": the deed is refused or only thought of; null when nothing says so.</summary>
    internal static (ClaimStatus Status, int At)? Governing(SentenceView view, int noun)
    {
        if (view.Lower(noun - 1) is "possible" or "potential" or "eventual") return (ClaimStatus.Considered, noun - 1);
        for (var i = noun - 1; i >= 0 && noun - i <= 6; i--)
        {
            if (view.Entry(i).Noun == Frame.Consider && view.VerbAt(i) is null && view.Lower(i + 1) is "of" or "about" or "on" or "over") return (ClaimStatus.Considered, i);
            if (view.VerbAt(i) is not { } verb) continue;
            if (verb.Has(Frame.Refuse)) return (verb.IsNegated ? ClaimStatus.Considered : ClaimStatus.Denied, verb.Start);
            if (verb.Has(Frame.Consider)) return (ClaimStatus.Considered, verb.Start);
            if (!verb.Has(Frame.Commit) && !verb.Has(Frame.Announce)) return null;
            var mood = Moods.Of(view, verb);
            return mood is Mood.Denied ? (ClaimStatus.Denied, verb.Start) : mood is Mood.Considered or Mood.Expected ? (ClaimStatus.Considered, verb.Start) : null;
        }

        return null;
    }

    private static ClaimDraft Make(SentenceView view, int noun, int item, int first = -1)
    {
        var to = view.After("to", noun, view.Count) is { Count: > 0 } named ? named : view.After("for", noun, view.Count);
        if (to.Count == 0 && view.Discourse.Beneficiary is { } beneficiary) to = [beneficiary];
        var from = Owner(view, noun);
        if (from.Count == 0 && IsOpening(view, noun, item) && (view.Lower(0) == "with" || IsRest(view, item))) from = Drafts.Without([.. Control.Behind(view, item).Where(code => !AttackingSide.Has(code))], to);
        if (from.Count == 0) from = view.After("from", Math.Max(noun, item), Math.Max(noun, item) + 8);
        if (from.Count == 0 && view.Verbs.LastOrDefault(verb => verb.At < noun) is { } receives && receives.Has(Frame.Receive) && noun - receives.At <= 4) return Drafts.Make(view, ClaimKind.Pledge, ClaimStatus.Pledged, item, first < 0 ? receives.Start : first, noun) with { From = Drafts.Without(view.Discourse.Donors, to), To = to, Distance = Math.Abs(item - noun) };
        if (from.Count == 0 && view.Verbs.FirstOrDefault(verb => verb.At > noun) is { IsPassive: true } halted && halted.Frames.ContainsAny(Frame.Halt, Frame.Delay)) from = Roles.Agent(view, halted);
        if (from.Count == 0) from = view.Verbs.LastOrDefault(verb => verb.At < noun) is { } before ? Roles.Subject(view, before).Codes : [];
        from = Drafts.Without(from, to);
        if (from.Count == 0 && view.KindAt(0) == PhraseKind.Actor && view.Lower(noun - 1) is "the" or "its" or "their" or "a") from = Drafts.Without(view.ListAround(0), to);
        if (from.Count == 0 && view.Discourse.Donors.Count == 0 && view.Voice.Actor is { } speaker && !to.Contains(speaker) && view.Article.IsCountry(speaker) && speaker != view.Discourse.Beneficiary) from = [speaker];
        return Drafts.Make(view, ClaimKind.Pledge, ClaimStatus.Pledged, item, first < 0 ? noun : first, noun) with { From = from.Count > 0 ? from : view.Discourse.Donors, To = to, Distance = Math.Abs(item - noun) };
    }

    /// <summary>"With the handover of a third, A has": a deed that opens the sentence is its subject's.</summary>
    private static bool IsOpening(SentenceView view, int noun, int item) =>
        noun <= 3 && item > noun && view.Lower(0) is "with" or "after" or "following" or "by" or "through" or "before" && !view.Verbs.Any(verb => verb.At < item);

    /// <summary>"After the delivery of two, A has none left": what remains is told of the giver, and nothing else that follows is.</summary>
    private static bool IsRest(SentenceView view, int item) =>
        view.Lower(0) is "after" or "following" && view.Verbs.FirstOrDefault(verb => verb.At > item && !verb.IsReduced) is { } holds && holds.Has(Frame.Hold) && view.Lower(holds.Start - 1) is not ","
        && (view.Lower(holds.At + 1) is "none" or "no" or "only" or "just" or "fewer" || view.KindAt(holds.At + 1) is PhraseKind.Amount || view.Phrases.Skip(holds.At + 1).Take(2).Any(phrase => phrase.Quantity is not null));

    /// <summary>Whose deed it is: "Germany's delivery", "the U.S. shipment".</summary>
    private static IReadOnlyList<string> Owner(SentenceView view, int noun)
    {
        for (var i = noun - 1; i >= 0 && noun - i <= 6; i--)
        {
            if (view.KindAt(i) == PhraseKind.Actor && (view.Lower(i + 1) == "'s" || i == noun - 1 || view.Phrases[i].IsDemonym)) return view.ActorsAt(i);
            if (view.KindAt(i) is not PhraseKind.Word and not PhraseKind.Item || view.Verbs.Any(verb => verb.At == i && verb.Form != VerbForm.Past && verb.Form != (VerbForm.Past | VerbForm.Participle))) break;
        }

        return view.After("by", noun, noun + 6);
    }

    /// <summary>How the deliveries stand: halted, under way, expected; null when the sentence does not say.</summary>
    private static ClaimStatus? Standing(SentenceView view, int noun)
    {
        foreach (var verb in view.Verbs)
        {
            if (verb.Has(Frame.Delay) && verb.At < noun && noun - verb.At <= 4 && !view.Discourse.IsAboutDiversion) return ClaimStatus.Delayed;
            if (verb.Has(Frame.Delay) && verb.IsPassive && verb.At > noun && !view.Discourse.IsAboutDiversion) return verb.IsNegated ? null : ClaimStatus.Delayed;
            if (verb.Has(Frame.Receive) && verb.At < noun && noun - verb.At <= 4 && verb.IsPast && !verb.IsNegated) return ClaimStatus.Delivered;
            if (verb.Has(Frame.Finish) && verb.At < noun && noun - verb.At <= 4) return verb.IsPast || verb.IsPerfect ? ClaimStatus.Delivered : verb.IsProgressive ? ClaimStatus.InTransit : null;
            if (verb.Has(Frame.Finish) && verb.At > noun && verb.IsPassive && !verb.IsNegated) return verb.IsFuture || verb.IsModal ? ClaimStatus.Pledged : ClaimStatus.Delivered;
            if (verb.Has(Frame.Reverse) && IsEnded(view, verb, noun)) return verb.IsNegated ? null : ClaimStatus.Delayed;
            if ((verb.Lemma is "resume" or "restart" || (verb.Lemma == "continue" && IsContinued(view, verb, noun))) && !verb.IsNegated && !verb.IsFuture && !verb.IsInfinitive && !verb.IsModal && Math.Abs(verb.At - noun) <= 9 && Items(view, noun).Count > 0) return ClaimStatus.InTransit;
            if (verb.Lemma is "begin" or "start" && verb.At > noun && !verb.IsNegated && Items(view, noun).Count > 0) return verb.IsFuture || verb.IsInfinitive || verb.IsObliged ? ClaimStatus.Pledged : verb.IsPast ? ClaimStatus.InTransit : null;
            if (verb.Lemma == "plan" && verb.IsPassive && !verb.IsNegated && verb.At > noun) return ClaimStatus.Pledged;
            if (verb.Has(Frame.Halt) && (verb.At > noun || noun - verb.At <= 6)) return IsTakenBack(view, verb) ? ClaimStatus.InTransit : ClaimStatus.Delayed;
            if (verb.Has(Frame.Expect) && verb.At > noun && verb.At - noun < 5 && !view.Verbs.Any(other => other.At > verb.At && other.Has(Frame.Delay))) return ClaimStatus.Pledged;
            if (IsCarried(view, verb, noun)) return verb.IsFuture || verb.IsObliged ? ClaimStatus.Pledged : verb.IsPast ? ClaimStatus.Delivered : null;
        }

        for (var i = noun + 1; i < view.Count; i++)
        {
            if (view.Lower(i) == "late" && view.Lower(i - 1) is "running" or "are" or "is" or "were" or "be" or "come" or "coming") return ClaimStatus.Delayed;
        }

        for (var i = noun + 1; i < Math.Min(view.Count, noun + 16); i++)
        {
            if (view.Lower(i) == "hold" && view.Lower(i - 1) == "on") return ClaimStatus.Delayed;
            if (view.Lower(i) == "place" && view.Lower(i - 1) is "took" or "taken") return ClaimStatus.Delivered;
            if (view.Lower(i) is "underway" || (view.Lower(i) is "way" && view.Lower(i - 1) is "the" or "under" or "its" or "their")) return ClaimStatus.InTransit;
        }

        return null;
    }

    /// <summary>"reversed a decision to halt": what was to stop goes on.</summary>
    private static bool IsTakenBack(SentenceView view, Verb halt) =>
        halt.IsInfinitive && view.Entry(halt.Start - 1).Noun == Frame.Commit && view.Verbs.LastOrDefault(verb => verb.At < halt.Start) is { IsNegated: false, IsModal: false, IsFuture: false } before && (before.Has(Frame.Reverse) || before.Lemma is "lift" or "overturn");

    /// <summary>"ended deliveries of", "deliveries were ended": the deed itself ends, and not a pause in it.</summary>
    private static bool IsEnded(SentenceView view, Verb verb, int noun) =>
        verb.At > noun ? verb.IsPassive : noun - verb.At <= 4 && !Enumerable.Range(verb.At + 1, noun - verb.At - 1).Any(i => view.Entry(i).Noun == Frame.Halt);

    /// <summary>"deliveries of missiles continue", "continues its deliveries of": the deed is what goes on, and not another verb's thing ("continues to review deliveries").</summary>
    private static bool IsContinued(SentenceView view, Verb verb, int noun)
    {
        var (first, last) = (Math.Min(verb.At, noun) + 1, Math.Max(verb.Start, noun));
        return !Enumerable.Range(first, Math.Max(0, last - first)).Any(i => view.VerbAt(i) is { IsReduced: false } || view.Lower(i) is "as" or "while" or "after" or "despite" or "but" or "because" or "amid" || (verb.At < noun && view.Lower(i) is "to" or "and" or ","));
    }

    /// <summary>"The donation will be shipped", "the first consignment arrived": the deed's noun is what is handed over.</summary>
    private static bool IsCarried(SentenceView view, Verb verb, int noun) =>
        verb.Start > noun && !verb.IsNegated && !verb.IsModal && (verb.Has(Frame.Arrive) || (verb.Has(Frame.Give) && verb.IsPassive))
        && !view.Verbs.Any(other => other.At > noun && other.At < verb.Start && !other.IsReduced && other.Form != VerbForm.Ing && !other.Has(Frame.Say) && view.Lower(other.Start - 1) != ",");

    /// <summary>Deliveries without a named thing are those of the item last spoken of.</summary>
    private static Func<int, ClaimDraft>? Pointed(SentenceView view) =>
        view.Discourse.LastItem is { } item && item != "weapons-unspecified"
            ? noun => Make(view, noun, noun) with { Kind = ClaimKind.Delivery, Item = view.Discourse.Unspecified(item), Quantity = null }
            : null;
}
