using Pavise.Core;

namespace Pavise.Simulation.Tests;

/// <summary>Scenarios of the tests and short ways to assess them.</summary>
internal static class Cases
{
    public static Scenario Read(string text, string file = "case.yaml") => ScenarioReader.Read(new YamlSource(file, text), TestCatalogue.Value);

    public static Scenario R2L() => Read(File.ReadAllText(Path.Combine(Root, "examples", "oracles", "r2l.yaml")), "r2l.yaml");

    public static Outlook Assess(Scenario scenario, int replications, ulong seed = 1, int threads = 1, int chunk = 64, DeliverySchedule? deliveries = null, IReadOnlyList<RaidTotal>? raids = null) =>
        Assessment.Assess(scenario, new AssessOptions(Method.Campaign, replications, seed, threads) { ChunkSize = chunk }, deliveries ?? DeliverySchedule.Empty("UKR"), raids ?? [], null, TestContext.Current.CancellationToken);

    /// <summary>Every order of three things.</summary>
    public static TheoryData<int, int, int> OrdersOfThree => new() { { 0, 1, 2 }, { 0, 2, 1 }, { 1, 0, 2 }, { 1, 2, 0 }, { 2, 0, 1 }, { 2, 1, 0 } };

    public static string Root { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Pavise.slnx"))) return folder.FullName;
        }

        throw new InvalidOperationException("the tests do not run inside a checkout");
    }
}
