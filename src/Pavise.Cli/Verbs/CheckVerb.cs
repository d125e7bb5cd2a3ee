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
        var figures = new Option<bool>("--figures") { Description = "weigh all texts together: which numbers no other text supports" };
        var json = CommonOptions.Json();
        var command = new Verb(
            "check", "Finds dead citation marks, offices that had changed hands, missing tables, machine-written notices and the like.",
            "pavise check article.txt", "pavise check articles --json", "pavise check articles --figures") { figures, threads, json };
        inputs.AddTo(command);
        command.SetAction((parsed, cancel) => terminal.GuardAsync(async token =>
        {
            var here = parts();
            var catalogue = CatalogueReader.Read(here.CatalogueFiles());
            var articles = Articles.ReadAsync(InputOptions.Inputs(here), inputs.Of(parsed), catalogue, parsed.GetValue(threads), token);
            if (parsed.GetValue(figures))
            {
                var all = await terminal.GatherAsync(articles).ConfigureAwait(false);
                var support = TextComparison.Of(all, catalogue).Figures();
                if (parsed.GetValue(json)) terminal.WriteJson(stream => AnomaliesJson.Write(stream, all, support));
                else foreach (var article in all) Write(terminal.Out, article, support);
            }
            else if (parsed.GetValue(json)) await terminal.WriteArticlesAsync(articles, stream => AnomaliesJson.Open(stream)).ConfigureAwait(false);
            else await terminal.WriteArticlesAsync(articles, article => Write(terminal.Out, article, null)).ConfigureAwait(false);
            return ExitCode.Done;
        }, cancel));
        return command;
    }

    private static void Write(TextWriter output, Article article, IReadOnlyDictionary<string, FigureSupport>? figures)
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
        if (figures is null) return;
        foreach (var claim in article.Assertions.Where(claim => claim.Quantity is not null))
        {
            var support = figures[claim.Id];
            if (support.Contradicted > 0 || support.Supported == 0)
                output.WriteLine($"  figure {Formatter.Quantity(claim.Quantity!.Value)}: {(support.Supported == 0 ? "no other text supports it" : $"other texts that support it: {support.Supported}")}{(support.Contradicted > 0 ? $"; texts that contradict it: {support.Contradicted}" : "")} “{quotes.GetValueOrDefault(claim.Origin)}”");
        }
    }
}
