using Pavise.Core;

namespace Pavise.Judgement.Rules;

/// <summary>How many one holder has, told twice at one time; and a number of an unnamed holder that no named one has.</summary>
internal sealed class Stocks : IPairRule
{
    public Relation? Relate(Pair pair)
    {
        if (pair.IsOneText || pair.A.Kind != ClaimKind.Stock || pair.B.Kind != ClaimKind.Stock || !pair.IsOneItem || !pair.SameUnit) return null;
        var (a, b) = (pair.A.Claim.To, pair.B.Claim.To);
        if (a.Count > 0 && b.Count > 0)
        {
            if (pair.To != Alike.Agreement.Same) return null;
            if (pair.Both is not null) return pair.Within(pair.Limits.Year) ? Relation.Corroborate("the same holder and number") : null;
            return pair.SurelyWithin(pair.Limits.Month) ? Relation.Conflict("one holder with numbers that cannot both hold at one time") : null;
        }

        var few = pair.A.Number is { High: <= 2 } || pair.B.Number is { High: <= 2 };
        return a.Count != b.Count && pair.NumbersDiffer && !few ? Relation.Conflict("a holder that is not named has a number that no named holder has") : null;
    }
}
