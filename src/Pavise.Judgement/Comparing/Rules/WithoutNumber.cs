using Pavise.Core;

namespace Pavise.Judgement.Rules;

/// <summary>Deeds without a number, rare enough that time and parties tell them: redirections, pauses, contracts, and what one speaker promises.</summary>
internal sealed class WithoutNumber : IPairRule
{
    public Relation? Relate(Pair pair)
    {
        if (pair.IsOneText || !pair.IsOneKind) return null;
        if (Contract(pair)) return Relation.Corroborate("contracts for the same item with the same maker at nearly the same time");
        if (!pair.NoNumbers || !pair.IsOneStep || !pair.SharesParties) return null;
        return pair.A.Kind switch
        {
            ClaimKind.Diversion when pair.IsRelated && pair.Within(pair.Limits.HalfYear) => Relation.Corroborate("one redirection of deliveries, with the item named more or less broadly"),
            ClaimKind.Delivery when pair.IsOneItem && pair.A.Claim.Status == ClaimStatus.Delayed && pair.Within(pair.Limits.Month) => Relation.Corroborate("the same pause of deliveries"),
            ClaimKind.Pledge or ClaimKind.Order when pair.IsOneItem && !pair.A.IsVague && SameSpeaker(pair) && pair.Within(pair.Limits.Month) =>
                Relation.Corroborate("the same speaker promises the same to the same receiver at nearly the same time"),
            _ => null,
        };
    }

    private static bool Contract(Pair pair) =>
        pair.A.Kind == ClaimKind.Order && pair.IsOneItem && !pair.A.IsVague && pair.MayShareParties && (pair.A.Number is null || pair.B.Number is null)
        && pair.A.Claim.From.Count > 0 && pair.From == Alike.Agreement.Same && pair.A.IsFirm && pair.B.IsFirm && pair.Within(pair.Limits.Season);

    private static bool SameSpeaker(Pair pair) => pair.A.Claim.Speaker is { } speaker && speaker == pair.B.Claim.Speaker;
}
