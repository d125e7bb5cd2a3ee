using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>Receiving and arriving: "has received hundreds of", "the first two batteries arrived".</summary>
internal sealed class ReceiveRule : IRule
{
    public void Read(SentenceView view, List<ClaimDraft> found)
    {
        foreach (var verb in view.Verbs)
        {
            if (verb.Has(Frame.Receive) && verb.Lemma is not "get") Received(view, verb, found);
            if (verb.Has(Frame.Arrive) && Roles.Objects(view, verb) is { Count: > 0 } items && items[0] < verb.At && (verb.IsPast || verb.IsFuture)) found.Add(Arrived(view, verb, items[0]));
        }
    }

    private static void Received(SentenceView view, Verb verb, List<ClaimDraft> found)
    {
        var (to, _) = Roles.Subject(view, verb);
        foreach (var item in Roles.ItemsAfter(view, verb.At + 1))
        {
            if (verb.Form == VerbForm.Ing || item - verb.At > 9) continue;
            var from = view.After("from", item, view.Count) is { Count: > 0 } named ? named : view.Discourse.Donors;
            var mood = Moods.Of(view, verb);
            var kind = mood == Mood.Done ? ClaimKind.Delivery : ClaimKind.Pledge;
            var status = mood switch { Mood.Done => ClaimStatus.Delivered, Mood.Considered => ClaimStatus.Considered, Mood.Denied => ClaimStatus.Denied, _ => ClaimStatus.Pledged };
            found.Add(Drafts.Make(view, kind, status, item, verb.Start, verb.At) with { From = Drafts.Without(from, to), To = to });
        }
    }

    private static ClaimDraft Arrived(SentenceView view, Verb verb, int item)
    {
        string[] to = view.After("in", verb.At, view.Count) is { Count: > 0 } place ? [.. place] : view.Discourse.Beneficiary is { } beneficiary ? [beneficiary] : [];
        var from = view.After("from", verb.At, verb.At + 5) is { Count: > 0 } named ? named : Origin(view, item);
        var status = verb.IsFuture ? ClaimStatus.Pledged : ClaimStatus.Delivered;
        return Drafts.Make(view, ClaimKind.Delivery, status, item, item, verb.At) with { From = Drafts.Without(from, to), To = to };
    }

    /// <summary>"Western-supplied batteries": the adjective before the item names the giver.</summary>
    private static IReadOnlyList<string> Origin(SentenceView view, int item)
    {
        for (var i = item - 1; i >= 0 && item - i <= 5; i--)
        {
            if (view.Lower(i) is "western-supplied" or "western-donated" or "western-made") return ["ALLIES"];
            if (view.KindAt(i) == PhraseKind.Actor) return [view.Phrases[i].Actor!];
        }

        return view.Discourse.Donors;
    }
}
