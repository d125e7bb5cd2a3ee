using System.Text.Json;
using Pavise.Core;

namespace Pavise.Judgement.Tests;

public class JudgeProperties
{
    private static readonly string[] Items = ["interceptor", "interceptor-unspecified", "patriot-interceptor", "gem-t", "nasams-interceptor", "patriot-system", "air-defence-unspecified"];
    private static readonly string[] Givers = ["USA", "DEU", "NATO", "EUROPE", "", "DEU+USA"];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 60)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_order_of_assertions_and_sources_does_not_matter(int seed)
    {
        var story = Random(seed, 40);
        var random = new Random(seed);
        var (assertions, sources) = (story.Assertions.ToArray(), story.Sources.ToArray());
        var before = Text(Judge.Weigh(assertions, sources, Case.Catalogue));
        random.Shuffle(assertions);
        random.Shuffle(sources);
        Assert.Equal(before, Text(Judge.Weigh(assertions, sources, Case.Catalogue)));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Nothing_vanishes_and_every_decision_has_a_reason(int seed)
    {
        var story = Random(seed, 40);
        var verdict = story.Weigh();
        Assert.Equal(story.Assertions.Select(assertion => assertion.Id).Order(StringComparer.Ordinal), verdict.Facts.Select(fact => fact.Id));
        Assert.All(verdict.Facts, fact => Assert.NotEmpty(fact.Reason));
        var ids = verdict.Facts.Select(fact => fact.Id).ToHashSet(StringComparer.Ordinal);
        Assert.All(verdict.Facts, fact => Assert.All(fact.Supports, id => Assert.Contains(id, ids)));
        Assert.All(verdict.Conflicts, conflict => Assert.True(conflict.Alternatives.Count >= 2 && conflict.Alternatives.All(ids.Contains)));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void No_barred_outlet_is_ever_a_root_or_posted(int seed)
    {
        var story = Random(seed, 40);
        var barred = story.Sources.Where(source => source.Kind is OutletKind.Bot or OutletKind.StateControlled).Select(source => source.Id).ToHashSet(StringComparer.Ordinal);
        var facts = story.Weigh().Facts;
        Assert.All(facts, fact => Assert.DoesNotContain(fact.Roots, barred.Contains));
        Assert.DoesNotContain(facts, fact => fact.Decision is FactDecision.Posted or FactDecision.Statement && barred.Contains(fact.Assertion.Source));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Each_supporting_assertion_supports_one_fact_at_most(int seed)
    {
        var supports = Random(seed, 40).Weigh().Facts.SelectMany(fact => fact.Supports).ToArray();
        Assert.Equal(supports.Length, supports.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void A_verdict_survives_its_json_form()
    {
        var text = Text(Random(5, 40).Weigh());
        var read = JsonSerializer.Deserialize<Verdict>(text, PaviseJson.Options)!;
        Assert.Contains(read.Facts, fact => fact.Item != fact.Assertion.Item);
        Assert.Equal(text, Text(read));
    }

    private static Case Random(int seed, int count)
    {
        var random = new Random(seed);
        var story = new Case();
        foreach (var source in Enumerable.Range(0, 6))
        {
            var day = random.Next(3) == 0 ? (DateInterval?)null : DateInterval.On(Case.Day.AddDays(random.Next(-400, 400)));
            var kind = (OutletKind)random.Next(Enum.GetValues<OutletKind>().Length);
            story.Source($"s{source}", kind, $"Outlet {random.Next(4)}", day, [.. Enumerable.Range(0, 10).Select(i => (ulong)(random.Next(2) * 100 + i))]);
        }

        for (var i = 0; i < count; i++)
        {
            var item = Items[random.Next(Items.Length)];
            var unit = item.EndsWith("interceptor", StringComparison.Ordinal) || item is "gem-t" or "interceptor-unspecified" ? Unit.Missile : random.Next(2) == 0 ? Unit.System : new Unit("battery");
            string[] joint = random.Next(8) == 0 && unit == Unit.Missile ? ["patriot-interceptor", "nasams-interceptor"] : [];
            story.Says(
                $"c{i:D2}", (ClaimKind)random.Next(Enum.GetValues<ClaimKind>().Length), item, Number(random, unit), Givers[random.Next(Givers.Length)],
                random.Next(5) == 0 ? "" : "UKR", $"s{random.Next(6)}", (ClaimStatus)random.Next(Enum.GetValues<ClaimStatus>().Length),
                random.Next(2) == 0 ? null : DateInterval.On(Case.Day.AddDays(random.Next(-300, 300))), random.Next(3) == 0 ? "A minister" : null,
                random.Next(4) == 0 ? "Wire One" : null, joint);
        }

        return story;
    }

    private static Quantity? Number(Random random, Unit unit)
    {
        decimal low = random.Next(1, 6);
        return random.Next(5) switch
        {
            0 => null,
            1 => Quantity.AtLeast(low, unit),
            2 => Quantity.Between(low, low + 3, unit, approximate: true),
            3 => Quantity.AtMost(low, unit),
            _ => Quantity.Exactly(low, unit),
        };
    }

    private static string Text(Verdict verdict) => JsonSerializer.Serialize(verdict, PaviseJson.Options);
}
