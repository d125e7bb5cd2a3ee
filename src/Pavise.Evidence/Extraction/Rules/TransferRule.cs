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
            if (!verb.Has(Frame.Give) && !(verb.Lemma is "prioritize" or "prioritise" && verb.IsInfinitive && !DiversionRule.IsPriority(view, verb))) continue;
            if (Moods.Of(view, verb) == Mood.None) continue;
            foreach (var item in Roles.Objects(view, verb))
            {
                if (IsClaimTo(view, verb, item)) continue;
                if (verb.Has(Frame.Give) || view.Phrases[item].Item != ItemFamilies.UnspecifiedSystem)
                {
                    // What a maker delivers to nobody named is its output, not aid.
                    if (Draft(view, verb, item) is var draft && !(draft.To.Count == 0 && draft.From.Any(view.Article.IsMaker))) found.Add(draft);
                }
            }
        }
    }

    /// <summary>Verbs whose object stays where it is; "stop" and "intercept" may also be said of what is shot at.</summary>
    private static bool IsWithheld(Verb verb) => verb.Has(Frame.Halt) && verb.Lemma is not ("stop" or "cancel" or "interrupt" or "call off") && !verb.IsNegated;

    /// <summary>"is holding back some interceptors": a delivery delayed, unless a noun of giving says it.</summary>
    private static void Withheld(SentenceView view, Verb verb, List<ClaimDraft> found)
    {
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
            if (view.KindAt(i) == PhraseKind.Word && view.Lower(i) is "place" or "priority" or "access" or "right" or "time" or "reason" or "reasons" && view.Lower(i + 1) is "for" or "to" or "in") return true;
        }

        return false;
    }

    private static ClaimDraft Draft(SentenceView view, Verb verb, int item)
    {
        var (kind, status) = KindOf(verb, Moods.Of(view, verb));
        var to = Roles.Recipients(view, verb, item);
        var from = kind == ClaimKind.Request ? Addressed(view, verb) : Donors(view, verb, item);
        if (to.Count == 0 && view.Discourse.Beneficiary is { } beneficiary) to = [beneficiary];
        var draft = Drafts.Make(view, kind, status, item, verb.Start, verb.At);
        if (kind == ClaimKind.Request) to = view.Discourse.Beneficiary is { } needy ? [needy] : to;
        return draft with { IsIndirect = verb.Form == VerbForm.Ing && !verb.IsProgressive && !verb.IsPerfect && kind == ClaimKind.Delivery, From = Drafts.Without(from, to), To = to, Distance = item > verb.At ? item - verb.At : verb.At - item + 3 };
    }

    private static (ClaimKind, ClaimStatus) KindOf(Verb verb, Mood mood) => mood switch
    {
        Mood.Done => (ClaimKind.Delivery, ClaimStatus.Delivered),
        Mood.UnderWay => (ClaimKind.Delivery, ClaimStatus.InTransit),
        Mood.Considered => (ClaimKind.Pledge, ClaimStatus.Considered),
        Mood.Requested => (ClaimKind.Request, ClaimStatus.Requested),
        Mood.Denied => (ClaimKind.Pledge, ClaimStatus.Denied),
        Mood.Halted => (ClaimKind.Delivery, ClaimStatus.Delayed),
        Mood.Expected when verb.Lemma is "deliver" or "ship" or "hand" => (ClaimKind.Delivery, ClaimStatus.Pledged),
        _ => (ClaimKind.Pledge, ClaimStatus.Pledged),
    };

    /// <summary>The giver: the subject, else the donor the article last spoke of when an official speaks.</summary>
    private static IReadOnlyList<string> Donors(SentenceView view, Verb verb, int item)
    {
        if (Roles.EllipticGiver(view, item) is { } other) return [other];
        if (FromStocks(view, verb) is { Count: > 0 } owners) return owners;
        var (codes, _) = Roles.Subject(view, verb);
        codes = Drafts.Without(codes, view.Discourse.Beneficiary is { } beneficiary ? [beneficiary] : []);
        if (codes.Count > 0) return codes;
        if (view.After("from", verb.At + 1, view.Count) is { Count: > 0 } source && !verb.IsInfinitive) return source;
        return view.Voice.Actor is { } speaker && speaker != view.Discourse.Beneficiary && !view.Article.IsMaker(speaker) && verb.IsPassive ? [speaker] : view.Discourse.Donors;
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
    private static IReadOnlyList<string> Addressed(SentenceView view, Verb verb)
    {
        for (var i = verb.Start - 1; i >= 0; i--)
        {
            if (view.Verbs.Any(other => other.At == i && (other.Has(Frame.Ask) || other.Has(Frame.Need)))) break;
            if (view.KindAt(i) != PhraseKind.Actor || view.Phrases[i].IsAttribute) continue;
            var codes = view.ListAround(i);
            return codes.Count > 1 ? [.. codes.Where(code => code is not ("ALLIES" or "EUROPE"))] : codes;
        }

        return [];
    }
}
