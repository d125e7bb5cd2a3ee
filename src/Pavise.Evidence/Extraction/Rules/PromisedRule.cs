using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>"A has been promised X by B": the receiver is the subject of a passive promise.</summary>
internal sealed class PromisedRule : IRule
{
    public void Read(SentenceView view, List<ClaimDraft> found)
    {
        foreach (var verb in view.Verbs.Where(verb => verb is { IsPassive: true, IsReduced: false, IsNegated: false } && verb.Lemma is "promise" or "pledge" or "offer"))
        {
            var subject = Enumerable.Range(Math.Max(0, verb.Start - 3), Math.Min(3, verb.Start)).LastOrDefault(i => view.KindAt(i) is PhraseKind.Actor or PhraseKind.Person && view.ActorsAt(i).Count > 0, -1);
            if (subject < 0 || view.Discourse.Beneficiary is not { } needy || !view.ActorsAt(subject).Contains(needy)) continue;
            foreach (var item in Roles.ItemsAfter(view, verb.At + 1).Where(item => item - verb.At <= 8))
            {
                var from = view.After("by", item, view.Count) is { Count: > 0 } agent ? agent : view.After("from", item, view.Count);
                found.Add(Drafts.Make(view, ClaimKind.Pledge, verb.Lemma == "offer" ? ClaimStatus.Considered : ClaimStatus.Pledged, item, verb.Start, item) with { From = Drafts.Without(from, [needy]), To = [needy], Distance = 0 });
            }
        }
    }
}
