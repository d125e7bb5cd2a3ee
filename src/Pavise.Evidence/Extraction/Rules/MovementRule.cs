using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>Giving told as movement: "we'll get interceptors to A", "begin moving missiles into", "put two batteries in their hands".</summary>
internal sealed class MovementRule : IRule
{
    private const int Reach = 14;

    public void Read(SentenceView view, List<ClaimDraft> found)
    {
        if (view.Discourse.Beneficiary is not { } needy) return;
        foreach (var verb in view.Verbs)
        {
            if (verb.Lemma is not ("move" or "get" or "put" or "bring" or "rush" or "flow" or "surge" or "expedite" or "accelerate" or "speed") || verb.IsPassive) continue;
            var items = Roles.ItemsAfter(view, verb.At + 1).Where(item => view.Phrases[item].Item != "weapons-unspecified").ToList();
            if (items.Count == 0 || items[0] - verb.At > 5 || Target(view, verb, items, needy) is not { } end) continue;
            if (Drafts.Without(Roles.Subject(view, verb).Codes, [needy]) is not { Count: > 0 } from) continue;
            var first = Enumerable.Range(end, Math.Max(0, Math.Min(view.Count, end + 4) - end)).Any(i => view.Lower(i) is "first" or "instead");
            foreach (var item in items) found.Add(Draft(view, verb, item, first) with { From = from, To = [needy] });
        }
    }

    /// <summary>Where the things go: to the receiver, there, or into their hands; the last phrase that says so, or null.</summary>
    private static int? Target(SentenceView view, Verb verb, List<int> items, string needy)
    {
        for (var i = items[0] + 1; i + 1 < Math.Min(view.Count, items[^1] + Reach); i++)
        {
            if (view.Lower(i) is "to" or "into" or "in" && view.After(view.Lower(i), i, i + 4).Contains(needy)) return i + 1;
            if (view.Lower(i) is "to" or "into" or "in" && view.Lower(i + 1) is "them" or "their" && view.Lower(i + 2) is "hands" or "." or "," or "as" or "quickly" or "now") return i + 1;
            if (view.VerbAt(i) is { IsReduced: false } other && other.At > verb.At && view.Lower(other.Start - 1) is not ("that" or "which")) return null;
        }

        return null;
    }

    private static ClaimDraft Draft(SentenceView view, Verb verb, int item, bool first)
    {
        if (first) view.Discourse.IsAboutDiversion = true;
        var (kind, status) = Moods.Of(view, verb) switch
        {
            Mood.Considered or Mood.Requested or Mood.Expected => (ClaimKind.Pledge, ClaimStatus.Considered),
            Mood.Denied => (ClaimKind.Pledge, ClaimStatus.Denied),
            Mood.Done => (ClaimKind.Delivery, ClaimStatus.Delivered),
            _ => (ClaimKind.Pledge, ClaimStatus.Pledged),
        };
        if (first && status != ClaimStatus.Denied) kind = ClaimKind.Diversion;
        return Drafts.Make(view, kind, status, item, verb.Start, verb.At) with { Distance = item - verb.At };
    }
}
