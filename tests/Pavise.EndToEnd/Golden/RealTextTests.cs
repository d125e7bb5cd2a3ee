using System.Text.Json.Nodes;

namespace Pavise.EndToEnd;

/// <summary>The five real texts the project was started from, when they are at hand beside the checkout.</summary>
public sealed class RealTextTests : IDisposable
{
    private static readonly string Seeds = Path.Combine(Repository.Root, "..", "shared", "seeds");
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void Five_real_texts_become_a_brief_whose_claims_can_be_checked()
    {
        Assert.SkipUnless(Directory.Exists(Seeds), "the real texts are not beside this checkout, and may not be copied into it");
        Assert.Equal(0, Command.Run(folder.Path, "new", "w", "--documents", Seeds).Code);
        TemporaryFolder.Edit(folder["w/pavise.yaml"], "replications: 2000", "replications: 200");
        Assert.Equal(0, Command.Run(folder.Path, "run", "w").Code);

        var claims = JsonNode.Parse(Command.Run(folder.Path, "claims", Seeds, "--json").Output)!["articles"]!.AsArray().SelectMany(article =>
        {
            var text = File.ReadAllText(Directory.GetFiles(Seeds, $"{article!["id"]}.txt").Single());
            return article["claims"]!.AsArray().Select(claim => (Text: text, Claim: claim!));
        }).ToList();
        Assert.True(claims.Count >= 20);
        Assert.All(claims, pair => Assert.Contains((string)pair.Claim["quote"]!, pair.Text, StringComparison.Ordinal));

        Assert.Contains(claims, pair => Is(pair.Claim, "order", "patriot-interceptor", 1000, 1000));
        foreach (var item in new[] { "patriot-interceptor", "nasams-interceptor" })
        {
            Assert.Contains(claims, pair => Is(pair.Claim, "diversion", item, 200, 999));
            Assert.Contains(claims, pair => Is(pair.Claim, "pledge", item, 501, null));
        }

        Assert.Contains(claims, pair => (string)pair.Claim["kind"]! == "diversion" && (string)pair.Claim["status"]! == "denied"
            && pair.Claim["to"]!.AsArray().Select(code => (string)code!).Order().SequenceEqual(["ISR", "TWN"]));

        var warnings = JsonNode.Parse(Command.Run(folder.Path, "check", Seeds, "--json").Output)!["articles"]!.AsArray()
            .SelectMany(article => article!["anomalies"]!.AsArray()).Select(anomaly => $"{anomaly!["type"]}: {anomaly["quote"]}").ToList();
        Assert.Equal(9, warnings.Count(warning => warning.StartsWith("citation-placeholder", StringComparison.Ordinal)));
        Assert.Contains(warnings, warning => warning.Contains("Merkel", StringComparison.Ordinal));

        // The price of the joint purchase stands only in a text that a bot wrote: shown, not posted.
        var brief = new BriefFile(folder["w"]);
        Assert.Contains("Unsupported", brief.Text, StringComparison.Ordinal);
        Assert.Contains(brief.Figures, figure => figure == "doubts: 5.6 billion USD");
        Assert.DoesNotContain(brief.Figures, figure => figure == "promised: 5.6 billion USD");
    }

    public void Dispose() => folder.Dispose();

    private static bool Is(JsonNode claim, string kind, string item, decimal? min, decimal? max) =>
        (string)claim["kind"]! == kind && (string)claim["item"]! == item && claim["quantity"] is { } quantity
        && (decimal?)quantity["min"] == min && (decimal?)quantity["max"] == max;
}
