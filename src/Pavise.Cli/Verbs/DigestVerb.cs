using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Pavise.Briefing;
using Pavise.Core;
using Pavise.Ledger;
using Pavise.Workspace;

namespace Pavise.Cli.Verbs;

/// <summary>`pavise digest`: the texts of a workspace, or any texts, as a short story in cited sentences.</summary>
internal static class DigestVerb
{
    private static readonly string[] Formats = ["markdown", "html", "json"];

    public static Command Make(Terminal terminal, Func<Parts> parts)
    {
        var inputs = new InputOptions(orWorkspace: true);
        var format = new Option<string>("--format") { Description = "markdown, html or json", HelpName = "FORMAT", DefaultValueFactory = _ => "markdown" };
        format.AcceptOnlyFromAmong(Formats);
        var length = new Option<int>("--length") { Description = "short, medium, long, or about so many words", HelpName = "LENGTH", CustomParser = Length, DefaultValueFactory = _ => DigestOptions.MediumWords };
        var since = CommonOptions.Day("--since", "tell only what was published on this day or later");
        var threads = CommonOptions.Threads();
        var json = CommonOptions.Json();
        var command = new Verb("digest", "Tells many texts as a short story in cited sentences: what is new, promised, arrived, who waits, what is disputed, what is missing.",
            "pavise digest winter", "pavise digest articles --length short", "pavise digest articles --since 2025-07-01 --format html > digest.html", "pavise digest winter --published 2024-06-30", "pavise digest winter --without USA", "pavise digest - < articles.jsonl") { format, length, since, threads, json };
        inputs.AddTo(command);
        var hearing = new HearingOptions(command);
        command.SetAction((parsed, cancel) => terminal.GuardAsync(async token =>
        {
            var options = new DigestOptions(parsed.GetValue(length), parsed.GetValue(since));
            var request = inputs.Of(parsed);
            var digest = request.Paths is [var one] && DigestRun.Workspace(one) is { } workspace
                ? await OfWorkspaceAsync(workspace, parts(), options, parsed.GetValue(threads), new TerminalLog(terminal, parts().Time), hearing.View(parsed), token).ConfigureAwait(false)
                : hearing.View(parsed).IsReweighed ? throw new PaviseException("PAV9004", new Place(request.Paths[0]), "--published, --without and --undated ask a workspace, and this is none", "make one with `pavise new`, or leave the option out")
                : await OfTextsAsync(terminal, request, parts(), options, parsed.GetValue(threads), token).ConfigureAwait(false);
            await terminal.Out.WriteAsync(await FormAsync(digest, parsed.GetValue(json) ? "json" : parsed.GetValue(format)!).ConfigureAwait(false)).ConfigureAwait(false);
            return ExitCode.Done;
        }, cancel));
        return command;
    }

    private static Task<Brief> OfWorkspaceAsync(WorkspaceFolder workspace, Parts parts, DigestOptions options, int threads, TerminalLog log, BookView view, CancellationToken cancel) =>
        view.IsReweighed ? Pipeline.TellAsync(workspace, parts, options, threads, log, view, cancel) : Pipeline.ToDigestAsync(workspace, parts, options, threads, log, cancel);

    private static async Task<Brief> OfTextsAsync(Terminal terminal, InputRequest request, Parts parts, DigestOptions options, int threads, CancellationToken cancel)
    {
        var catalogue = CatalogueReader.Read(parts.CatalogueFiles());
        var articles = await terminal.GatherAsync(Articles.ReadAsync(InputOptions.Inputs(parts), request, catalogue, threads, cancel)).ConfigureAwait(false);
        return DigestRun.OfTexts(articles, catalogue, options);
    }

    private static async Task<string> FormAsync(Brief digest, string format) => format switch
    {
        "json" => JsonSerializer.Serialize(new { Schema = "pavise/digest/1", digest.Title, digest.AsOf, digest.Findings, digest.Sections, digest.Notice }, PaviseJson.Options) + "\n",
        "html" => await DigestRun.AuditedHtmlAsync(digest).ConfigureAwait(false),
        _ => StoryMarkdown.Write(digest),
    };

    private static int Length(System.CommandLine.Parsing.ArgumentResult result)
    {
        switch (result.Tokens[0].Value)
        {
            case "short": return DigestOptions.ShortWords;
            case "medium": return DigestOptions.MediumWords;
            case "long": return DigestOptions.LongWords;
            case var words when int.TryParse(words, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 20 and <= DigestOptions.LongWords: return number;
            default:
                result.AddError($"--length is short, medium, long or a number of words from 20 to 100,000, not '{result.Tokens[0].Value}'");
                return DigestOptions.MediumWords;
        }
    }
}
