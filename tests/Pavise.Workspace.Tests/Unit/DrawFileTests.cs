using System.Globalization;
using Pavise.Core;
using Pavise.Simulation;

namespace Pavise.Workspace.Tests;

/// <summary>Raw draws as CSV: whole when kept, gone when not.</summary>
public class DrawFileTests
{
    private static readonly ScenarioInputs Inputs = new(
        ScenarioReader.Read(new YamlSource("r2l.yaml", File.ReadAllText(Path.Combine(SharedData.Folder, "examples", "oracles", "r2l.yaml"))), SharedData.Catalogue), DeliverySchedule.Empty(""), []);

    [Fact]
    public void A_kept_file_has_a_row_for_each_replication_and_the_mean_of_the_outlook()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName(), "draws.csv");
        Outlook outlook;
        using (var rows = new DrawFile(path, Inputs, new AssessOptions()))
        {
            outlook = Assessment.Assess(Inputs.Scenario, new AssessOptions(Method.Campaign, 200, 3, 2) { Draws = rows.Add }, Inputs.Schedule, [], null, TestContext.Current.CancellationToken);
            rows.Keep();
        }

        var lines = File.ReadAllLines(path);
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
        Assert.StartsWith("replication,leakers,intercepted,", lines[0], StringComparison.Ordinal);
        Assert.Equal(Enumerable.Range(0, 200), lines.Skip(1).Select(line => int.Parse(line.Split(',')[0], CultureInfo.InvariantCulture)));
        Assert.Equal(outlook.Leakers.Mean, lines.Skip(1).Average(line => double.Parse(line.Split(',')[1], CultureInfo.InvariantCulture)), 1e-9);
        Assert.All(lines, line => Assert.Equal(lines[0].Split(',').Length, line.Split(',').Length));
    }

    [Fact]
    public void A_run_that_breaks_off_leaves_no_file()
    {
        var folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        using (var rows = new DrawFile(Path.Combine(folder, "draws.csv"), Inputs, new AssessOptions())) rows.Add(0, new long[OutcomeNames.Of(ScenarioCompiler.Compile(Inputs.Scenario, Inputs.Schedule, Inputs.Raids), daily: false).Count]);
        Assert.Empty(Directory.GetFiles(folder));
        Directory.Delete(folder);
    }

    [Fact]
    public void Draws_and_a_checkpoint_are_refused_together()
    {
        var options = new AssessOptions(Method.Campaign, 10) { Draws = (_, _) => { }, Checkpoint = new FileCheckpoint("nowhere") };
        Assert.Equal("PAV5212", Assert.Single(Assert.Throws<PaviseException>(() => Assessment.Assess(Inputs.Scenario, options, Inputs.Schedule, [], null, TestContext.Current.CancellationToken)).Diagnostics).Code);
    }
}
