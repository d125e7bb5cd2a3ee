using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>Losses: "destroyed two batteries", as far as the things were not the attacker's own (corpus guidelines, "What is in scope").</summary>
internal sealed class LossRule : IRule
{
    private const string Attacker = AttackingSide.Attacker;

    public void Read(SentenceView view, List<ClaimDraft> found)
    {
        Told(view, found);
        foreach (var verb in view.Verbs)
        {
            if (verb.Lemma is not ("destroy" or "hit" or "lose" or "knock out" or "take out" or "wipe out" or "eliminate") || (verb.IsInfinitive && !verb.IsPerfect) || view.Discourse.Beneficiary is not { } needy) continue;
            if (verb.Lemma == "lose" && Roles.Subject(view, verb).Codes.Contains(Attacker)) continue;
            foreach (var item in Roles.Objects(view, verb))
            {
                var parts = Parts(view, verb, item);
                if ((view.Phrases[item].Quantity is null && parts is null && !(verb.Lemma == "lose" && IsDenied(view, verb.At))) || item - verb.At > 10) continue;
                var owner = Owners.Of(view, item) ?? (verb.Lemma != "lose" && Doer(view, verb) == needy ? Attacker : needy);
                if (owner == Attacker) continue;
                var status = Moods.Of(view, verb) == Mood.Denied || IsDenied(view, verb.At) ? ClaimStatus.Denied : ClaimStatus.Reported;
                var undone = status == ClaimStatus.Denied && Undone.Of(view, verb) is { } word ? word.At : verb.At;
                found.Add(Drafts.Make(view, ClaimKind.Loss, status, item, Math.Min(undone, verb.Start), Math.Max(undone, verb.At)) with { From = view.Discourse.NamesAttacker ? [Attacker] : [], To = [owner], Quantity = parts ?? view.Phrases[item].Quantity });
            }
        }
    }

    /// <summary>Who destroys: the agent or subject, also as adjective or possessive of its weapon or raid ("a Ukrainian drone attack"); null when not told.</summary>
    private static string? Doer(SentenceView view, Verb verb)
    {
        if (verb.IsPassive || verb.IsReduced) return Roles.Agent(view, verb) is [var agent, ..] ? agent : null;
        for (var i = verb.Start - 1; i >= 0 && view.Lower(i) is not (";" or "that"); i--)
        {
            if (view.VerbAt(i) is not null) break;
            if (view.Phrases[i] is { Kind: PhraseKind.Actor, Actor: { } weapon } && ((view.Phrases[i].IsDemonym && (view.KindAt(i + 1) == PhraseKind.Threat || view.Entry(i + 1).Noun == Frame.Raid)) || (view.Lower(i + 1) == "'s" && view.Phrases.Skip(i + 2).Take(3).Any(phrase => phrase.Kind == PhraseKind.Threat || phrase.Entry.Noun == Frame.Raid)))) return weapon;
        }

        return Roles.Subject(view, verb).Codes is [var first, ..] ? first : null;
    }

    /// <summary>"confirmed the loss of two launchers", "the destruction of a battery": a loss told by its noun.</summary>
    private static void Told(SentenceView view, List<ClaimDraft> found)
    {
        if (view.Discourse.Beneficiary is not { } owner) return;
        for (var i = 0; i + 2 < view.Count; i++)
        {
            if (view.Lower(i) is not ("loss" or "losses" or "destruction") || view.Lower(i + 1) != "of" || Roles.ItemsAfter(view, i + 2) is not [var item, ..] || item - i > 6 || Owners.Of(view, item) == Attacker || view.Phrases[item].Quantity is null) continue;
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
        view.Verbs.LastOrDefault(verb => verb.At < at && at - verb.At <= 4) is { Lemma: "deny", IsNegated: false } denial
        && !Enumerable.Range(denial.At, at - denial.At).Any(i => view.KindAt(i) == PhraseKind.Mark || view.Lower(i) is "and" or "but");
}
