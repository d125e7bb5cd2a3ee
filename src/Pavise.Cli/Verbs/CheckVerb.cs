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
            var articles = Articles.Extract(parsed.GetValue(paths)!, CatalogueReader.Read(parts().CatalogueFiles()), token);
            if (parsed.GetValue(json))
            {
                terminal.WriteJson(stream => AnomaliesJson.Write(stream, articles));
                return Task.FromResult(ExitCode.Done);
            }

            foreach (var article in articles)
            {
                terminal.Out.WriteLine($"{article.Document.Id}: {article.Anomalies.Count} warning{(article.Anomalies.Count == 1 ? "" : "s")}");
                var quotes = article.Origins.OfType<DocumentSpan>().ToDictionary(span => span.Id, span => span.Quote, StringComparer.Ordinal);
                foreach (var anomaly in article.Anomalies)
                    terminal.Out.WriteLine($"  {anomaly.Severity,-6} {anomaly.Type}: {anomaly.Reason}{(anomaly.Origin is { } origin && quotes.TryGetValue(origin, out var quote) ? $" “{quote}”" : "")}");
            }

            return Task.FromResult(ExitCode.Done);
        }, cancel));
        return command;
    }
}
