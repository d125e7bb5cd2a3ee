using Pavise.Briefing;
using Pavise.Core;
using Pavise.Evidence;

namespace Pavise.Workspace;

/// <summary>Documents to assertions with quotes.</summary>
public static class EvidenceStage
{
    /// <summary>What was read out of the documents.</summary>
    public sealed record Result(
        IReadOnlyList<SourceProfile> Sources, IReadOnlyList<Assertion> Assertions, IReadOnlyList<Position> Positions,
        IReadOnlyList<Anomaly> Anomalies, IReadOnlyList<Origin> Origins, IReadOnlyList<string> NotRead)
    {
        /// <summary>Claims that a reviewer took out of judgement.</summary>
        public IReadOnlyList<ReviewHold> Held { get; init; } = [];

        /// <summary>The quote of each claim, with its context.</summary>
        public IReadOnlyList<AnchorFile.Stored> Anchors { get; init; } = [];

        /// <summary>What came of asking a model; null when none was asked.</summary>
        public ModelReport? Model { get; init; }
    }

    /// <summary>Reads every document of the workspace; a bad file refuses the run with all errors at once.</summary>
    /// <exception cref="PaviseException">PAV1003 no documents, PAV1004 unreadable, PAV20xx bad content.</exception>
    /// <param name="run">The run.</param>
    /// <param name="required">False for a verb that can answer without any document.</param>
    public static Task<StageResult<Result>> RunAsync(RunContext run, bool required = true)
    {
        var files = !required && run.Workspace.Inputs(run.Workspace.Documents).Count == 0 ? [] : Read(run.Workspace);
        return run.Store.RunAsync("evidence", [run.CatalogueHash, run.Model?.Identity ?? "", .. files.Select(file => file.Hash)], () => ExtractAsync(run, files));
    }

    /// <summary>The documents of the workspace as they are now; none when it has no folder for them.</summary>
    public static IReadOnlyList<Document> Documents(RunContext run) =>
        run.Workspace.Inputs(run.Workspace.Documents).Count == 0 ? [] : DocumentFiles.Read(Read(run.Workspace), run.Parts.Pdf());

    private static InputFile[] Read(WorkspaceFolder workspace)
    {
        if (!Directory.Exists(workspace.Documents))
            throw new PaviseException("PAV1001", new Place("documents"), "the workspace has no folder documents", "make it and put texts in it");
        var paths = workspace.Inputs(workspace.Documents);
        if (paths.Count == 0)
            throw new PaviseException("PAV1003", new Place("documents"), "the folder documents is empty", "put texts in it; docs/formats.md says which kinds");
        return [.. paths.Select(path => InputFile.Read(workspace, path, DocumentReader.MaximumBytes))];
    }

    private static async Task<Result> ExtractAsync(RunContext run, IReadOnlyList<InputFile> files)
    {
        var documents = DocumentFiles.Read(files, run.Parts.Pdf());
        var extractor = new Extractor(run.Catalogue);
        IReadOnlyList<Article> articles = Extract(run, documents, extractor);
        ModelReport? report = null;
        if (run.Model is { } model) (articles, report) = await ModelRun.AskAsync(articles, model, run.Catalogue, share => run.Log.Progressed("evidence", share), run.Cancel).ConfigureAwait(false);
        return Gather(documents, articles, report);
    }

    private static Article[] Extract(RunContext run, IReadOnlyList<Document> documents, Extractor extractor)
    {
        var articles = new Article[documents.Count];
        var done = 0;
        Parallel.For(0, documents.Count, new ParallelOptions { MaxDegreeOfParallelism = run.Threads, CancellationToken = run.Cancel }, i =>
        {
            articles[i] = extractor.Extract(documents[i]);
            run.Log.Progressed("evidence", (double)Interlocked.Increment(ref done) / documents.Count);
        });
        return articles;
    }

    private static Result Gather(IReadOnlyList<Document> documents, IReadOnlyList<Article> articles, ModelReport? report)
    {
        var wholes = articles.Select(Whole).ToList();
        var how = report is null ? "" : $", by the rules and by {report.Model} at {report.Endpoint}";
        return new Result(
            [.. articles.Select(article => article.Profile)],
            [.. articles.SelectMany(article => article.Assertions)],
            [.. articles.SelectMany(article => article.Positions)],
            [.. articles.SelectMany(article => article.Anomalies), .. articles.Where(article => !article.Document.IsRead).Select(NotRead)],
            [.. wholes, .. articles.SelectMany(article => article.Origins), new Computation(RunIds.Evidence, $"{articles.Count} documents read{how}", [.. wholes.Select(whole => whole.Id)])],
            [.. documents.SelectMany(DocumentNotes.Of).Select(note => note.ToString()), .. report?.Lines() ?? []])
        {
            Anchors = [.. articles.SelectMany(Anchors)], Model = report,
        };
    }

    private static IEnumerable<AnchorFile.Stored> Anchors(Article article)
    {
        var spans = article.Origins.OfType<DocumentSpan>().ToDictionary(span => span.Id, StringComparer.Ordinal);
        return article.Assertions.Select(claim => new AnchorFile.Stored(claim.Id, Anchor.Of(article.Document, spans[claim.Origin].Start, spans[claim.Origin].Quote)));
    }

    /// <summary>A text that nobody read warns first: what it says is not in the book, and that is no sign that it says nothing.</summary>
    private static Anomaly NotRead(Article article) => new(
        "not-read", "high", $"not read ({Languages.Name(article.Document.Language)}); nothing of what it says is counted", article.Document.Id, $"source:{article.Profile.Id}");

    /// <summary>The text as a whole, quoted by its title: the origin of warnings that concern all of it.</summary>
    internal static DocumentSpan Whole(Article article) => new(
        $"source:{article.Profile.Id}", article.Profile.Id, article.Profile.TextHash, 0, 0, article.Profile.Title,
        new Attribution(article.Profile.Outlet ?? article.Document.File, article.Document.Licence));
}
