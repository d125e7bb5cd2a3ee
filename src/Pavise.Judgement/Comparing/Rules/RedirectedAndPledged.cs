using Pavise.Core;

namespace Pavise.Judgement.Rules;

/// <summary>One promise told as a redirection of other customers' deliveries and as a pledge to the receiver.</summary>
internal sealed class RedirectedAndPledged : IPairRule
{
    public Relation? Relate(Pair pair)
    {
        if (pair.IsOneText || !pair.SharesParties || !pair.IsRelated || pair.Both is null || !pair.A.IsFirm || !pair.B.IsFirm) return null;
        if (!pair.Ways.Any(way => way.One.Kind == ClaimKind.Diversion && way.Other.Kind == ClaimKind.Pledge) || !pair.Within(pair.Limits.HalfYear)) return null;
        // Ranges that merely overlap must at least be shared by several items in both tellings.
        if (!pair.SameBounds && (pair.A.Claim.Joint.Count < 2 || pair.B.Claim.Joint.Count < 2)) return null;
        return pair.A.Number is { High: <= 2 } ? null : Relation.Corroborate("one promise told as a redirection and as a pledge; the numbers overlap");
    }
}
