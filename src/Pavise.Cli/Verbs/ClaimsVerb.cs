using System.CommandLine;
using Pavise.Core;
using Pavise.Evidence;
using Pavise.Workspace;

namespace Pavise.Cli.Verbs;

/// <summary>`pavise claims PATH...`: what texts say, each claim with its verbatim quote.</summary>
internal static class ClaimsVerb
{
    public static Command Make(Terminal terminal, Func<Parts> parts)
    {
        var inputs = new InputOptions();
        var threads = CommonOptions.Threads();
        var json = CommonOptions.Json();
        var command = new Verb(
            "claims", "Extracts claims: what, how many, from whom, to whom, when, in which state, who said it.",
            "pavise claims article.txt", "pavise claims articles --json", "pavise claims - --json < articles.jsonl", "pavise claims https://example.org/article --fetch --archive kept")
        {
            threads, json, ClaimsReviewVerb.Make(terminal, parts), ClaimsVerifyVerb.Make(terminal, parts),
        };
        inputs.AddTo(command);
        var models = new ModelOptions();
        models.AddTo(command);
        command.SetAction((parsed, cancel) => terminal.GuardAsync(async token =>
        {
            var settings = models.Read(parsed);
            var here = parts();
            var catalogue = CatalogueReader.Read(here.CatalogueFiles());
            var articles = Articles.ReadAsync(InputOptions.Inputs(here), inputs.Of(parsed), catalogue, parsed.GetValue(threads), token);
            if (settings is not null) await AskAsync(terminal, articles, settings, catalogue, parsed.GetValue(json), token).ConfigureAwait(false);
            else if (parsed.GetValue(json)) await terminal.WriteArticlesAsync(articles, stream => ClaimsJson.Open(stream, catalogue)).ConfigureAwait(false);
            else await terminal.WriteArticlesAsync(articles, article => Write(terminal.Out, article, catalogue)).ConfigureAwait(false);
            return ExitCode.Done;
        }, cancel));
        return command;
    }

    /// <summary>With a model all articles are gathered first: its report covers them together.</summary>
    private static async Task AskAsync(Terminal terminal, IAsyncEnumerable<Article> read, ModelSettings settings, Catalogue catalogue, bool json, CancellationToken cancel)
    {
        var (articles, report) = await ModelRun.AskAsync(await terminal.GatherAsync(read).ConfigureAwait(false), settings, catalogue, _ => { }, cancel).ConfigureAwait(false);
        foreach (var line in report.Lines()) await terminal.Error.WriteLineAsync(line).ConfigureAwait(false);
        if (json) terminal.WriteJson(stream => ClaimsJson.Write(stream, articles, catalogue, report));
        else foreach (var article in articles) Write(terminal.Out, article, catalogue);
    }

    private static void Write(TextWriter output, Article article, Catalogue catalogue)
    {
        var quotes = article.Origins.OfType<DocumentSpan>().ToDictionary(span => span.Id, span => span.Quote, StringComparer.Ordinal);
        output.WriteLine($"{article.Document.Id}: {(article.Document.IsRead ? $"{article.Assertions.Count} claim{(article.Assertions.Count == 1 ? "" : "s")}" : $"not read ({Languages.Name(article.Document.Language)})")}");
        if (article.Profile.IsDateInferred) output.WriteLine($"  date {article.Profile.Published}, inferred: it {article.Profile.PublishedReason}");
        foreach (var claim in article.Assertions)
        {
            var quantity = claim.Quantity is { } stated ? Formatter.Quantity(stated) : "no number";
            output.WriteLine($"  {claim.Kind.ToString().ToLowerInvariant()} ({claim.Status.ToString().ToLowerInvariant()}) {catalogue.ItemName(claim.Item)}: {quantity}"
                + $"{Codes(" from ", claim.From)}{Codes(" to ", claim.To)}{(claim.When is { } when ? $", when {when}" : "")}{(claim.Due is { } day ? $", due {day}" : "")}"
                + $"{(claim.Speaker is null ? "" : $", said {claim.Speaker}")}{(claim.Via is { Length: > 0 } via ? $", according to {via}" : "")}");
            output.WriteLine($"    “{quotes.GetValueOrDefault(claim.Origin)}”  {claim.Id}");
        }

        foreach (var position in article.Positions)
            output.WriteLine($"  position on {position.Topic}: {position.Stance}, {position.Speaker ?? "the text itself"}{(position.Due is { } due ? $", due {due}" : "")}: “{quotes.GetValueOrDefault(position.Origin)}”");
    }

    private static string Codes(string word, IReadOnlyList<string> codes) => codes.Count == 0 ? "" : word + string.Join(", ", codes);
}
