using System.Globalization;
using Pavise.Core;

namespace Pavise.Ledger.Tests;

/// <summary>Random facts of every kind, the same for the same seed.</summary>
internal sealed class RandomFacts(int seed)
{
    private static readonly string[] Items = ["interceptor", "interceptor-unspecified", "patriot-interceptor", "gem-t", "amraam", "patriot-system"];
    private static readonly string?[] Parties = ["UKR", "USA", "DEU", "CHE", "RTX", "DEU+USA", null];
    private readonly Random random = new(seed);

    /// <summary>That many facts, whose identities begin with the name.</summary>
    public IReadOnlyList<Fact> Take(int count, string name = "fact") =>
        [.. Enumerable.Range(0, count).Select(i => Next($"{name}-{i.ToString(CultureInfo.InvariantCulture)}"))];

    public IReadOnlyList<Fact> Shuffled(IReadOnlyList<Fact> facts)
    {
        var copy = facts.ToArray();
        random.Shuffle(copy);
        return copy;
    }

    public IReadOnlyList<Fact> Part(IReadOnlyList<Fact> facts) => [.. facts.Where(_ => random.Next(3) > 0)];

    private Fact Next(string id)
    {
        var kind = Pick(Enum.GetValues<ClaimKind>());
        var money = kind == ClaimKind.Funding || (kind == ClaimKind.Order && random.Next(2) == 0);
        var item = money && kind == ClaimKind.Funding ? "money" : Pick(Items);
        var unit = money ? Unit.Usd : item == "patriot-system" ? Unit.System : Unit.Missile;
        var decision = random.Next(4) == 0 ? Pick(Enum.GetValues<FactDecision>()) : FactDecision.Posted;
        return TestFacts.Make(
            id, kind, Pick(Enum.GetValues<ClaimStatus>()), item, Number(unit), Pick(Parties), Pick(Parties),
            Days(), Days(), random.Next(3) == 0 ? Days() : null, Pick(["text-a", "text-b", "register-c"]), decision);
    }

    private Quantity? Number(Unit unit)
    {
        decimal low = random.Next(0, 500);
        return random.Next(6) switch
        {
            0 => null,
            1 => Quantity.AtLeast(low, unit),
            2 => Quantity.AtMost(low, unit),
            3 => Quantity.Between(low, low + random.Next(1, 400), unit, best: null, approximate: true),
            4 => Quantity.Between(low, low + 0.75m, unit, low + 0.25m),
            _ => Quantity.Exactly(low, unit),
        };
    }

    private DateInterval? Days()
    {
        var start = new DateOnly(2022, 1, 1).AddDays(random.Next(1400));
        return random.Next(4) switch
        {
            0 => null,
            1 => new DateInterval(null, start),
            2 => new DateInterval(start, start.AddDays(random.Next(60))),
            _ => DateInterval.On(start),
        };
    }

    private T Pick<T>(T[] values) => values[random.Next(values.Length)];
}
