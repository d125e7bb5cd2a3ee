using System.CommandLine;
using Pavise.Core;
using Pavise.Evidence;
using Pavise.Workspace;

namespace Pavise.Cli.Verbs;

/// <summary>`pavise check PATH...`: signs in texts that warn a reader.</summary>
internal static class CheckVerb
{
    public static Command Make(Terminal terminal, Func<Parts> parts)
    {
        var inputs = new InputOptions();
        var threads = CommonOptions.Threads();
        var json = CommonOptions.Json();
        var command = new Verb(
            "check", "Finds dead citation marks, offices that had changed hands, missing tables, machine-written notices and the like.",
            "pavise check article.txt", "pavise check articles --json", "pavise check page.html") { threads, json };
        inputs.AddTo(command);
        command.SetAction((parsed, cancel) => terminal.GuardAsync(async token =>
        {
            var here = parts();
            var articles = Articles.ReadAsync(InputOptions.Inputs(here), inputs.Of(parsed), CatalogueReader.Read(here.CatalogueFiles()), parsed.GetValue(threads), token);
            if (parsed.GetValue(json)) await terminal.WriteArticlesAsync(articles, AnomaliesJson.Open).ConfigureAwait(false);
            else await terminal.WriteArticlesAsync(articles, article => Write(terminal.Out, article)).ConfigureAwait(false);
            return ExitCode.Done;
        }, cancel));
        return command;
    }

    private static void Write(TextWriter output, Article article)
    {
        if (!article.Document.IsRead)
        {
            output.WriteLine($"{article.Document.Id}: not read ({Languages.Name(article.Document.Language)})");
            return;
        }

        output.WriteLine($"{article.Document.Id}: {article.Anomalies.Count} warning{(article.Anomalies.Count == 1 ? "" : "s")}");
        var quotes = article.Origins.OfType<DocumentSpan>().ToDictionary(span => span.Id, span => span.Quote, StringComparer.Ordinal);
        foreach (var anomaly in article.Anomalies)
            output.WriteLine($"  {anomaly.Severity,-6} {anomaly.Type}: {anomaly.Reason}{(anomaly.Origin is { } origin && quotes.TryGetValue(origin, out var quote) ? $" “{quote}”" : "")}");
    }
}
