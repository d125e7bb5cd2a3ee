using Pavise.Core;

namespace Pavise.Simulation.Tests;

/// <summary>Oracle B13 through a scenario: of W threats each is stopped with x·y, x from 0.1 to 0.5 and y from 0.3 to 0.7, and chance adds its known variance.</summary>
public class ScenarioSharesTests
{
    private const int Threats = 200;
    private const string Text = """
        name: A product
        place: {name: Testland, real: false}
        start: 2001-01
        horizon-days: 1
        items: [{id: dart, name: Dart}]
        layers: [{item: dart, engages: [{class: cruise, kill-probability: {low: 0.1, high: 0.5, unit: probability, assumption: Any.}, coverage: {low: 0.3, high: 0.7, unit: share, assumption: Any.}}]}]
        magazines: [{item: dart, fire-units: {best: 1, unit: system, assumption: Fixed.}, ready-rounds: {best: 1000, unit: missile, assumption: Fixed.}, reload-per-day: {best: 0, unit: missile-per-day, assumption: Fixed.}}]
        stock: [{item: dart, rounds: {best: 1000, unit: missile, assumption: Fixed.}}]
        threats: [{class: cruise, adversary: true, raids: {source: script, every-day: 200}}]
        """;

    // E[xy] = 0.15, E[x²y²] = E[x²] E[y²].
    private const double SquareMean = (0.09 + 0.16 / 12) * (0.25 + 0.16 / 12);
    private const double Worlds = Threats * (double)Threats * 53 / 11250;
    private const double Variance = Worlds + Threats * (0.15 - SquareMean);

    [Fact]
    public void The_shares_of_a_scenario_are_those_of_the_closed_form()
    {
        var shares = Sensitivity.Shares(Cases.Read(Text), 20_000, 5, DeliverySchedule.Empty(""), [], null, TestContext.Current.CancellationToken).ToDictionary(share => share.Name, StringComparer.Ordinal);
        Near(shares["layers/dart/cruise/kill-probability"], 75 / 106.0 * Worlds, 79 / 106.0 * Worlds + Between(0.5, 0.25 + 0.16 / 12));
        Near(shares["layers/dart/cruise/coverage"], 27 / 106.0 * Worlds, 31 / 106.0 * Worlds + Between(0.3, 0.09 + 0.16 / 12));
        // What all values leave is the share of chance.
        Assert.Equal(1 - Worlds / Variance, shares["chance"].Total, 4 * shares["chance"].TotalError);
    }

    // The effect of x over its range is 0.4 y W but for chance, with y at one of the four levels 0.3 to 0.7: mean 0.2 W, deviation 0.4 W · 0.4 sqrt(5/36).
    [Fact]
    public void The_walks_of_a_scenario_find_the_effects_of_the_closed_form()
    {
        const int walks = 2000;
        var effects = Screening.Effects(SensitivityQuestion.AllLeakers, Cases.Read(Text), walks, 5, DeliverySchedule.Empty(""), [], null, TestContext.Current.CancellationToken).ToDictionary(effect => effect.Name, StringComparer.Ordinal);
        void Near(string name, double mean) => Assert.Equal(mean, effects[name].MeanAbsolute, 4 * effects[name].Deviation / Math.Sqrt(walks));
        Near("layers/dart/cruise/kill-probability", 0.4 * 0.5 * Threats);
        Near("layers/dart/cruise/coverage", 0.4 * 0.3 * Threats);
    }

    /// <summary>What an unknown and chance do together: half the mean variance of the threats whose word lies between two of its values, |d| of two uniform numbers having mean 0.4/3 and mean square 0.16/6.</summary>
    private static double Between(double otherMean, double otherSquare) => Threats / 2.0 * (otherMean * 0.4 / 3 - otherSquare * 0.16 / 6);

    private static void Near(SensitivityShare share, double first, double total)
    {
        Assert.Equal(first / Variance, share.First, 4 * share.FirstError);
        Assert.Equal(total / Variance, share.Total, 4 * share.TotalError);
    }
}
