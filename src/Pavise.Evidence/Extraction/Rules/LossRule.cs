using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>Losses: "destroyed two batteries", where the things belonged to the defended side.</summary>
internal sealed class LossRule : IRule
{
    private const string Attacker = AttackingSide.Attacker;

    public void Read(SentenceView view, List<ClaimDraft> found)
    {
        Told(view, found);
        foreach (var verb in view.Verbs)
        {
            if (verb.Lemma is not ("destroy" or "hit" or "lose" or "knock out" or "take out" or "wipe out" or "eliminate") || (verb.IsInfinitive && !verb.IsPerfect) || view.Discourse.Beneficiary is not { } owner) continue;
            if (verb.Lemma == "lose" && Roles.Subject(view, verb).Codes.Contains(Attacker)) continue;
            foreach (var item in Roles.Objects(view, verb))
            {
                var parts = Parts(view, verb, item);
                if ((view.Phrases[item].Quantity is null && parts is null && !(verb.Lemma == "lose" && IsDenied(view, verb.At))) || item - verb.At > 10) continue;
                var status = Moods.Of(view, verb) == Mood.Denied || IsDenied(view, verb.At) ? ClaimStatus.Denied : ClaimStatus.Reported;
                var undone = status == ClaimStatus.Denied && Undone.Of(view, verb) is { } word ? word.At : verb.At;
                found.Add(Drafts.Make(view, ClaimKind.Loss, status, item, Math.Min(undone, verb.Start), Math.Max(undone, verb.At)) with { From = view.Discourse.NamesAttacker ? [Attacker] : [], To = [owner], Quantity = parts ?? view.Phrases[item].Quantity });
            }
        }
    }

    /// <summary>"confirmed the loss of two launchers", "the destruction of a battery": a loss told by its noun.</summary>
    private static void Told(SentenceView view, List<ClaimDraft> found)
    {
        if (view.Discourse.Beneficiary is not { } owner) return;
        for (var i = 0; i + 2 < view.Count; i++)
        {
            if (view.Lower(i) is not ("loss" or "losses" or "destruction") || view.Lower(i + 1) != "of" || Roles.ItemsAfter(view, i + 2) is not [var item, ..] || item - i > 6 || view.Phrases[item].Quantity is null) continue;
            found.Add(Drafts.Make(view, ClaimKind.Loss, IsDenied(view, i) ? ClaimStatus.Denied : ClaimStatus.Reported, item, i, item) with { From = view.Discourse.NamesAttacker ? [Attacker] : [], To = [owner], Distance = 0 });
        }
    }

    /// <summary>"two launchers and a radar of a Patriot system": the number of parts that were hit, where more than one sort is named; null for a plain thing.</summary>
    private static Quantity? Parts(SentenceView view, Verb verb, int item)
    {
        var count = Enumerable.Range(verb.At + 1, Math.Max(0, item - verb.At - 1)).FirstOrDefault(i => view.Phrases[i].Amount is { IsMoney: false } && (view.Lower(i + 1) is "launchers" or "launcher" || view.Entry(i + 1).In(WordSet.Component)), -1);
        return count < 0 ? null : view.Phrases[count].Amount!.In(Unit.System);
    }

    private static bool IsDenied(SentenceView view, int at) =>
        view.Verbs.LastOrDefault(verb => verb.At < at && at - verb.At <= 4) is { Lemma: "deny", IsNegated: false };
}
