using System.Globalization;
using Pavise.Core;

namespace Pavise.Workspace.Tests;

/// <summary>Random claims of invented texts, the same for the same seed.</summary>
internal sealed class RandomClaims(int seed)
{
    private static readonly string[] Items = ["gem-t", "pac-3-mse", "patriot-interceptor", "patriot-system", "nasams-system"];
    private static readonly string[] Givers = ["USA", "DEU", "NLD", "NOR"];
    private static readonly string?[] Speakers = [null, null, "Joe Biden", "Volodymyr Zelenskyy", "German Ministry of Defence", "White House"];
    private static readonly string?[] Outlets = ["Reuters", "Associated Press", null];
    private static readonly ClaimKind[] Kinds = [ClaimKind.Pledge, ClaimKind.Delivery, ClaimKind.Delivery, ClaimKind.Order, ClaimKind.Diversion, ClaimKind.Stock, ClaimKind.Request, ClaimKind.Loss];
    private readonly Random random = new(seed);
    private int next;

    /// <summary>A few texts with their claims.</summary>
    public (IReadOnlyList<Assertion> Claims, IReadOnlyList<SourceProfile> Sources) Take(int texts)
    {
        var (claims, sources) = (new List<Assertion>(), new List<SourceProfile>());
        for (var i = 0; i < texts; i++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"text-{next++}");
            var published = random.Next(5) == 0 ? (DateInterval?)null : DateInterval.On(new DateOnly(2024, 1, 1).AddDays(random.Next(500)));
            sources.Add(new SourceProfile(id, $"Title of {id}", Pick(Outlets), OutletKind.Newsroom, published, new string('0', 64), [.. Enumerable.Range(0, 8).Select(_ => (ulong)random.Next(12))]));
            for (var n = random.Next(1, 4); n > 0; n--) claims.Add(Claim(id, n, published));
        }

        return (claims, sources);
    }

    private Assertion Claim(string source, int n, DateInterval? published)
    {
        var (kind, item) = (Pick(Kinds), Pick(Items));
        var unit = item.EndsWith("-system", StringComparison.Ordinal) ? Unit.System : Unit.Missile;
        return new Assertion
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"claim-{source}-{n}"),
            Kind = kind,
            Status = kind switch { ClaimKind.Delivery => ClaimStatus.Delivered, ClaimKind.Request => ClaimStatus.Requested, ClaimKind.Stock or ClaimKind.Loss => ClaimStatus.Reported, _ => ClaimStatus.Pledged },
            Item = item,
            Quantity = random.Next(6) == 0 ? null : random.Next(3) == 0 ? Quantity.AtLeast(random.Next(1, 9), unit) : Quantity.Exactly(random.Next(1, 9), unit),
            From = kind is ClaimKind.Stock or ClaimKind.Loss or ClaimKind.Request ? [] : [Pick(Givers)],
            To = ["UKR"],
            When = random.Next(2) == 0 ? null : DateInterval.During(new Month(2024, random.Next(1, 13))),
            Due = random.Next(3) == 0 ? DateInterval.During(new Month(2025, random.Next(1, 13))) : null,
            Published = published,
            Speaker = Pick(Speakers),
            Source = source,
            Origin = $"quote:{source}@{n.ToString(CultureInfo.InvariantCulture)}",
        };
    }

    private T Pick<T>(T[] values) => values[random.Next(values.Length)];
}
