using Pavise.Core;

namespace Pavise.Simulation.Tests;

/// <summary>A short campaign, and the ways in which runs are asked for.</summary>
internal static class RunModes
{
    /// <summary>R2L over forty days, as a scenario file.</summary>
    public static string Text { get; } = File.ReadAllText(Path.Combine(Cases.Root, "examples", "oracles", "r2l.yaml")).Replace("horizon-days: 365", "horizon-days: 40", StringComparison.Ordinal);

    public static Scenario Short { get; } = Cases.Read(Text, "short.yaml");

    /// <summary>How a run is asked for beside its checkpoint: a kernel, areas and losses day by day, pairs of two scenarios with worlds, a half-width.</summary>
    public static IReadOnlyDictionary<string, Func<AssessOptions, IProgress<double>?, CancellationToken, Outlook>> All { get; } = new Dictionary<string, Func<AssessOptions, IProgress<double>?, CancellationToken, Outlook>>(StringComparer.Ordinal)
    {
        ["kernel"] = (options, progress, cancel) => Assessment.Assess(Short, options with { Method = Method.Kernel, Replications = 200_000 }, DeliverySchedule.Empty(""), [], progress, cancel),
        ["areas"] = (options, progress, cancel) => Assessment.Assess(RandomModels.Full(3), options with { Daily = true, HalfWidth = 1e-6, Replications = options.Replications / 5 }, DeliverySchedule.Empty(""), [], progress, cancel),
        ["compared"] = (options, progress, cancel) => Assessment.Compare(Short, Cases.Read(Text.Replace("best: 18,", "best: 19,", StringComparison.Ordinal), "more.yaml"), options with { Replications = 5 * options.Replications }, DeliverySchedule.Empty(""), [], progress, cancel),
        ["compared, other theatres"] = (options, progress, cancel) => Assessment.Compare(Cases.Read(Text + Theatre), Cases.Read(Text + Theatre.Replace("best: 30", "best: 60", StringComparison.Ordinal), "more.yaml"), options with { Replications = 5 * options.Replications }, DeliverySchedule.Empty(""), [], progress, cancel),
        ["half-width"] = (options, progress, cancel) => Assessment.Assess(Country.Scenario, options with { HalfWidth = 1.5, Replications = 20_000 }, DeliverySchedule.Empty("UKR"), Country.Raids, progress, cancel),
    };

    public const string Theatre = "\nother-theatres: [{name: Elsewhere, item: interceptor-b, demand: {best: 30, unit: missile-per-month, assumption: A test.}, takes-from: [resupply]}]\n";

    public static Outlook Assess(Scenario scenario, AssessOptions options) =>
        Assessment.Assess(scenario, options, DeliverySchedule.Empty(""), [], null, TestContext.Current.CancellationToken);
}
