using Pavise.Core;

namespace Pavise.Judgement.Rules;

/// <summary>A promise, and the later text that says the same number has arrived: of several tellings of the promise the last that names the item alike.</summary>
internal sealed class KeptPromises : ISetRule
{
    public IEnumerable<(GroupType Type, string Reason, IReadOnlyList<Telling> Members)> Find(IReadOnlyList<Telling> tellings, Alike alike)
    {
        var promises = tellings.Where(one => one is { Kind: ClaimKind.Pledge or ClaimKind.Diversion, IsFirm: true, Number: not null }).ToLookup(Deed);
        foreach (var arrived in tellings.Where(one => one is { Kind: ClaimKind.Delivery, IsDone: true, Number: not null }))
        {
            var kept = Telling.InOrder(promises[Deed(arrived)].Where(promise => Keeps(new Pair(promise, arrived, alike)))).LastOrDefault();
            if (kept is not null) yield return (GroupType.Update, "promised, later told as delivered", [kept, arrived]);
        }
    }

    /// <summary>What a promise and its fulfilment have in common at least.</summary>
    private static (string Item, string From, string To, decimal? Low) Deed(Telling one) => (one.Item, EventKey.Codes(one.Claim.From), EventKey.Codes(one.Claim.To), one.Number?.Low);

    private static bool Keeps(Pair pair) =>
        !pair.IsOneText && pair.IsOneItem && pair.SharesParties && pair.SameBounds && pair.Within(pair.Limits.Year + pair.Limits.HalfYear)
        && !(pair.A.Published.Start > pair.B.Published.End);
}
