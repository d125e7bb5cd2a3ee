using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>"Among the weapons that A has pledged are two systems": the clause comes first, and what it is about follows "are".</summary>
internal sealed class AmongRule : IRule
{
    private const int Reach = 20;

    public void Read(SentenceView view, List<ClaimDraft> found)
    {
        for (var i = 0; i < Math.Min(3, view.Count); i++)
        {
            if (view.Lower(i) is not ("among" or "included" or "contained" or "also")) continue;
            var be = Enumerable.Range(i + 1, Math.Max(0, Math.Min(Reach, view.Count - i - 1))).FirstOrDefault(k => view.Lower(k) is "are" or "is" or "were" or "was" && !view.Verbs.Any(verb => verb.Start <= k && verb.At > k), -1);
            if (be < 0) continue;
            var items = Roles.ItemsAfter(view, be + 1);
            if (items.Count == 0 || items[0] - be > 6 || view.Verbs.LastOrDefault(verb => verb.At < be && (verb.Has(Frame.Give) || verb.Has(Frame.Halt) || verb.Has(Frame.Commit) || verb.Has(Frame.Ask) || verb.Has(Frame.Announce))) is not { } verb) continue;
            foreach (var item in items) found.Add(Draft(view, verb, item, be));
            return;
        }
    }

    private static ClaimDraft Draft(SentenceView view, Verb verb, int item, int be)
    {
        string[] needy = view.Discourse.Beneficiary is { } beneficiary ? [beneficiary] : [];
        var to = view.After("to", verb.At + 1, be) is { Count: > 0 } named ? named : view.After("for", verb.At + 1, be) is { Count: > 0 } end ? end : needy;
        var subject = Drafts.Without(Roles.Subject(view, verb).Codes, to);
        var done = Moods.Of(view, verb) == Mood.Done && verb.Has(Frame.Give);
        var (kind, status) = verb.Has(Frame.Ask) ? (ClaimKind.Request, ClaimStatus.Requested) : verb.Has(Frame.Halt) ? (ClaimKind.Delivery, ClaimStatus.Delayed) : done ? (ClaimKind.Delivery, ClaimStatus.Delivered) : (ClaimKind.Pledge, ClaimStatus.Pledged);
        return Drafts.Make(view, kind, status, item, be, item) with { From = subject.Count > 0 || kind == ClaimKind.Request ? subject : view.Discourse.Donors, To = to, Distance = 1 };
    }
}
