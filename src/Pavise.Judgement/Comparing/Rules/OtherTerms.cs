using Pavise.Core;

namespace Pavise.Judgement.Rules;

/// <summary>One deed on terms that cannot all hold: given or paid for, bought for another or given, paid by one or by another.</summary>
internal sealed class OtherTerms : IPairRule
{
    public Relation? Relate(Pair pair) => GivenOrPaid(pair) ?? Payers(pair) ?? BoughtOrGiven(pair);

    private static Relation? GivenOrPaid(Pair pair) =>
        !pair.IsOneKind && pair.Ways.Any(way => way.One.Kind == ClaimKind.Pledge && way.Other.Kind == ClaimKind.Funding) && pair.IsOneItem && pair.Both is { } both && !both.Unit.IsCurrency
        && pair.From == Alike.Agreement.Same && pair.To != Alike.Agreement.Different && pair.Within(pair.Limits.HalfYear)
            ? Relation.Conflict("the same number of the same item, given in one telling and paid for in the other") : null;

    private static Relation? Payers(Pair pair) =>
        !pair.IsOneText && pair.IsOneKind && pair.A.Kind == ClaimKind.Funding && pair.NoNumbers && pair.A.Claim.Speaker is { } speaker && speaker == pair.B.Claim.Speaker
        && pair.A.Claim.From.Count > 0 && pair.B.Claim.From.Count > 0 && pair.From != Alike.Agreement.Same && pair.IsRelated && pair.Within(pair.Limits.Month)
            ? Relation.Conflict("the same speaker names other payers") : null;

    private static Relation? BoughtOrGiven(Pair pair)
    {
        if (pair.IsOneText || pair.IsOneKind || !pair.IsOneItem) return null;
        foreach (var (one, other) in pair.Ways)
        {
            if (one is not { Kind: ClaimKind.Order, Claim.To.Count: > 1 } || other.Kind != ClaimKind.Pledge || !pair.SurelyWithin(7)) continue;
            if (other.Claim.From.Concat(other.Claim.To).All(one.Claim.To.Contains)) return Relation.Conflict("bought for the receiver in one telling, still a promise in the other");
        }

        return null;
    }
}
