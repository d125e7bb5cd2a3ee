using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>Redirecting deliveries, and the delay it causes to those who must wait.</summary>
internal sealed class DiversionRule : IRule
{
    public void Read(SentenceView view, List<ClaimDraft> found)
    {
        foreach (var verb in view.Verbs)
        {
            if (!verb.Has(Frame.Divert) && !IsPriority(view, verb)) continue;
            foreach (var item in Roles.Objects(view, verb)) found.Add(Draft(view, verb, item));
        }
    }

    /// <summary>"prioritize exports", "reschedule deliveries": a change of order among things already promised to others.</summary>
    private static bool IsPriority(SentenceView view, Verb verb)
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
        return Drafts.Make(view, ClaimKind.Diversion, status, item, verb.Start, verb.At) with { From = Drafts.Without(from, to), To = to };
    }
}
