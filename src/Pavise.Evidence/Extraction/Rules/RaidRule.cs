using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>Raids: what was launched and what was brought down, each a claim of its own.</summary>
internal sealed class RaidRule : IRule
{
    public void Read(SentenceView view, List<ClaimDraft> found)
    {
        foreach (var verb in view.Verbs)
        {
            if (!verb.Has(Frame.Fire) && !verb.Has(Frame.Down)) continue;
            for (var i = verb.At + 1; i < view.Count && i - verb.At < 30; i++)
            {
                if (view.Lower(i) is ";" || (i > verb.At + 1 && view.Verbs.Any(other => other.At == i && !other.IsReduced && other.Form != VerbForm.Ing))) break;
                if (view.KindAt(i) == PhraseKind.Threat) Add(view, verb, i, found);
            }
        }
    }

    private static void Add(SentenceView view, Verb verb, int at, List<ClaimDraft> found)
    {
        if (view.Phrases[at].Quantity is null) return;
        var down = verb.Has(Frame.Down) && !verb.Has(Frame.Fire);
        if (view.Discourse.Beneficiary is not { } target) return;
        found.Add(Drafts.Make(view, ClaimKind.Attack, ClaimStatus.Reported, at, verb.Start, at) with
        {
            From = ["RUS"], To = [target], Aspect = down ? AttackAspect.Intercepted : AttackAspect.Launched,
        });
    }
}
