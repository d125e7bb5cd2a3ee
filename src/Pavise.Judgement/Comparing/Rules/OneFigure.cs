using Pavise.Core;

namespace Pavise.Judgement.Rules;

/// <summary>One figure with different bounds (1,000, over 1,000, up to 1,000) or in different states (plans to buy, has bought).</summary>
internal sealed class OneFigure : IPairRule
{
    public Relation? Relate(Pair pair)
    {
        if (!pair.SameUnit || !pair.SameFigure || !pair.IsOneKind || !pair.IsRelated || !pair.MayShareParties) return null;
        if (pair.A.Kind is not (ClaimKind.Order or ClaimKind.Pledge or ClaimKind.Delivery or ClaimKind.Production) || pair.A.Figure <= 2) return null;
        // A great order is spoken of for years.
        var days = pair.A.Kind == ClaimKind.Order && pair.A.Figure >= pair.Limits.GreatOrder ? 2 * pair.Limits.Year : pair.Limits.Year;
        if (!pair.IsOneText && !pair.Within(days)) return null;
        if (!pair.SameBounds) return pair.A.Kind == ClaimKind.Order || pair.IsOneStep ? Relation.Conflict("one figure with bounds that are not the same") : null;
        return pair.A.Kind == ClaimKind.Order && pair.A.Step != pair.B.Step && pair.IsOneItem ? Relation.Conflict("the same order, but in other states") : null;
    }
}
