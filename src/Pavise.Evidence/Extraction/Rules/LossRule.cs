using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>Losses: "destroyed two batteries", as far as the things were not the attacker's own (corpus guidelines, "What is in scope").</summary>
internal sealed class LossRule : IRule
{
    private const string Attacker = AttackingSide.Attacker;

    public void Read(SentenceView view, List<ClaimDraft> found)
    {
        foreach (var verb in view.Verbs)
        {
            if (verb.Lemma is not ("destroy" or "hit" or "lose" or "knock out" or "take out" or "wipe out" or "eliminate") || (verb.IsInfinitive && !verb.IsPerfect) || view.Discourse.Beneficiary is not { } needy) continue;
            if (verb.Lemma == "lose" && Roles.Subject(view, verb).Codes.Contains(Attacker)) continue;
            foreach (var item in Roles.Objects(view, verb))
            {
                if (view.Phrases[item].Quantity is null || item - verb.At > 5) continue;
                var owner = Owners.Of(view, item) ?? (verb.Lemma != "lose" && Doer(view, verb) == needy ? Attacker : needy);
                if (owner == Attacker) continue;
                var status = Moods.Of(view, verb) == Mood.Denied ? ClaimStatus.Denied : ClaimStatus.Reported;
                found.Add(Drafts.Make(view, ClaimKind.Loss, status, item, verb.Start, verb.At) with { From = view.Discourse.NamesAttacker ? [Attacker] : [], To = [owner] });
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
}
