using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.Encodings.Web;
using System.Text.Json;
using Pavise.Workspace;

namespace Pavise.Cli.Verbs;

/// <summary>What every question to a scenario has in common: the file, the seed, and which deliveries of the book are believed.</summary>
internal sealed class ScenarioQuestion
{
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly Argument<string> file = CommonOptions.Path("SCENARIO", "a scenario");
    private readonly Option<int> seed = CommonOptions.Within(new Option<int>("--seed") { Description = "seed of every draw", DefaultValueFactory = _ => 1, HelpName = "S" }, 0, int.MaxValue);
    private readonly Option<string?> workspace = CommonOptions.Workspace();
    private readonly HearingOptions hearing;

    public ScenarioQuestion(Command verb)
    {
        verb.Arguments.Add(file);
        verb.Options.Add(seed);
        verb.Options.Add(workspace);
        hearing = new HearingOptions(verb);
    }

    /// <summary>An answer as it is printed with --json.</summary>
    public static string Json(object answer) => JsonSerializer.Serialize(answer, Layout);

    public uint Seed(ParseResult parsed) => (uint)parsed.GetValue(seed);

    public Task<ScenarioInputs> ReadAsync(ParseResult parsed, Parts parts, CancellationToken cancel) =>
        ScenarioRun.ReadAsync(parsed.GetValue(file)!, parsed.GetValue(workspace), parts, cancel, hearing.View(parsed));
}
