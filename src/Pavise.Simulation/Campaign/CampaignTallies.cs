namespace Pavise.Simulation;

/// <summary>Everything kept of a campaign: one tally for each result, and pairs for the shares of variance.</summary>
internal sealed class CampaignTallies : IResults
{
    private readonly Tally?[] results;

    public CampaignTallies(OutcomeLayout layout, KeptPlaces kept, int differences = 0)
    {
        Layout = layout;
        results = [.. Enumerable.Range(0, layout.Length).Select(place => kept[place] ? new Tally(layout.IsWideOfDay(place) ? Histogram.Coarse : Histogram.Fine) : null)];
        Differences = [.. Enumerable.Range(0, differences).Select(_ => new Tally())];
        Worlds = Pairs(layout.Classes + 1);
        Assumptions = Pairs(layout.Classes + 1);
        DifferenceWorlds = Pairs(differences);
        DifferenceAssumptions = Pairs(differences);
    }

    public OutcomeLayout Layout { get; }

    /// <summary>All leakers: kept always.</summary>
    public Tally AllLeakers => results[Layout.AllLeakers]!;

    /// <summary>Differences from a second scenario.</summary>
    public Tally[] Differences { get; }

    /// <summary>All leakers, then leakers by class, of two campaigns in one world.</summary>
    public PairTally[] Worlds { get; }

    /// <summary>The same of two campaigns that share only what is assumed.</summary>
    public PairTally[] Assumptions { get; }

    /// <summary>Each difference of two campaigns in one world.</summary>
    public PairTally[] DifferenceWorlds { get; }

    /// <summary>The same of two campaigns that share only what is assumed.</summary>
    public PairTally[] DifferenceAssumptions { get; }

    private IEnumerable<PairTally> AllPairs => Worlds.Concat(Assumptions).Concat(DifferenceWorlds).Concat(DifferenceAssumptions);

    public bool Knows(int place) => results[place] is not null;

    public Estimate At(int place) => results[place]?.ToEstimate() ?? Estimate.NotKept;

    public double ShareFrom(int place, int value) => results[place]?.ShareFrom(value) ?? double.NaN;

    /// <summary>Adds the results of many replications, one after another.</summary>
    public void AddAll(ReadOnlySpan<long> outcomes)
    {
        for (var i = 0; i < results.Length; i++) results[i]?.Add(outcomes, i, results.Length);
    }

    /// <summary>Adds the first values of each column, one column a result.</summary>
    public void AddColumns(ReadOnlySpan<long> columns, int length, int count)
    {
        for (var i = 0; i < results.Length; i++) results[i]?.Add(columns.Slice(i * length, count));
    }

    public void AddPair(PairTally[] pairs, ReadOnlySpan<long> first, ReadOnlySpan<long> second)
    {
        pairs[0].Add(first[Layout.AllLeakers], second[Layout.AllLeakers]);
        for (var one = 0; one < Layout.Classes; one++) pairs[one + 1].Add(first[Layout.Leakers(one)], second[Layout.Leakers(one)]);
    }

    public void Merge(CampaignTallies other)
    {
        for (var i = 0; i < results.Length; i++) results[i]?.Merge(other.results[i]!);
        for (var i = 0; i < Differences.Length; i++) Differences[i].Merge(other.Differences[i]);
        foreach (var (pair, more) in AllPairs.Zip(other.AllPairs)) pair.Merge(more);
    }

    /// <summary>Shares of variance of all leakers (0) or of a class's (its place + 1).</summary>
    public VarianceShares Shares(int which) => new(Worlds[which].Share(), Assumptions[which].Share(), Worlds[which].Count);

    /// <summary>Shares of variance of a difference by its place.</summary>
    public VarianceShares DifferenceShares(int which) => new(DifferenceWorlds[which].Share(), DifferenceAssumptions[which].Share(), DifferenceWorlds[which].Count);

    public void Write(BinaryWriter to)
    {
        foreach (var tally in results.OfType<Tally>().Concat(Differences)) tally.Write(to);
        foreach (var pair in AllPairs) pair.Write(to);
    }

    public void Read(BinaryReader from)
    {
        foreach (var tally in results.OfType<Tally>().Concat(Differences)) tally.Read(from);
        foreach (var pair in AllPairs) pair.Read(from);
    }

    private static PairTally[] Pairs(int count) => [.. Enumerable.Range(0, count).Select(_ => new PairTally())];
}
