namespace Pavise.Simulation.Tests;

/// <summary>What `scenario diff` tells: values and everything else that decides results.</summary>
public class ScenarioChangeTests
{
    [Fact]
    public void A_scenario_does_not_differ_from_itself() => Assert.Empty(ScenarioChange.Between(Country.Scenario, Cases.Read(Country.Text, "other.yaml")));

    [Theory]
    [InlineData("salvo: 2", "salvo: 3", "layers/shield-1", "salvo 2, looks 1, until-empty, engages ballistic, cruise", "salvo 3, looks 1, until-empty, engages ballistic, cruise")]
    [InlineData("doctrine: even-spread", "doctrine: until-empty", "layers/lance", "salvo 1, looks 2, even-spread, engages cruise", "salvo 1, looks 2, until-empty, engages cruise")]
    [InlineData("horizon-days: 92", "horizon-days: 91", "horizon-days", "92", "91")]
    [InlineData("start: 2024-10", "start: 2024-09", "start", "2024-10", "2024-09")]
    [InlineData("horizon-days: 92", "horizon-days: 92\ndistribution: in-order", "distribution", "by-need", "in-order")]
    [InlineData("from: 2024-11", "from: 2024-11, until: 2024-12", "resupply/lance", "from 2024-11 until the end", "from 2024-11 until 2024-12")]
    [InlineData("block-months: 2", "block-months: 3", "threats/ballistic/raids", "register, 6 months in blocks of 2", "register, 6 months in blocks of 3")]
    [InlineData("low: 2, high: 4, unit: system", "low: 2, high: 5, unit: system", "magazines/shield-1/fire-units", "2 to 4 systems", "2 to 5 systems")]
    public void One_change_is_one_difference(string from, string to, string key, string first, string second)
    {
        Assert.Contains(from, Country.Text, StringComparison.Ordinal);
        Assert.Equal(new ScenarioChange(key, first, second), Assert.Single(ScenarioChange.Between(Country.Scenario, Cases.Read(Country.Text.Replace(from, to, StringComparison.Ordinal)))));
    }

    [Fact]
    public void The_width_a_question_names_is_told_and_changes_no_draw()
    {
        var asked = Cases.Read(Country.Text.Replace("horizon-days: 92", "horizon-days: 92\nquestion: {within-threats: {ballistic: 20, all: 90}}", StringComparison.Ordinal));
        Assert.Equal([new("question/within-threats/all", null, "90"), new("question/within-threats/ballistic", null, "20")], ScenarioChange.Between(Country.Scenario, asked).OrderBy(change => change.Key, StringComparer.Ordinal));
        Assert.Equal((20, 90, null), (asked.WithinOf("ballistic"), asked.WithinOf(null), asked.WithinOf("cruise")));
        Assert.Equal(Cases.Assess(Country.Scenario, 20, raids: Country.Raids).ResultsHash, Cases.Assess(asked, 20, raids: Country.Raids).ResultsHash);
    }

    [Fact]
    public void What_one_of_them_lacks_is_not_there()
    {
        var without = Cases.Read(Country.Text.Replace("        reserve: {best: 8, unit: missile, assumption: Kept for ballistic missiles.}\n", "", StringComparison.Ordinal));
        var change = Assert.Single(ScenarioChange.Between(Country.Scenario, without));
        Assert.Equal(("layers/shield-1/cruise/reserve", null), (change.Key, change.Second));
    }

    // Whatever decides the draws stands in the difference: the models are the same exactly when nothing differs.
    [Theory]
    [InlineData(1u)]
    [InlineData(2u)]
    [InlineData(3u)]
    public void Random_models_that_differ_in_their_identity_differ_in_what_is_told(uint number)
    {
        string Identity(Scenario scenario) => ScenarioCompiler.Compile(scenario, Pavise.Core.DeliverySchedule.Empty(""), []).Identity;
        var (one, other) = (RandomModels.Full(number), RandomModels.Full(number + 10));
        Assert.NotEqual(Identity(one), Identity(other));
        Assert.NotEmpty(ScenarioChange.Between(one, other));
        Assert.Empty(ScenarioChange.Between(one, RandomModels.Full(number)));
    }
}
