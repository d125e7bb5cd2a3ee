namespace Pavise.Simulation;

/// <summary>What one thread needs: its kernel, its results, its tallies.</summary>
internal sealed class CampaignWorker
{
    /// <summary>The first replications are run again with part of their draws exchanged, for the shares of variance.</summary>
    public const int MostPairs = 512;

    /// <summary>Replications that are run before their results are tallied, so that each tally is visited for many of them.</summary>
    private const int Together = 32;

    private readonly CompiledScenario model;
    private readonly OutcomeLayout layout;
    private readonly KeptPlaces kept;
    private readonly CampaignRun? run;
    private readonly BatchRun? batch;
    private readonly int lanes;
    private readonly CampaignRun? otherRun;
    private readonly Pairing? pairing;
    private readonly long[] outcomes;
    private readonly long[] second;
    private readonly long[] others;
    private readonly long[] othersSecond;
    private readonly bool differenceVaries;

    public CampaignWorker(CompiledScenario model, OutcomeLayout layout, AssessOptions options, CompiledScenario? other, DayLawBook[]? books = null)
    {
        (this.model, this.layout) = (model, layout);
        lanes = LanesOf(model, options, other);
        if (lanes > 0) batch = new BatchRun(model, layout, (uint)options.Seed, options.Registers, books, lanes);
        else run = new CampaignRun(model, layout, (uint)options.Seed, options.Registers, books: books);
        (outcomes, second, others, othersSecond) = (new long[layout.Length * Together], new long[layout.Length], [], []);
        if (other is not null)
        {
            pairing = new Pairing(model, other);
            otherRun = new CampaignRun(other, pairing.OtherLayout, (uint)options.Seed, options.Registers);
            (others, othersSecond) = (new long[pairing.OtherLayout.Length], new long[pairing.OtherLayout.Length]);
            differenceVaries = !(model.WorldIsFixed && other.WorldIsFixed);
        }

        kept = new KeptPlaces(layout, options.Results);
        Tallies = new CampaignTallies(layout, kept, pairing?.Count ?? 0);
    }

    /// <summary>How many replications run side by side; 0 where one runs after another.</summary>
    public static int LanesOf(CompiledScenario model, AssessOptions options, CompiledScenario? other) =>
        options.Registers >= 0 && other is null && (options.Method == Method.Kernel || BatchRun.Serves(model)) ? BatchRun.LanesOf(model, options) : 0;

    public CampaignTallies Tallies { get; private set; }

    /// <summary>Begins again with empty tallies.</summary>
    public void Forget() => Tallies = new CampaignTallies(layout, kept, pairing?.Count ?? 0);

    /// <summary>Runs replications from one to before another.</summary>
    public void Run(int first, int last, ChunkOrder? rows, CancellationToken cancel)
    {
        if (batch is not null)
        {
            RunTogether(first, last, rows, cancel);
            return;
        }

        var rowsKept = rows is null ? [] : new long[last - first][];
        for (var replication = first; replication < last; replication += Together)
        {
            var end = Math.Min(last, replication + Together);
            for (var next = replication; next < end; next++)
            {
                if (cancel.IsCancellationRequested) return;
                var outcome = outcomes.AsSpan((next - replication) * layout.Length, layout.Length);
                Run(next, outcome);
                if (rows is not null) rowsKept[next - first] = outcome.ToArray();
            }

            Tallies.AddAll(outcomes.AsSpan(0, (end - replication) * layout.Length));
        }

        rows?.Add(first, rowsKept);
    }

    /// <summary>The same, a batch at a time.</summary>
    private void RunTogether(int first, int last, ChunkOrder? rows, CancellationToken cancel)
    {
        var rowsKept = rows is null ? [] : new long[last - first][];
        for (var replication = first; replication < last; replication += lanes)
        {
            if (cancel.IsCancellationRequested) return;
            var count = Math.Min(lanes, last - replication);
            var columns = batch!.Run((uint)replication, count);
            Tallies.AddColumns(columns, lanes, count);
            for (var lane = 0; rows is not null && lane < count; lane++) rowsKept[replication - first + lane] = Row(columns, lane);
        }

        rows?.Add(first, rowsKept);
    }

    private long[] Row(ReadOnlySpan<long> columns, int lane)
    {
        var row = new long[layout.Length];
        for (var place = 0; place < row.Length; place++) row[place] = columns[place * lanes + lane];
        return row;
    }

    private void Run(int replication, Span<long> outcome)
    {
        var luck = Luck.Of((uint)replication);
        run!.Run(luck, outcome);
        if (otherRun is not null)
        {
            otherRun.Run(luck, others);
            pairing!.Add(outcome, others, Tallies.Differences);
        }

        if (replication >= MostPairs || (model.WorldIsFixed && !differenceVaries)) return;
        Pair(luck.SameWorld, outcome, Tallies.Worlds, Tallies.DifferenceWorlds);
        Pair(luck.SameAssumptions, outcome, Tallies.Assumptions, Tallies.DifferenceAssumptions);
    }

    /// <summary>Runs a replication again with part of its draws exchanged.</summary>
    private void Pair(Luck luck, ReadOnlySpan<long> outcome, PairTally[] own, PairTally[] differences)
    {
        run!.Run(luck, second);
        if (!model.WorldIsFixed) Tallies.AddPair(own, outcome, second);
        if (otherRun is null) return;
        otherRun.Run(luck, othersSecond);
        pairing!.AddPair(outcome, others, second, othersSecond, differences);
    }
}
