using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>Redirecting deliveries, and the delay it causes to those who must wait.</summary>
internal sealed class DiversionRule : IRule
{
    public void Read(SentenceView view, List<ClaimDraft> found)
    {
        foreach (var verb in view.Verbs)
        {
            if (!verb.Has(Frame.Divert)) continue;
            foreach (var item in Roles.Objects(view, verb)) found.Add(Draft(view, verb, item));
        }
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
