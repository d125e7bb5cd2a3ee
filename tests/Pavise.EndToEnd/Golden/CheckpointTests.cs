using System.Text.Json.Nodes;

namespace Pavise.EndToEnd;

/// <summary>A long campaign that is interrupted and goes on, as a user sees it.</summary>
public class CheckpointTests
{
    [Fact]
    public void An_interrupted_campaign_goes_on_from_its_checkpoint_to_the_same_results()
    {
        using var folder = new TemporaryFolder();
        string[] campaign = ["simulate", Path.Combine(Repository.Root, "examples", "oracles", "r2l.yaml"), "--method", "campaign", "--replications", "100000", "--seed", "3", "--json"];
        var checkpoint = folder["run.checkpoint"];
        using (var process = Command.Start(folder.Path, new Dictionary<string, string>(), [.. campaign, "--checkpoint", checkpoint]))
        {
            while (!File.Exists(checkpoint) && !process.HasExited) Thread.Sleep(5);
            Command.Interrupt(process);
            process.WaitForExit();
            Assert.Equal(130, process.ExitCode);
        }

        Assert.True(File.Exists(checkpoint), "the checkpoint is gone");
        var other = Command.Run(folder.Path, [.. campaign.Select(word => word == "3" ? "4" : word), "--checkpoint", checkpoint]);
        Assert.Equal(2, other.Code);
        Assert.Contains("PAV5210", other.Error, StringComparison.Ordinal);

        var resumed = Command.Run(folder.Path, [.. campaign, "--checkpoint", checkpoint]);
        Assert.Equal(0, resumed.Code);
        Assert.False(File.Exists(checkpoint), "a finished run needs no checkpoint");
        Assert.Equal(Results(Command.Run(folder.Path, campaign).Output), Results(resumed.Output));
    }

    private static string Results(string json) => JsonNode.Parse(json)!["results"]!.ToJsonString();
}
