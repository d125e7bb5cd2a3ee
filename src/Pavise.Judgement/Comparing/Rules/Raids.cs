using Pavise.Core;

namespace Pavise.Judgement.Rules;

/// <summary>One raid told twice: the same night or day, threat and aspect. The numbers are claims of a belligerent.</summary>
internal sealed class Raids : IPairRule
{
    public Relation? Relate(Pair pair)
    {
        if (pair.IsOneText || pair.A.Kind != ClaimKind.Attack || pair.B.Kind != ClaimKind.Attack || !pair.IsOneItem || pair.A.Claim.Aspect != pair.B.Claim.Aspect || !pair.SameUnit) return null;
        if (!pair.MayShareParties || !IsNight(pair.A.Claim.When) || !IsNight(pair.B.Claim.When) || !pair.A.Claim.When!.Value.MayOverlap(pair.B.Claim.When!.Value)) return null;
        return pair.Both is null
            ? Relation.Conflict("one raid with numbers that cannot all hold, as the defender claims them")
            : Relation.Corroborate("the same raid, as the defender claims it");
    }

    private static bool IsNight(DateInterval? when) => when is { Start: { } start, End: { } end } && end.DayNumber - start.DayNumber <= 1;
}
