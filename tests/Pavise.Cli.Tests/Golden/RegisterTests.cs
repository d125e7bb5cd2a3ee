using System.Text.Json;

namespace Pavise.Cli.Tests.Golden;

/// <summary>The command on processors with fewer registers, as the runtime's own switches make this one: the results are the same bytes.</summary>
public class RegisterTests
{
    // The runtime calls the widest registers by one name or the other, from version to version.
    private static readonly string[][] Processors = [[], ["DOTNET_EnableAVX512F=0", "DOTNET_EnableAVX512=0"], ["DOTNET_EnableAVX512F=0", "DOTNET_EnableAVX512=0", "DOTNET_EnableAVX2=0"], ["DOTNET_EnableHWIntrinsic=0"]];

    [Theory]
    [InlineData("examples/oracles/r2l.yaml", "campaign", 200)]
    [InlineData("examples/oracles/r2l.yaml", "kernel", 200)]
    [InlineData("bench/scenarios/year.yaml", "campaign", 30)]
    public async Task Results_are_the_same_bytes_on_processors_with_fewer_registers(string scenario, string method, int replications)
    {
        using var folder = new TemporaryFolder();
        string[] words = ["simulate", Repository.At(scenario), "--method", method, "--replications", replications.ToString(System.Globalization.CultureInfo.InvariantCulture), "--seed", "5", "--json"];
        var results = new List<string>();
        foreach (var processor in Processors)
        {
            var outcome = await Command.RunAsync("env", folder.Path, [.. processor, Command.Path, .. words]);
            Assert.True(outcome.Code == 0, outcome.Error);
            results.Add(JsonDocument.Parse(outcome.Out).RootElement.GetProperty("results").GetRawText());
        }

        Assert.Single(results.Distinct(StringComparer.Ordinal));
        Assert.Contains("leakers", results[0], StringComparison.Ordinal);
    }
}
