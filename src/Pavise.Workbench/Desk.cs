using Pavise.Core;
using Pavise.Evidence;
using Pavise.Ledger;
using Pavise.Workbench.Plans;
using Pavise.Workbench.Views;
using Pavise.Workspace;

namespace Pavise.Workbench;

/// <summary>What the pages of one workspace share: the results of its last run, its documents and reviews, each read again only when its files changed.</summary>
/// <remarks>Safe for concurrent requests.</remarks>
/// <param name="workspace">The workspace.</param>
/// <param name="parts">Clock, catalogue and services.</param>
/// <param name="manyClaims">From more claims than this on they are weighed anew as a job.</param>
/// <param name="faults">Takes the full text of errors that nobody foresaw.</param>
internal sealed class Desk(WorkspaceFolder workspace, Parts parts, int manyClaims = WorkbenchHost.ManyClaims, TextWriter? faults = null) : IAsyncDisposable
{
    /// <summary>Answers of the ledger that are kept.</summary>
    private const int MostAnswers = 60;

    /// <summary>An answer of more rows than this is a long one.</summary>
    private const int LongAnswer = 20_000;

    /// <summary>Long answers that are kept: the first page of every question, and a few more.</summary>
    private const int MostLongAnswers = 16;

    /// <summary>Things made from the run that are kept.</summary>
    private const int MostMade = 30;

    private readonly Lock gate = new();
    private readonly TextWriter faultsWritten = TextWriter.Synchronized(faults ?? TextWriter.Null);

    /// <summary>Reading every document takes long, and no page waits for it.</summary>
    private readonly Lock reading = new();
    private readonly Dictionary<string, Kept<LedgerModel>> questions = new(StringComparer.Ordinal);
    private WhatIf? whatIf;
    private PlanDesk? plans;
    private WeighedBooks? weighed;
    private readonly Dictionary<string, Kept<object>> made = new(StringComparer.Ordinal);
    private Kept<BookSnapshot> snapshot;
    private Kept<long> entries;
    private Kept<LastRun?> run;
    private Kept<DocumentShelf> shelf;
    private Kept<IReadOnlyList<ReviewMatch>> reviews;
    private Kept<IReadOnlyList<Article>> articles;
    private Kept<TextComparison> compared;

    public WorkspaceFolder Workspace => workspace;

    public Parts Parts => parts;

    /// <summary>What stands in the folders of the workspace.</summary>
    public FolderLooks Looks { get; } = new(parts.Time);

    /// <summary>Answers what-if questions.</summary>
    public WhatIf WhatIf => LazyInitializer.EnsureInitialized(ref whatIf, () => new WhatIf(this));

    /// <summary>Answers questions about the plan.</summary>
    public PlanDesk Plans => LazyInitializer.EnsureInitialized(ref plans, () => new PlanDesk(this));

    /// <summary>The scripts that were built in node/, read once.</summary>
    public IReadOnlyList<AssetFile> Islands { get; } = [.. new[] { "sliders", "marks", "progress", "drops" }.Select(name => AssetFile.Island(parts.NodeFolder, name)).OfType<AssetFile>()];

    /// <summary>Books whose claims were weighed anew.</summary>
    public WeighedBooks Weighed => LazyInitializer.EnsureInitialized(ref weighed, () => new WeighedBooks(this, manyClaims));

    /// <summary>Draws the charts of answers.</summary>
    public Charts Charts { get; } = new(parts);

    /// <summary>Writes the full text of an error that nobody foresaw where the host's owner reads it, and gives what a reader is told: its kind and message, without the places in the program that it went through.</summary>
    public Diagnostic Fault(string place, Exception error)
    {
        var told = new Diagnostic("PAV9111", new Place(place), $"a fault of the program: {error.GetType().Name}: {error.Message}", "the results of the last run stand; report this with what the command wrote; a run in an empty out/ makes every result anew");
        try
        {
            faultsWritten.WriteLine($"{told}{Environment.NewLine}{error}");
        }
        catch (Exception unwritten) when (unwritten is IOException or ObjectDisposedException)
        {
            // A fault that nobody can read about must not end the host.
        }

        return told;
    }

    /// <summary>The results of the last complete run; null when there was none.</summary>
    /// <exception cref="PaviseException">What is wrong in pavise.yaml.</exception>
    public LastRun? Run()
    {
        lock (gate) return Fresh(ref run, RunStamp(), () => LastRun.Read(workspace, parts));
    }

    /// <summary>As <see cref="Run"/>, null also when pavise.yaml or a result is broken: for what stands around a page that tells so.</summary>
    public LastRun? TryRun()
    {
        try
        {
            return Run();
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return null;
        }
    }

    /// <summary>The results of the last complete run.</summary>
    /// <exception cref="PaviseException">PAV1010 when there was none.</exception>
    public LastRun Require() => Run() ?? throw new PaviseException("PAV1010", new Place(workspace.Root), "this workspace was not run yet", "run it first");

    /// <summary>The documents as they are on disk now.</summary>
    public DocumentShelf Shelf()
    {
        var stamp = Looks.At(workspace.Documents).Stamp;
        lock (gate) return Fresh(ref shelf, stamp, () => DocumentShelf.Read(workspace, parts, stamp));
    }

    /// <summary>What is read out of the documents as they are on disk now.</summary>
    public IReadOnlyList<Article> Articles()
    {
        var (last, documents) = (Require(), Shelf());
        lock (reading)
        {
            return Fresh(ref articles, RunStamp() + documents.Stamp, () =>
            {
                var extractor = new Extractor(last.Catalogue);
                return (IReadOnlyList<Article>)[.. documents.Documents.Select(extractor.Extract)];
            });
        }
    }

    /// <summary>The documents compared with one another, as they are on disk now.</summary>
    public TextComparison Compared()
    {
        // What is saved while this waits for others who read shall not be taken for what was compared.
        var stamp = RunStamp() + Shelf().Stamp;
        var (read, catalogue) = (Articles(), Require().Catalogue);
        lock (reading) return Fresh(ref compared, stamp, () => TextComparison.Of(read, catalogue));
    }

    /// <summary>What is read out of some documents.</summary>
    public IEnumerable<Article> Read(IEnumerable<Document> documents) => documents.Select(ExtractorOf(Require()).Extract);

    private Extractor ExtractorOf(LastRun last) => Made(last, "extractor", () => new Extractor(last.Catalogue));

    /// <summary>Every decision of the audit trail beside what the documents say today.</summary>
    public IReadOnlyList<ReviewMatch> Reviews()
    {
        var (last, documents) = (Run(), Shelf());
        if (last is null) return [];
        lock (gate)
        {
            return Fresh(ref reviews, RunStamp() + documents.Stamp + Stamp([ReviewPath]), () => ReviewTrail.Match(ReviewFile.Read(workspace), documents.Documents, last.Evidence));
        }
    }

    /// <summary>True when a file that the run reads is newer than its results, or the book was imported to or entered in since: a new run would say something else.</summary>
    public bool HasNews()
    {
        if (!File.Exists(workspace.Trace)) return false;
        var made = File.GetLastWriteTimeUtc(Path.Combine(workspace.Stages, "brief.key"));
        return new[] { workspace.Documents, workspace.Registers, workspace.Scenarios, workspace.Plans }.Any(folder => Looks.At(folder).Newest > made)
            || new[] { workspace.File, ReviewPath }.Any(file => File.Exists(file) && File.GetLastWriteTimeUtc(file) > made)
            || BookIsNews();
    }

    /// <summary>A book that cannot be opened is no news: the pages that need it say what is wrong with it.</summary>
    private bool BookIsNews()
    {
        try
        {
            return BookMark.Read(workspace) is { } held && Entries() != held;
        }
        catch (PaviseException)
        {
            return false;
        }
    }

    private long Entries()
    {
        lock (gate) return Fresh(ref entries, BookStamp(), () => BookMark.Count(workspace, parts));
    }

    /// <summary>Tells one state of the last run and the book from another.</summary>
    public string RunAndBook => RunStamp() + BookStamp();

    /// <summary>Tells one state of the last run from another.</summary>
    public string RunNow => RunStamp();

    /// <summary>What the book holds now; read once while it does not change.</summary>
    public BookSnapshot Snapshot()
    {
        lock (gate) return Fresh(ref snapshot, BookStamp(), () => new BookSnapshot(workspace.Book));
    }

    /// <summary>The islands of those names that were built.</summary>
    public IReadOnlyList<AssetFile> IslandsOf(params string[] names) => [.. Islands.Where(island => names.Any(name => island.Name == $"island-{name}.js"))];

    /// <summary>Opens the book of the last run through a view.</summary>
    /// <exception cref="PaviseException">As <see cref="BookFolder.AskKept"/>.</exception>
    public BookInView Ask(BookView view) => BookFolder.AskKept(workspace, parts, view, Snapshot(), Require().Catalogue, view.IsReweighed ? Weighed.Find(view) : null);

    /// <summary>Something made from a run and the documents, made once while neither changes.</summary>
    /// <param name="from">The run it is made from; of one that another has followed meanwhile nothing is kept.</param>
    /// <param name="name">What it is.</param>
    /// <param name="make">Makes it.</param>
    public T Made<T>(LastRun from, string name, Func<T> make)
        where T : class
    {
        var documents = Shelf().Stamp + Stamp([ReviewPath]);
        lock (gate)
        {
            if (!ReferenceEquals(Run(), from)) return make();
            var stamp = run.Stamp + documents;
            if (made.TryGetValue(name, out var known) && known.Stamp == stamp) return (T)known.Value;
            var value = make();
            if (made.Count >= MostMade) made.Clear();
            made[name] = new Kept<object>(stamp, value);
            return value;
        }
    }

    /// <summary>The answer to a question of the ledger: that given before when neither the book nor the run changed since.</summary>
    /// <param name="question">All that the answer depends on besides.</param>
    /// <param name="ask">Asks the book.</param>
    public async Task<LedgerModel> AnswerAsync(string question, Func<Task<LedgerModel>> ask)
    {
        var stamp = BookStamp() + RunStamp();
        lock (gate)
        {
            if (questions.TryGetValue(question, out var known) && known.Stamp == stamp) return known.Value;
        }

        var answer = await ask().ConfigureAwait(false);
        lock (gate)
        {
            if (questions.Count >= MostAnswers || questions.Values.Count(one => one.Value.Table.Rows.Count > LongAnswer) >= MostLongAnswers) questions.Clear();
            questions[question] = new Kept<LedgerModel>(stamp, answer);
        }

        return answer;
    }

    /// <summary>What the plan says that a receiver uses up, with the numbers that the last run took from the book; empty without a plan.</summary>
    /// <exception cref="PaviseException">PAV60xx for what is wrong in the plan.</exception>
    public IReadOnlyList<(string Item, Quantity Quantity, string Origin)> Needs(string receiver) => Plans.Model(Require()) is { } plan ? PlanNeeds.Of(plan, receiver) : [];

    public async ValueTask DisposeAsync()
    {
        if (plans is not null) await plans.DisposeAsync().ConfigureAwait(false);
        await Charts.DisposeAsync().ConfigureAwait(false);
    }

    private string ReviewPath => Path.Combine(workspace.Root, "review.csv");

    /// <summary>Whoever reads the book has an empty journal beside it while he does, which changes nothing.</summary>
    private string BookStamp() => Stamp(new FileInfo(workspace.Book + "-wal") is { Exists: true, Length: > 0 } journal ? [workspace.Book, journal.FullName] : [workspace.Book]);

    private string RunStamp() => Stamp([workspace.Trace, workspace.File, Path.Combine(workspace.Stages, "brief.key")]);

    internal static string Stamp(IEnumerable<string> files) => StageKey.Of(files.Select(file => new FileInfo(file))
        .Select(info => info.Exists ? FormattableString.Invariant($"{info.FullName} {info.Length} {info.LastWriteTimeUtc.Ticks}") : info.FullName));

    private static T Fresh<T>(ref Kept<T> kept, string stamp, Func<T> read)
    {
        if (kept.Stamp != stamp) kept = new Kept<T>(stamp, read());
        return kept.Value;
    }

    private readonly record struct Kept<T>(string Stamp, T Value);
}
