using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>Giving, promising and asking to give: "has delivered three", "will provide", "urged allies to hand over".</summary>
internal sealed class TransferRule : IRule
{
    public void Read(SentenceView view, List<ClaimDraft> found)
    {
        foreach (var verb in view.Verbs)
        {
            if (IsWithheld(verb)) Withheld(view, verb, found);
            if (!verb.Has(Frame.Give) && !IsMadeAvailable(view, verb) && !(verb.Lemma is "prioritize" or "prioritise" && verb.IsInfinitive && !DiversionRule.IsPriority(view, verb))) continue;
            if (Moods.Of(view, verb) == Mood.None || IsOwnPosting(view, verb) || IsIdea(view, verb)) continue;
            foreach (var item in Roles.Objects(view, verb) is { Count: > 0 } objects ? objects : Pronoun(view, verb) is { Count: > 0 } meant ? meant : Given(view, verb))
            {
                if (IsClaimTo(view, verb, item) || IsOwnPurpose(view, verb)) continue;
                if (verb.Has(Frame.Give) || verb.Lemma == "make" || view.Phrases[item].Item != ItemFamilies.UnspecifiedSystem)
                {
                    // What a maker delivers to nobody named is its output, not aid.
                    var draft = Draft(view, verb, item);
                    if (draft is { Kind: ClaimKind.Pledge, Status: ClaimStatus.Pledged } && view.Lower(verb.At + 1) == "them" && Enumerable.Range(verb.At, Math.Min(8, view.Count - verb.At)).Any(i => view.Lower(i) == "instead"))
                    {
                        view.Discourse.IsAboutDiversion = true;
                        draft = draft with { Kind = ClaimKind.Diversion, Distance = 0, ItemPhrase = 9500 + item };
                    }

                    // "bought two and gave them to A": another deed with the same things.
                    if (verb.IsPast && !verb.IsPassive && item < verb.At && view.Lower(verb.At + 1) == "them") draft = draft with { Distance = 0, ItemPhrase = 9700 + item };
                    if (draft.From.Count > 0 && draft.From.All(view.Article.IsMaker) && draft.Kind is ClaimKind.Delivery or ClaimKind.Pledge && draft.Quantity is not null && Roles.Recipients(view, verb, item).Count == 0) draft = draft with { To = [] };
                    if (Ordered(view, draft) && Roles.Recipients(view, verb, item).Count > 0) found.Add(draft with { Kind = ClaimKind.Order, Status = ClaimStatus.Contracted });
                    else if (draft.To.Count > 0 || !draft.From.Any(view.Article.IsMaker)) found.Add(draft);
                    else if (draft.Quantity is not null) found.Add(Output(draft));
                }
            }
        }
    }

    /// <summary>"A deployed its batteries to B": what stays its owner's is no gift.</summary>
    private static bool IsOwnPosting(SentenceView view, Verb verb) =>
        (verb.Lemma == "deploy" && !verb.IsPassive && !view.After("to", verb.At, view.Count).Concat(view.After("in", verb.At, view.Count)).Contains(view.Discourse.Beneficiary ?? "")) || verb.Lemma is "deploy" or "send" && Enumerable.Range(verb.At + 1, 3).Any(i => view.Lower(i) is "its" or "their") && Roles.ItemsAfter(view, verb.At + 1) is [var item, ..]
        && Roles.Recipients(view, verb, item) is var to && !to.Contains(view.Discourse.Beneficiary ?? "") && view.Phrases.Skip(item).Take(4).Any(phrase => phrase.IsWord("to"));

    /// <summary>"we are doing everything to give our cities more": what the receiver does for its own people is no gift.</summary>
    private static bool IsOwnPurpose(SentenceView view, Verb verb) =>
        verb.IsInfinitive && view.Discourse.Beneficiary is { } needy && Roles.Subject(view, verb) is ([var only], >= 0 and var at) && only == needy && view.Verbs.Any(other => other.Start == at + 1 && other.At != verb.At) && Moods.Of(view, verb) is Mood.Firm;

    /// <summary>"a maker will supply A with": what a maker promises a customer is ordered.</summary>
    private static bool Ordered(SentenceView view, ClaimDraft draft) =>
        draft is { Kind: ClaimKind.Pledge, Status: ClaimStatus.Pledged } && draft.To.Count > 0 && draft.From.Count > 0 && draft.From.All(view.Article.IsMaker);

    /// <summary>"a maker delivered 500 rounds": output, with no customer named.</summary>
    private static ClaimDraft Output(ClaimDraft draft) =>
        draft with { Kind = ClaimKind.Production, Status = draft.Status is ClaimStatus.Delivered or ClaimStatus.Considered or ClaimStatus.Denied ? draft.Status : ClaimStatus.Pledged };

    /// <summary>"wants countries with these systems to donate them": the item named last in the sentence before the pronoun.</summary>
    private static IReadOnlyList<int> Pronoun(SentenceView view, Verb verb)
    {
        if (!verb.Has(Frame.Give) || !(verb.IsInfinitive || ((verb.IsFuture || verb.IsPast) && view.After("to", verb.At + 1, verb.At + 4).Count > 0)) || view.Lower(verb.At + 1) != "them") return [];
        for (var i = verb.Start - 1; i >= 0; i--)
        {
            if (view.KindAt(i) == PhraseKind.Item) return view.Phrases[i].Item != "weapons-unspecified" ? verb.IsFuture ? [.. Enumerable.Range(0, i + 1).Where(k => view.KindAt(k) == PhraseKind.Item && view.Phrases[k].Joint.SequenceEqual(view.Phrases[i].Joint) && i - k <= 2)] : [i] : [];
        }

        return [];
    }

    /// <summary>"Sending systems to A would be", "Giving A missiles is not on the agenda": a gerund that is the subject names a deed that is only thought of.</summary>
    private static bool IsIdea(SentenceView view, Verb verb) =>
        verb is { Form: VerbForm.Ing, IsProgressive: false, IsPerfect: false } && (verb.At == 0 || (verb.At == 1 && view.KindAt(0) == PhraseKind.Mark) || view.Lower(verb.Start - 1) is "that" or "whether") && view.Phrases.Skip(verb.At + 1).TakeWhile(phrase => phrase.Lower is not ("," or "that" or "which" or "who")).Any(phrase => phrase.Entry.In(WordSet.Being) || phrase.Entry.In(WordSet.Modal) || phrase.Entry.In(WordSet.Future));

    /// <summary>"is making two batteries available", "were made available to": giving told by an adjective.</summary>
    private static bool IsMadeAvailable(SentenceView view, Verb verb) =>
        verb.Lemma == "make" && Enumerable.Range(verb.At + 1, 8).Any(i => view.Lower(i) == "available") && !Enumerable.Range(verb.At + 1, 8).TakeWhile(i => view.Lower(i) != "available").Any(i => view.VerbAt(i) is not null);

    /// <summary>"Ukraine was given two systems", "will be supplied with missiles": the receiver is the subject, and the things follow.</summary>
    internal static List<int> Given(SentenceView view, Verb verb) =>
        verb.IsPassive && !verb.IsReduced && Roles.Subject(view, verb).At is >= 0 and var at && verb.Start - at <= 3 && view.Lower(verb.At + 1) is not ("to" or "for" or "by") ? Roles.ItemsAfter(view, verb.At + 1) : [];

    /// <summary>Verbs whose object stays where it is; "stop" and "intercept" may also be said of what is shot at.</summary>
    private static bool IsWithheld(Verb verb) => verb.Has(Frame.Halt) && verb.Lemma is not ("stop" or "cancel" or "scrap" or "terminate" or "interrupt" or "call off") && !verb.IsNegated;

    /// <summary>"is holding back some interceptors": a delivery delayed, unless a noun of giving says it.</summary>
    private static void Withheld(SentenceView view, Verb verb, List<ClaimDraft> found)
    {
        if (RefusedDeedRule.IsDenied(view, verb.At)) return;
        foreach (var item in Roles.Objects(view, verb))
        {
            if (Math.Abs(item - verb.At) > 5 || view.Phrases.Take(Math.Max(item, verb.At)).Skip(Math.Min(item, verb.At)).Any(phrase => phrase.Entry.Noun is Frame.Give or Frame.Package)) continue;
            var from = verb.IsPassive ? Roles.Agent(view, verb) : Roles.Subject(view, verb).Codes;
            string[] to = view.Discourse.Beneficiary is { } beneficiary ? [beneficiary] : [];
            var status = Moods.Of(view, verb) switch { Mood.Considered or Mood.Requested => ClaimStatus.Considered, _ => ClaimStatus.Delayed };
            found.Add(Drafts.Make(view, ClaimKind.Delivery, status, item, verb.Start, verb.At) with { From = Drafts.Without(from.Count > 0 ? from : view.Discourse.Donors, to), To = to });
        }
    }

    /// <summary>"give Germany priority for two systems": what is given is a place in the queue.</summary>
    private static bool IsClaimTo(SentenceView view, Verb verb, int item)
    {
        for (var i = verb.At + 1; i < item; i++)
        {
            // "donate 200 million euros for air defence": money is given, not the thing.
            if (i - verb.At <= 8 && view.Phrases[i].Amount is { IsMoney: true, Currency: not "percent" } && view.Lower(i + 1) is "to" or "for" or "toward" or "towards") return true;
            if (view.KindAt(i) == PhraseKind.Word && view.Lower(i) is "place" or "priority" or "access" or "right" or "time" or "reason" or "reasons" && view.Lower(i + 1) is "for" or "to" or "in") return true;
        }

        return false;
    }

    private static ClaimDraft Draft(SentenceView view, Verb verb, int item)
    {
        var (kind, status) = IsAwaited(view, verb) ? (ClaimKind.Delivery, ClaimStatus.Delayed)
            : verb is { IsPassive: true, IsProgressive: true, IsNegated: false } && verb.Lemma is "ship" or "deliver" or "airlift" ? (ClaimKind.Delivery, ClaimStatus.InTransit) : IsScheduled(view, verb) || IsToBegin(view, verb) ? (ClaimKind.Delivery, ClaimStatus.Pledged) : KindOf(verb, Moods.Of(view, verb));
        // A headline tells what has been handed over in the present.
        if ((kind, status) == (ClaimKind.Pledge, ClaimStatus.Pledged) && verb.Form == VerbForm.Third && verb.Start == verb.At && verb.Lemma is "deliver" or "hand over" or "transfer" && IsTitle(view)) (kind, status) = (ClaimKind.Delivery, ClaimStatus.Delivered);
        var to = Roles.Recipients(view, verb, item);
        var from = kind == ClaimKind.Request ? Addressed(view, verb) : Donors(view, verb, item);
        if (to.Count == 0 && view.Discourse.Beneficiary is { } beneficiary) to = [beneficiary];
        var draft = Drafts.Make(view, kind, status, item, status == ClaimStatus.Denied ? Refusal(view, verb) : verb.Start, status == ClaimStatus.Denied && Undone.Of(view, verb) is { } undone ? Math.Max(undone.At, verb.At) : verb.At);
        if (kind == ClaimKind.Request) to = view.Discourse.Beneficiary is { } needy ? [needy] : to;
        // "the package will provide A with": what a package gives is in it.
        var package = Enumerable.Range(Math.Max(0, verb.Start - 3), Math.Min(3, verb.Start)).Any(i => view.Entry(i).Noun == Frame.Package) && !verb.IsPassive && !verb.IsReduced;
        return draft with { InPackage = package, IsIndirect = verb.Form == VerbForm.Ing && !verb.IsProgressive && !verb.IsPerfect && kind == ClaimKind.Delivery, From = Drafts.Without(from, to), To = to, Distance = (status == ClaimStatus.Delayed && kind == ClaimKind.Delivery) || (status == ClaimStatus.Denied && verb is { IsPassive: true, IsInfinitive: false } && item < verb.At) ? 0 : item > verb.At ? item - verb.At : verb.At - item + 3 };
    }

    /// <summary>A headline, also that of another article ("Read also: ...").</summary>
    private static bool IsTitle(SentenceView view) => view.Sentence.IsHeading || view.Lower(0) is "read" or "see" or "related" && view.Phrases.Take(4).Any(phrase => phrase.Lower == ":");

    /// <summary>Where the quote of a denial begins: at the verb that refuses, which may stand before "whether".</summary>
    private static int Refusal(SentenceView view, Verb verb) =>
        verb.IsNegated ? verb.Start : Undone.Of(view, verb) is { } undone ? Math.Min(undone.At, verb.Start) : view.Verbs.LastOrDefault(other => other.At < verb.Start && verb.Start - other.At <= 12 && (other.Has(Frame.Refuse) || other.IsNegated))?.Start ?? Denying(view, verb.Start);

    /// <summary>"reluctant to", "no plans to", "not going to": the word before the verb that denies it.</summary>
    private static int Denying(SentenceView view, int start)
    {
        for (var i = start - 1; i >= 0 && start - i <= 6; i--)
        {
            if (view.Lower(i) is "reluctant" or "unwilling" or "unable" or "hesitant" || view.Entry(i).In(WordSet.Negative)) return i;
        }

        return start;
    }

    /// <summary>"have not yet been delivered", "has yet to send": what was to come has not.</summary>
    internal static bool IsAwaited(SentenceView view, Verb verb) =>
        view.Phrases.Take(verb.At).Skip(Math.Max(0, verb.Start - 2)).Any(phrase => phrase.Lower is "yet" or "still") && ((verb.IsPerfect && verb.IsNegated) || (verb.IsInfinitive && view.Lower(verb.Start - 1) == "yet"));

    /// <summary>"will be delivered before the end of the year": a hand-over with its time (corpus guidelines, "Which kind").</summary>
    private static bool IsScheduled(SentenceView view, Verb verb) =>
        (verb is { IsPassive: true, IsInfinitive: true, IsNegated: false } && verb.Lemma is "deliver" or "ship" or "hand" or "hand over" && Enumerable.Range(Math.Max(0, verb.Start - 2), Math.Min(2, verb.Start)).Any(i => view.Lower(i) is "track" or "due" or "scheduled" or "expected")) || verb is { IsPassive: true, IsFuture: true, IsNegated: false, IsModal: false } && verb.Lemma is "deliver" or "ship" or "hand" or "hand over" && Moods.Of(view, verb) == Mood.Firm
        && (view.Article.Dues.In(view.Sentence.First, view.Sentence.Last) is not null || Enumerable.Range(verb.At + 1, 6).Any(i => view.Lower(i) == "next" && view.Lower(i + 1) is "year" or "month" or "week" or "spring" or "summer" or "autumn" or "fall" or "winter"));

    /// <summary>"will begin delivering": a hand-over whose beginning is promised.</summary>
    private static bool IsToBegin(SentenceView view, Verb verb) =>
        verb is { Form: VerbForm.Ing, IsProgressive: false } && verb.Lemma is "deliver" or "ship" or "hand over" && view.Verbs.LastOrDefault(other => other.At < verb.Start) is { Lemma: "begin" or "start" } begin && verb.Start - begin.At == 1 && Moods.Of(view, begin) is Mood.Firm && (begin.IsFuture || begin.IsModal);

    private static (ClaimKind, ClaimStatus) KindOf(Verb verb, Mood mood) => mood switch
    {
        Mood.Done => (ClaimKind.Delivery, ClaimStatus.Delivered),
        Mood.UnderWay => (ClaimKind.Delivery, ClaimStatus.InTransit),
        Mood.Considered => (ClaimKind.Pledge, ClaimStatus.Considered),
        Mood.Requested => (ClaimKind.Request, ClaimStatus.Requested),
        Mood.Denied => (ClaimKind.Pledge, ClaimStatus.Denied),
        Mood.Halted => (ClaimKind.Delivery, ClaimStatus.Delayed),
        Mood.Expected when verb.Lemma is "deliver" or "ship" or "hand" or "hand over" => (ClaimKind.Delivery, ClaimStatus.Pledged),
        _ => (ClaimKind.Pledge, ClaimStatus.Pledged),
    };

    /// <summary>The giver: the subject, else the donor the article last spoke of when an official speaks.</summary>
    private static IReadOnlyList<string> Donors(SentenceView view, Verb verb, int item)
    {
        if (Roles.EllipticGiver(view, item) is { } other) return [other];
        if (FromStocks(view, verb) is { Count: > 0 } owners) return owners;
        if (Repaid(view, verb) is { Count: > 0 } creditor) return creditor;
        if (verb.IsPassive && Roles.Agent(view, verb).Count == 0 && view.After("from", verb.At + 1, verb.At + 8) is { Count: > 0 } origin) return origin;
        if (verb.IsPassive && Roles.Agent(view, verb).Count == 0 && ReceiveRule.Giver(view, item) is { } promiser) return promiser;
        if (verb.IsPassive && Roles.Agent(view, verb).Count == 0 && Kept(view, verb, item) is { Count: > 0 } keeper) return keeper;
        if ((verb.IsInfinitive || (verb.Form == VerbForm.Ing && view.Lower(verb.Start - 1) == "for")) && Grateful(view, verb) is { Count: > 0 } friend) return friend;
        var (codes, _) = Roles.Subject(view, verb);
        codes = Drafts.Without(codes, view.Discourse.Beneficiary is { } beneficiary ? [beneficiary] : []);
        if (codes.Count == 0 && !verb.IsPassive && view.Lower(verb.Start - 1) is "company" or "firm" or "manufacturer" or "contractor" or "maker" && (view.Discourse.LastMaker ?? view.Discourse.OnlyMaker ?? view.Discourse.HomeMaker) is { } firm) return [firm];
        if (codes.Count == 0 && Thanked(view, verb) is { } thanked) return [thanked];
        if (codes.Count > 0) return [.. codes.Concat(Together(view, verb)).Distinct(StringComparer.Ordinal)];
        if (view.After("from", verb.At + 1, view.Count) is { Count: > 0 } source && !verb.IsInfinitive) return source;
        // "The other two will be delivered": of whose gift the text just told.
        if (verb.IsPassive && view.Phrases[item].IsNumeral && item <= 2 && view.Discourse.LastGiver.Count > 0) return view.Discourse.LastGiver;
        if (view.Voice.Actor is { } speaker && speaker != view.Discourse.Beneficiary && !view.Article.IsMaker(speaker) && (verb.IsPassive || IsThere(view, verb))) return [speaker];
        return view.Discourse.Donors.Count > 0 || view.Phrases[item].Lower is not ("more" or "any") ? view.Discourse.Donors : view.Discourse.LastGiver;
    }

    /// <summary>"There are no plans to send": of whose plans the speaker tells.</summary>
    private static bool IsThere(SentenceView view, Verb verb) =>
        verb.IsInfinitive && view.Entry(verb.Start - 1).Noun == Frame.Commit && view.Phrases.Take(verb.Start).TakeLast(6).Any(phrase => phrase.IsWord("there"));

    /// <summary>"will reimburse A for the systems sent": what is paid back was given by whom it is paid to; empty for other words.</summary>
    private static IReadOnlyList<string> Repaid(SentenceView view, Verb verb)
    {
        if (!IsGivenBefore(view, verb, out var pays)) return [];
        var at = Enumerable.Range(pays!.At + 1, 3).FirstOrDefault(i => view.KindAt(i) == PhraseKind.Actor, -1);
        return at > 0 && at < verb.Start ? view.ListAround(at) : [];
    }

    /// <summary>"reimburse A for the systems sent to B": a participle whose things are paid back, and so were given.</summary>
    internal static bool IsGivenBefore(SentenceView view, Verb verb, out Verb? pays)
    {
        pays = verb.IsReduced ? view.Verbs.LastOrDefault(other => other.At < verb.Start) : null;
        return pays is { Lemma: "reimburse" or "compensate" or "refund" or "repay" };
    }

    /// <summary>"grateful to A for sending": who is thanked gave.</summary>
    private static IReadOnlyList<string> Grateful(SentenceView view, Verb verb)
    {
        for (var i = verb.Start - 2; i >= 0 && verb.Start - i <= 9; i--)
        {
            if (view.Lower(i) is "grateful" or "thankful" or "gratitude" or "thanks" && Enumerable.Range(i, verb.Start - i).Any(k => view.Lower(k) == "for")) return view.After("to", i, verb.Start);
        }

        return [];
    }

    /// <summary>"a battery based in A will be sent": whose things stand there until they go.</summary>
    private static IReadOnlyList<string> Kept(SentenceView view, Verb verb, int item)
    {
        for (var i = item + 1; i + 1 < Math.Min(view.Count, verb.Start); i++)
        {
            if (view.Lower(i) is "based" or "stationed" or "located" or "deployed" or "kept" && view.Lower(i + 1) is "in" or "at" && view.Lower(i - 1) is not ("was" or "were" or "formerly" or "previously" or "been" or "once")) return view.After(view.Lower(i + 1), i + 1, verb.Start);
        }

        return [];
    }

    /// <summary>"I thanked him for the decision to transfer": the person or country last spoken of gives.</summary>
    private static string? Thanked(SentenceView view, Verb verb)
    {
        var thanks = view.Verbs.LastOrDefault(other => other.At < verb.Start && verb.Start - other.At <= 8 && other.Has(Frame.Thank));
        var code = thanks is null ? null : view.Lower(thanks.At + 1) switch { "him" or "her" => view.Discourse.LastPerson?.Actor ?? view.Discourse.LastActor, "them" => view.Discourse.LastActor, _ => null };
        return code == view.Discourse.Beneficiary ? view.Discourse.LastActor == code ? null : view.Discourse.LastActor : code;
    }

    /// <summary>"jointly with A", "together with B": who gives with the subject.</summary>
    internal static IReadOnlyList<string> Together(SentenceView view, Verb verb)
    {
        for (var i = Math.Max(0, verb.Start - 9); i + 1 < Math.Min(view.Count, verb.At + 12); i++)
        {
            if (view.Lower(i) is "jointly" or "together" && view.Lower(i + 1) == "with") return view.After("with", i + 1, i + 6);
        }

        return [];
    }

    /// <summary>"from European stocks", "from NATO stockpiles": whose things they are is the giver.</summary>
    private static IReadOnlyList<string> FromStocks(SentenceView view, Verb verb)
    {
        for (var i = verb.At + 2; i + 1 < Math.Min(view.Count, verb.At + 12); i++)
        {
            if (view.Lower(i - 1) is "from" && view.KindAt(i) == PhraseKind.Actor && view.Entry(i + 1).Noun == Frame.Stock) return view.ActorsAt(i);
        }

        return [];
    }

    /// <summary>Who is asked: the actors between the asking verb and the giving verb.</summary>
    internal static IReadOnlyList<string> Addressed(SentenceView view, Verb verb)
    {
        for (var i = verb.Start - 1; i >= 0; i--)
        {
            if (view.VerbAt(i) is { } asking && (asking.Has(Frame.Ask) || asking.Has(Frame.Need)))
            {
                if (asking.IsPassive) return Asked.Of(view, asking);
                break;
            }

            if (view.Lower(i) == "pressure" && view.VerbAt(i) is null) return Asked.Pressed(view, i);
            if (view.KindAt(i) is not (PhraseKind.Actor or PhraseKind.Person) || view.Phrases[i].IsAttribute || view.ActorsAt(i).Count == 0) continue;
            var codes = view.ListAround(i);
            return codes.Count > 1 ? [.. codes.Where(code => code is not ("ALLIES" or "EUROPE"))] : codes;
        }

        return [];
    }
}
