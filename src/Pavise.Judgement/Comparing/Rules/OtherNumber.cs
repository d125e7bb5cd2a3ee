using Pavise.Core;

namespace Pavise.Judgement.Rules;

/// <summary>One deed told by two texts of one week with numbers that cannot both hold: 12 rounds, 14 rounds.</summary>
/// <remarks>Numbers far apart are more likely two deeds; so are general items, and one or two of a thing.</remarks>
internal sealed class OtherNumber : IPairRule
{
    public Relation? Relate(Pair pair)
    {
        if (pair.IsOneText || !pair.NumbersDiffer || !pair.IsOneKind || !pair.IsOneStep || !pair.IsOneItem || pair.A.IsVague || !pair.SharesParties) return null;
        if (pair.A.Kind is not (ClaimKind.Pledge or ClaimKind.Order or ClaimKind.Diversion) || pair.A.Claim.From.Count == 0 || !pair.SurelyWithin(pair.Limits.Week)) return null;
        if (pair.A.Number is not { Unit.IsCurrency: false, Central: > 2 and var a } || pair.B.Number?.Central is not (> 2 and var b)) return null;
        return Math.Max(a, b) <= pair.Limits.Apart * Math.Min(a, b) ? Relation.Conflict("the same deed within one week, with numbers that cannot both hold") : null;
    }
}
