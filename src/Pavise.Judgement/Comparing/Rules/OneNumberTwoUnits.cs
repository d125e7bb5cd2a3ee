namespace Pavise.Judgement.Rules;

/// <summary>One number told of two units: five countries, five systems. Never merged, never added.</summary>
internal sealed class OneNumberTwoUnits : IPairRule
{
    public Relation? Relate(Pair pair)
    {
        if (pair.A.Number is not { IsExact: true } a || pair.B.Number is not { IsExact: true } b || a.Low != b.Low || a.Low < 2) return null;
        if ((a.Unit.Symbol == "country") == (b.Unit.Symbol == "country") || a.Unit.IsCurrency || b.Unit.IsCurrency) return null;
        if (!pair.IsOneKind || !pair.IsOneItem || pair.A.IsVague || !pair.MayShareParties || !pair.Within(pair.Limits.TwoUnits)) return null;
        return Relation.Conflict("the same number counts countries in one place and things in the other; the two are never merged or added");
    }
}
