using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>Losses: "destroyed two batteries", where the things belonged to the defended side.</summary>
internal sealed class LossRule : IRule
{
    private const string Attacker = AttackingSide.Attacker;

    public void Read(SentenceView view, List<ClaimDraft> found)
    {
        foreach (var verb in view.Verbs)
        {
            if (verb.Lemma is not ("destroy" or "hit" or "lose" or "knock out" or "take out" or "wipe out" or "eliminate") || (verb.IsInfinitive && !verb.IsPerfect) || view.Discourse.Beneficiary is not { } owner) continue;
            if (verb.Lemma == "lose" && Roles.Subject(view, verb).Codes.Contains(Attacker)) continue;
            foreach (var item in Roles.Objects(view, verb))
            {
                if (view.Phrases[item].Quantity is null || item - verb.At > 5) continue;
                var status = Moods.Of(view, verb) == Mood.Denied ? ClaimStatus.Denied : ClaimStatus.Reported;
                var undone = status == ClaimStatus.Denied && Undone.Of(view, verb) is { } word ? word.At : verb.At;
                found.Add(Drafts.Make(view, ClaimKind.Loss, status, item, Math.Min(undone, verb.Start), Math.Max(undone, verb.At)) with { From = view.Discourse.NamesAttacker ? [Attacker] : [], To = [owner] });
            }
        }
    }
}
