using System.Globalization;
using Pavise.Core;
using Pavise.Planning;
using Pavise.Simulation;

namespace Pavise.Workspace.Tests.Oracle;

/// <summary>Which number of the campaign behind a plan to check next, where both ends are known without any drawing.</summary>
/// <remarks>
/// One line makes ten rounds in all, of GEM-T or of PAC-3 MSE. Both are always fired: a GEM-T kills with a probability that nobody knows, and two PAC-3 MSE are fired at one
/// threat and always kill it. Ten GEM-T avoid ten times that probability, ten PAC-3 MSE avoid five, whatever the luck.
/// </remarks>
public sealed class CampaignInputTests : IDisposable
{
    private const string Kill = "layers/gem-t/ballistic/kill-probability";

    private readonly string root = Directory.CreateTempSubdirectory("pavise-inputs-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(root, recursive: true);

    // As drawn the unknown round is the better one (its mean is 19/30); were it known to miss, five threats fewer would get through with the other; were it known to hit, nothing would change.
    [Fact]
    public async Task The_effect_of_the_plan_and_the_worth_of_knowing_are_those_of_the_hand_case()
    {
        var reasons = await AskAsync(ValuedCase.Scenario("low: 0, best: 0.9, high: 1"));

        var input = Assert.Single(reasons.Reasons.Inputs!.Inputs);
        Assert.Equal(Kill, input.Name);
        Assert.Equal((0m, 0d, 0d), (input.AtLow.Number, input.AtLow.Mean, input.AtLow.StandardError));
        Assert.Equal((1m, -10d, 0d), (input.AtHigh.Number, input.AtHigh.Mean, input.AtHigh.StandardError));
        Assert.Equal(5, input.AtLow.Gain!.Value, 1e-6);
        Assert.Equal(0, input.AtLow.GainError!.Value, 1e-6);
        Assert.Equal(0, input.AtHigh.Gain!.Value, 1e-6);
        Assert.Equal(-19.0 / 3, reasons.Reasons.Inputs.Mean, 4.5 * reasons.Reasons.Inputs.StandardError);
        var said = Assert.Single(reasons.Saying.Reasons(reasons.Reasons).Single(part => part.Heading == "Which input of the campaign to check next").Sentences).Text;
        Assert.Contains("lets through 0 ± 0 threats fewer at its low end", said, StringComparison.Ordinal);
        Assert.Contains("10 ± 0 threats fewer at its high end", said, StringComparison.Ordinal);
        Assert.Contains("a plan made for it would let through 5 ± 0 threats fewer than this one at its low end, as", said, StringComparison.Ordinal);
        Assert.EndsWith("Checked by simulating again with the same luck.", said, StringComparison.Ordinal);
    }

    // The certificate: a scenario file with that one number written in it, compared anew, gives the same figures to the bit.
    [Theory]
    [InlineData("low: 0.3, high: 0.8", 0.3, 0.8)]
    [InlineData("low: 0.2, best: 0.5, high: 0.9", 0.2, 0.9)]
    public async Task Each_end_is_the_campaign_of_a_scenario_with_that_number_in_its_file(string interval, double low, double high)
    {
        var (reasons, _, model) = await AskAsync(ValuedCase.Scenario(interval));

        var input = Assert.Single(reasons.Inputs!.Inputs);
        foreach (var (end, number) in new[] { (input.AtLow, low), (input.AtHigh, high) })
        {
            var scenario = ScenarioReader.Read(new YamlSource("campaign.yaml", ValuedCase.Scenario(string.Create(CultureInfo.InvariantCulture, $"best: {number}"))), SharedData.Catalogue);
            var outlook = Assessment.Compare(
                scenario, new AssessOptions(Method.Campaign, 100, 2), PlanArrivals.Of(model, reasons.Plan, "UKR"), model.Response!.Expected, [], null, Cancel);
            var again = outlook.Difference!.Results.First(one => one.Result.Kind == PairedKind.Leakers).Difference;
            Assert.Equal((number, again.Mean, again.StandardError), ((double)end.Number, end.Mean, end.StandardError));
            Assert.True(again.StandardError > 0);
        }
    }

    // Against threats of their own the two items add up; against the same ten threats the second finds nothing left to do, and the plan says by how much its aim counts too much.
    [Theory]
    [InlineData(false, 15, 15, "no difference beyond twice the errors, 0 ± 0")]
    [InlineData(true, 20, 10, "the aim counts too much by 10 ± 0")]
    public async Task What_two_items_do_together_is_told_beside_what_each_does_by_itself(bool sameThreats, double alone, double together, string said)
    {
        var scenario = ValuedCase.Scenario("best: 1");
        // Ten threats in all, after everything has arrived; both items always kill.
        if (sameThreats) scenario = scenario.Replace("salvo: 2", "salvo: 1", StringComparison.Ordinal).Replace("class: cruise, kill", "class: ballistic, kill", StringComparison.Ordinal)
            .Replace("every-day: 3", "days: [{day: 60, number: 5}, {day: 70, number: 5}]", StringComparison.Ordinal)
            .Replace("  - {class: cruise, adversary: true, raids: {source: script, days: [{day: 60, number: 5}, {day: 70, number: 5}]}}\n", "", StringComparison.Ordinal);
        var (plan, _) = await SolveAsync(scenario, ValuedCase.Plan.Replace("best: 10, unit: missile, assumption: Ten.}}, {from", "best: 20, unit: missile, assumption: Twenty.}}, {from", StringComparison.Ordinal));

        Assert.Equal(alone, plan.Protection!.Counted!.Avoided, 1e-6);
        Assert.Equal(0, plan.Protection.Counted.Error, 1e-6);
        Assert.Equal((-together, 0d), (plan.Protection.Differences.Single(one => one.Result == ProtectionDifference.Leakers) is var one ? (one.Mean, one.StandardError) : default));
        Assert.Contains(plan.Notes, note => note.Text.Contains(said, StringComparison.Ordinal));
    }

    [Fact]
    public void The_enemys_numbers_and_unknown_names_cannot_be_supposed()
    {
        var scenario = ScenarioReader.Read(new YamlSource("campaign.yaml", ValuedCase.Scenario("low: 0, high: 1").Replace("every-day: 3}}\n  - {class: cruise", "every-day: 3}, track-probability: {low: 0.5, high: 1, unit: probability, adversary: true, assumption: Unknown.}}\n  - {class: cruise", StringComparison.Ordinal)), SharedData.Catalogue);

        Assert.Contains(scenario.Values(), value => value.Adversary);
        foreach (var key in scenario.Values().Where(value => value.Adversary).Select(value => value.Key).Append("layers/none"))
            Assert.Throws<ArgumentException>(() => scenario.Supposing(key, 1));
    }

    private async Task<(Plan Plan, PlanModel Model)> SolveAsync(string scenario, string plan)
    {
        File.WriteAllText(Path.Combine(root, "campaign.yaml"), scenario);
        var file = Path.Combine(root, "plan.yaml");
        File.WriteAllText(file, plan);
        var parts = SharedData.Parts;
        await using var session = await PlanSession.OpenAsync(file, null, parts, new QuietLog(), Cancel);
        return (await session.SolveAsync(Cancel), session.Model);
    }

    private async Task<(PlanReasons Reasons, PlanSaying Saying, PlanModel Model)> AskAsync(string scenario)
    {
        File.WriteAllText(Path.Combine(root, "campaign.yaml"), scenario);
        var file = Path.Combine(root, "plan.yaml");
        File.WriteAllText(file, ValuedCase.Plan);
        var parts = SharedData.Parts;
        await using var session = await PlanSession.OpenAsync(file, null, parts, new QuietLog(), Cancel);
        var (reasons, saying) = await session.ReasonsAsync(0, ExplainedSubjects.Worst, Cancel);
        Assert.Equal(SolveStatus.Optimal, reasons.Plan.Status);
        return (reasons, saying, session.Model);
    }
}
