using Pavise.Core;

namespace Pavise.Simulation.Tests;

/// <summary>The enemy's values are uncertainty: nothing searches or ranks over them one by one.</summary>
public class AdversaryTests
{
    private static readonly string[] Enemy = [.. Country.Scenario.Values().Where(value => value.Adversary && !value.Quantity.IsExact).Select(value => value.Key)];
    private static readonly string[] Own = [.. Country.Scenario.Values().Where(value => !value.Adversary && (value.Quantity.IsOpen || !value.Quantity.IsExact)).Select(value => value.Key)];

    [Fact]
    public void No_ranking_names_a_value_of_the_adversary()
    {
        var (shares, effects) = (Sensitivity.Shares(Country.Scenario, 10, 1, Deliveries, Country.Raids, null, Cancel), Screening.Effects(SensitivityQuestion.AllLeakers, Country.Scenario, 2, 1, Deliveries, Country.Raids, null, Cancel));
        Assert.Contains("threats/ballistic/raids/shape", Enemy);
        Assert.Contains("threats/cruise/raids/rate", Enemy);
        foreach (var names in new[] { shares.Select(share => share.Name).ToArray(), [.. effects.Select(effect => effect.Name)] })
        {
            Assert.Empty(names.Intersect(Enemy));
            Assert.DoesNotContain(names, name => name.StartsWith("threats/", StringComparison.Ordinal));
            Assert.Single(names, "adversary");
            Assert.Empty(Own.Except(names));
        }
    }

    [Fact]
    public void A_weight_that_draws_raids_to_an_area_is_the_adversarys_too()
    {
        var scenario = RandomModels.Full(3);
        Assert.All(scenario.Areas, area => Assert.True(area.Weight!.Adversary));
        Assert.DoesNotContain(Sensitivity.Shares(scenario, 10, 1, DeliverySchedule.Empty(""), [], null, Cancel), share => share.Name.EndsWith("/weight", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ballistic", "lance")]
    [InlineData("shield-1", "cruise")]
    [InlineData("adversary", "lance")]
    public void A_credit_is_searched_over_the_defenders_own_values_only(string unit, string rounds) =>
        Assert.Equal("PAV5221", Assert.Single(Assert.Throws<PaviseException>(() => Credit.Search(Country.Scenario, unit, rounds, 20, 1, Deliveries, Country.Raids, TestContext.Current.CancellationToken)).Diagnostics).Code);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static DeliverySchedule Deliveries { get; } = DeliverySchedule.Empty("UKR");
}
