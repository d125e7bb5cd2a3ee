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
        var paths = new Argument<string[]>("PATH") { Description = "texts, or folders of texts", Arity = ArgumentArity.OneOrMore };
        var json = CommonOptions.Json();
        var command = new Verb("check", "Finds dead citation marks, offices that had changed hands, missing tables, machine-written notices and the like.", "pavise check article.txt", "pavise check articles --json") { paths, json };
        command.SetAction((parsed, cancel) => terminal.GuardAsync(token =>
        {
            var catalogue = CatalogueReader.Read(parts().CatalogueFiles());
            var articles = Articles.Extract(parsed.GetValue(paths)!, catalogue, token);
            var figures = articles.Count > 1 ? TextComparison.Of(articles, catalogue).Figures() : null;
            if (parsed.GetValue(json)) terminal.WriteJson(stream => AnomaliesJson.Write(stream, articles, figures));
            else foreach (var article in articles) Write(terminal.Out, article, figures);
            return Task.FromResult(ExitCode.Done);
        }, cancel));
        return command;
    }

    private static void Write(TextWriter output, Article article, IReadOnlyDictionary<string, FigureSupport>? figures)
    {
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
