using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>Raids told by a count that changes or sums up: "down from 6,300 in July", "the number of drones rose to 5,337 in June", "a total of 75 drones", "over 140 aerial targets destroyed".</summary>
internal sealed class RaidFigureRule : IRule
{
    private const int Least = 20;
    private const int Reach = 5;

    public void Read(SentenceView view, List<ClaimDraft> found)
    {
        if (view.Discourse.Beneficiary is not { } target || !view.Discourse.NamesAttacker) return;
        for (var i = 1; i < view.Count; i++)
        {
            if (view.Phrases[i] is not { Kind: PhraseKind.Amount, Amount: { IsMoney: false, Currency: null } count }) continue;
            if (Targets(view, i) is { } down) found.Add(Make(view, i, i, down, target, AttackAspect.Intercepted, count.In(new Unit("missile-and-drone"))) with { Item = "missile-and-drone" });
            else if (count.Low >= Least && IsLevel(view, i) && Threat(view, i) is >= 0 and var threat && IsLaunched(view, threat))
            {
                var unit = view.Phrases[threat].Item == "drone" ? new Unit("drone") : Unit.Missile;
                found.Add(Make(view, threat, i, i, target, AttackAspect.Launched, count.In(unit)) with { ItemPhrase = 8500 + i, First = view.Phrases[i].First, Last = view.Phrases[Math.Min(view.Count - 1, i + 2)].Last });
            }
        }
    }

    /// <summary>"destroyed over 140 aerial targets": the verb or noun of bringing down; null for other counts.</summary>
    private static int? Targets(SentenceView view, int at)
    {
        if (view.Lower(at + 1) is not ("air" or "aerial" or "enemy") || Enumerable.Range(at + 2, 2).FirstOrDefault(i => view.Lower(i) is "targets", -1) < 0) return null;
        return Enumerable.Range(Math.Max(0, at - Reach), Math.Min(view.Count, at + 8) - Math.Max(0, at - Reach)).Where(i => view.Entry(i).Frames.Contains(Frame.Down) && view.VerbAt(i) is { IsNegated: false }).Select(i => (int?)i).FirstOrDefault();
    }

    /// <summary>"from 2,000 in January", "to 5,337 in June": a level that a count left or reached, with its month.</summary>
    private static bool IsLevel(SentenceView view, int at)
    {
        if (view.Lower(at + 1) is not ("in" or "last" or "this" or "during") || view.Article.DaysOf(view.Number).Count == 0) return false;
        if (view.Lower(at - 1) is not ("from" or "to" or "with" or "than" or "of")) return false;
        return Enumerable.Range(Math.Max(0, at - Reach), Math.Min(Reach, at)).Any(i => view.Lower(i) is "down" or "up" or "rose" or "fell" or "risen" or "fallen" or "climbed" or "grew" or "dropped" or "increased" or "decreased" or "compared" or "high" or "record" or "more" or "fewer");
    }

    /// <summary>The raiders that the sentence counts.</summary>
    private static int Threat(SentenceView view, int at) => Enumerable.Range(0, at).LastOrDefault(i => view.KindAt(i) == PhraseKind.Threat, -1);

    /// <summary>They are launched, or their number is what the sentence tells of the attacker's.</summary>
    private static bool IsLaunched(SentenceView view, int threat) =>
        view.Verbs.Any(verb => verb.Has(Frame.Fire) && Math.Abs(verb.At - threat) <= Reach && (verb.IsPassive || verb.IsReduced || Roles.Subject(view, verb).Codes.Contains(AttackingSide.Attacker)))
        || view.Phrases.Take(threat).TakeLast(3).Any(phrase => phrase is { Kind: PhraseKind.Actor, IsDemonym: true, Actor: AttackingSide.Attacker });

    private static ClaimDraft Make(SentenceView view, int item, int first, int last, string target, AttackAspect aspect, Quantity quantity) =>
        Drafts.Make(view, ClaimKind.Attack, ClaimStatus.Reported, item, first, last) with { From = [AttackingSide.Attacker], To = [target], Aspect = aspect, Quantity = quantity, Joint = [], Distance = 0 };
}
