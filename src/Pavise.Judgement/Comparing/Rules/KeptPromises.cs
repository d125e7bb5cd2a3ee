using Pavise.Core;

namespace Pavise.Judgement.Rules;

/// <summary>A promise, and the later text that says the same number has arrived: of several tellings of the promise the last that names the item alike.</summary>
internal sealed class KeptPromises : ISetRule
{
    public IEnumerable<(GroupType Type, string Reason, IReadOnlyList<Telling> Members)> Find(IReadOnlyList<Telling> tellings, Alike alike)
    {
        var promises = tellings.Where(one => one is { Kind: ClaimKind.Pledge or ClaimKind.Diversion, IsFirm: true, Number: not null }).ToArray();
        foreach (var arrived in tellings.Where(one => one is { Kind: ClaimKind.Delivery, IsDone: true, Number: not null }))
        {
            var kept = Telling.InOrder(promises.Where(promise => Keeps(new Pair(promise, arrived, alike)))).LastOrDefault();
            if (kept is not null) yield return (GroupType.Update, "promised, later told as delivered", [kept, arrived]);
        }
    }

    private static bool Keeps(Pair pair) =>
        !pair.IsOneText && pair.IsOneItem && pair.SharesParties && pair.SameBounds && pair.Within(pair.Limits.Year + pair.Limits.HalfYear)
        && !(pair.A.Published.Start > pair.B.Published.End);
}
