using Pavise.Core;

namespace Pavise.Judgement.Rules;

/// <summary>One deed told by two texts with numbers that agree: equal, or a sum of money told more or less roundly.</summary>
/// <remarks>
/// Ranges that merely overlap ("hundreds", "over 500") are no evidence that the deed is one, unless the same items share them.
/// One or two of a thing are given so often that only texts of one month tell the same gift.
/// </remarks>
internal sealed class SameNumber : IPairRule
{
    public Relation? Relate(Pair pair)
    {
        if (pair.IsOneText || !pair.SameUnit || !pair.IsOneKind || !pair.IsRelated || !pair.MayShareParties) return null;
        if (pair.A.Kind is ClaimKind.Attack or ClaimKind.Stock || pair.Both is not { } both) return null;
        if (both.Unit.IsCurrency) return Money(pair);
        if (!pair.IsOneStep) return null;
        if (IsFew(pair)) return Few(pair);
        if (pair.SameBounds) return Equal(pair);
        return SharedItems(pair) && pair.Within(pair.Limits.HalfYear) ? Relation.Corroborate("the ranges overlap and the same items share them") : null;
    }

    private static Relation? Money(Pair pair)
    {
        var (a, b) = (pair.A.Number!.Value.Central ?? 0, pair.B.Number!.Value.Central ?? 0);
        if (Math.Abs(a - b) > pair.Limits.Round * Math.Max(a, b) || !pair.Within(pair.A.Kind == ClaimKind.Order ? pair.Limits.Year : pair.Limits.Month)) return null;
        return Relation.Corroborate("the same deal, and sums that may be one told more or less roundly");
    }

    private static bool IsFew(Pair pair) => pair.A.Number is { High: <= 2 } || pair.B.Number is { High: <= 2 };

    private static Relation? Few(Pair pair)
    {
        if (!pair.IsOneItem || !pair.SameBounds) return null;
        if (pair.A.Kind == ClaimKind.Delivery && pair.From == Alike.Agreement.Same ? pair.Within(pair.Limits.HalfYear) : pair.Within(pair.Limits.Month))
            return Relation.Corroborate("the same deed and number, told at nearly the same time");
        return null;
    }

    private static Relation? Equal(Pair pair)
    {
        if (pair.A.Kind == ClaimKind.Pledge && pair.From != Alike.Agreement.Same && pair.A.Claim.From.Count > 0 && pair.B.Claim.From.Count > 0)
            return pair.Within(pair.Limits.Month) ? Relation.Conflict("the same number to the same receiver, but from other givers") : null;
        // A running total stands until it grows.
        return pair.Within(pair.A.Kind == ClaimKind.Delivery ? pair.Limits.Year + pair.Limits.HalfYear : pair.Limits.HalfYear) ? Relation.Corroborate("the same deed, parties and number") : null;
    }

    private static bool SharedItems(Pair pair) =>
        pair.A.Claim.Joint.Count > 1 && pair.A.Claim.Joint.Order(StringComparer.Ordinal).SequenceEqual(pair.B.Claim.Joint.Order(StringComparer.Ordinal));
}
