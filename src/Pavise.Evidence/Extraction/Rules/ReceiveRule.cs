using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>Receiving and arriving: "has received hundreds of", "the first two batteries arrived".</summary>
internal sealed class ReceiveRule : IRule
{
    public void Read(SentenceView view, List<ClaimDraft> found)
    {
        UnderWay(view, found);
        foreach (var verb in view.Verbs)
        {
            if ((verb.Has(Frame.Receive) || (verb.Lemma == "have" && IsPossible(view, verb))) && (verb.Lemma != "get" || verb.IsFuture || (verb.IsInfinitive && view.Lower(verb.Start - 1) is "is" or "are"))) Received(view, verb, found);
            if (verb.Has(Frame.Arrive) && Roles.Objects(view, verb) is { Count: > 0 } items && items[0] < verb.At && !(verb.IsFuture && DelayRule.IsLate(view, verb)) && (verb.IsPast || verb.IsFuture || verb.IsProgressive)) found.Add(Arrived(view, verb, items[0]));
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

    private static void UnderWay(SentenceView view, int at, List<ClaimDraft> found)
    {
        var be = Enumerable.Range(Math.Max(0, at - 5), Math.Min(5, at)).FirstOrDefault(k => view.Lower(k) is "is" or "are" or "'re" or "were" or "was", -1);
        var item = be < 0 ? -1 : Enumerable.Range(0, be).LastOrDefault(k => view.KindAt(k) == PhraseKind.Item && be - k <= 6, -1);
        if (item < 0 && be == 1 && view.Lower(0) is "more" or "others" && view.Discourse.LastItem is { } last && last != "weapons-unspecified")
        {
            string[] needy = view.Discourse.Beneficiary is { } one ? [one] : [];
            found.Add(Drafts.Make(view, ClaimKind.Delivery, ClaimStatus.InTransit, 0, 0, at) with { Item = view.Discourse.Unspecified(last), From = Drafts.Without(view.Discourse.Donors, needy), To = needy });
        }

        if (item < 0 || view.Phrases[item].Item == "weapons-unspecified") return;
        string[] to = view.After("to", at, at + 5) is { Count: > 0 } named ? [.. named] : view.Discourse.Beneficiary is { } beneficiary ? [beneficiary] : [];
        var from = view.After("from", item, at + 6) is { Count: > 0 } source ? source : Origin(view, item);
        found.Add(Drafts.Make(view, ClaimKind.Delivery, ClaimStatus.InTransit, item, item, at) with { From = Drafts.Without(from, to), To = to });
    }

    private static void Received(SentenceView view, Verb verb, List<ClaimDraft> found)
    {
        var (to, _) = Roles.Subject(view, verb);
        foreach (var item in Roles.ItemsAfter(view, verb.At + 1))
        {
            if ((verb.Form == VerbForm.Ing && !IsPossible(view, verb)) || item - verb.At > 9) continue;
            var from = view.AllAfter("from", item, view.Count) is { Count: > 0 } named ? named : IsPossible(view, verb) ? [] : view.Discourse.Donors;
            var mood = IsPossible(view, verb) ? Mood.Considered : Moods.Of(view, verb);
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
        var from = view.After("from", item, verb.At + 5) is { Count: > 0 } named ? named : Giver(view, item, verb) ?? Origin(view, item);
        var status = verb.IsProgressive ? ClaimStatus.InTransit : verb.IsFuture ? ClaimStatus.Pledged : ClaimStatus.Delivered;
        return Drafts.Make(view, ClaimKind.Delivery, status, item, item, verb.At) with { From = Drafts.Without(from, to), To = to };
    }

    /// <summary>"batteries donated by A have arrived": the agent of the participle between.</summary>
    private static IReadOnlyList<string>? Giver(SentenceView view, int item, Verb verb) =>
        view.Verbs.FirstOrDefault(other => other.IsReduced && other.Has(Frame.Give) && other.At > item && other.At < verb.At) is { } reduced && Roles.Agent(view, reduced) is { Count: > 0 } agent ? agent : null;

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
