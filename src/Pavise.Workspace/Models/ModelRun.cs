using Pavise.Core;
using Pavise.Evidence;

namespace Pavise.Workspace;

/// <summary>Asks a model about articles, one after another, and adds what the gate accepts.</summary>
public static class ModelRun
{
    /// <summary>The articles with the accepted proposals, and what came of all.</summary>
    /// <exception cref="MissingPartException">PAV2203 when no text got an answer because there is no connection.</exception>
    public static async Task<(IReadOnlyList<Article> Articles, ModelReport Report)> AskAsync(
        IReadOnlyList<Article> articles, ModelSettings settings, Catalogue catalogue, Action<double> progressed, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(articles);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(progressed);
        using var model = new EndpointModel(settings);
        var reader = new ModelReader(catalogue, model);
        var (read, reports) = (new List<Article>(), new List<ModelReport>());
        foreach (var article in articles)
        {
            cancel.ThrowIfCancellationRequested();
            var (more, report) = await reader.ReadAsync(article, cancel).ConfigureAwait(false);
            read.Add(more);
            reports.Add(report);
            progressed((double)read.Count / articles.Count);
        }

        var sum = reports.Count > 0 ? ModelReport.Sum(reports) : new ModelReport(model.Name, model.Endpoint, 0, 0, 0, [], []);
        if (articles.Count > 0 && sum.Failures.Count == articles.Count && sum.Failures.All(failure => failure.Contains("no connection", StringComparison.Ordinal)))
            throw new MissingPartException("model", new Diagnostic("PAV2203", new Place(settings.Address.ToString()), "the model's endpoint does not answer", "start it, or correct --model"));
        return (read, sum);
    }
}
