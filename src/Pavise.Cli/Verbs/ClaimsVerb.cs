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
        var paths = new Argument<string[]>("PATH") { Description = "texts, or folders of texts", Arity = ArgumentArity.OneOrMore };
        var json = CommonOptions.Json();
        var command = new Verb("claims", "Extracts claims: what, how many, from whom, to whom, when, in which state, who said it.", "pavise claims article.txt", "pavise claims articles --json") { paths, json, ClaimsReviewVerb.Make(terminal, parts), ClaimsVerifyVerb.Make(terminal, parts) };
        var models = new ModelOptions();
        models.AddTo(command);
        command.SetAction((parsed, cancel) => terminal.GuardAsync(async token =>
        {
            var settings = models.Read(parsed);
            var catalogue = CatalogueReader.Read(parts().CatalogueFiles());
            var articles = Articles.Extract(parsed.GetValue(paths)!, catalogue, token);
            ModelReport? report = null;
            if (settings is not null)
            {
                (articles, report) = await ModelRun.AskAsync(articles, settings, catalogue, _ => { }, token).ConfigureAwait(false);
                foreach (var line in report.Lines()) await terminal.Error.WriteLineAsync(line).ConfigureAwait(false);
            }

            if (parsed.GetValue(json)) terminal.WriteJson(stream => ClaimsJson.Write(stream, articles, catalogue, report));
            else foreach (var article in articles) Write(terminal.Out, article, catalogue);
            return ExitCode.Done;
        }, cancel));
        return command;
    }

    private static void Write(TextWriter output, Article article, Catalogue catalogue)
    {
        var quotes = article.Origins.OfType<DocumentSpan>().ToDictionary(span => span.Id, span => span.Quote, StringComparer.Ordinal);
        output.WriteLine($"{article.Document.Id}: {article.Assertions.Count} claim{(article.Assertions.Count == 1 ? "" : "s")}{(article.Document.Language == "en" ? "" : $"; not read, its language is {article.Document.Language}")}");
        foreach (var claim in article.Assertions)
        {
            var quantity = claim.Quantity is { } stated ? Formatter.Quantity(stated) : "no number";
            output.WriteLine($"  {claim.Kind.ToString().ToLowerInvariant()} ({claim.Status.ToString().ToLowerInvariant()}) {catalogue.ItemName(claim.Item)}: {quantity}"
                + $"{Codes(" from ", claim.From)}{Codes(" to ", claim.To)}{(claim.Speaker is null ? "" : $", said {claim.Speaker}")}");
            output.WriteLine($"    “{quotes.GetValueOrDefault(claim.Origin)}”  {claim.Id}");
        }
    }

    private static string Codes(string word, IReadOnlyList<string> codes) => codes.Count == 0 ? "" : word + string.Join(", ", codes);
}
