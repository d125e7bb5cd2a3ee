using Pavise.Core;

namespace Pavise.Simulation;

/// <summary>How long stocks hold and what gets through, with the error of every figure and the origins it rests on.</summary>
/// <param name="Scenario">Identity of the scenario.</param>
/// <param name="Name">Its title.</param>
/// <param name="Place">The country or invented land the totals are of.</param>
/// <param name="Start">First month.</param>
/// <param name="HorizonDays">Length of the campaign.</param>
/// <param name="Method">The engine used: Exact or Campaign.</param>
/// <param name="Replications">Campaigns run; 0 when exact.</param>
/// <param name="Seed">The seed; part of the results' identity.</param>
/// <param name="Leakers">All classes together.</param>
/// <param name="Shares">How much of the variance of all leakers is not chance.</param>
/// <param name="Classes">By class, in the order of the scenario.</param>
/// <param name="Items">By interceptor, in the order of the scenario.</param>
/// <param name="Origins">Everything the figures rest on that the scenario names, the rules used, and one computation for each figure.</param>
/// <param name="OpenIntervals">Keys of the values without a bound that <see cref="OpenIntervalRule"/> closed.</param>
/// <param name="NotCounted">Deliveries left out.</param>
public sealed record Outlook(
    string Scenario, string Name, ScenarioPlace Place, Month Start, int HorizonDays, Method Method, int Replications, ulong Seed,
    Estimate Leakers, VarianceShares Shares, IReadOnlyList<ClassOutlook> Classes, IReadOnlyList<ItemOutlook> Items,
    IReadOnlyList<Origin> Origins, IReadOnlyList<string> OpenIntervals, IReadOnlyList<UncountedDelivery> NotCounted)
{
    /// <summary>How far the 95 % interval of mean leakers was to reach to either side; null when it was not asked for.</summary>
    public double? HalfWidth { get; init; }

    /// <summary>The kinds of results the run was asked to keep besides leakers; null when it kept all. What was not kept is <see cref="Estimate.NotKept"/>, null or empty.</summary>
    public IReadOnlyList<ResultKind>? Kept { get; init; }

    /// <summary>Threats of all classes that some layer kills; null where the exact engine does not follow it.</summary>
    public Estimate? Intercepted { get; init; }

    /// <summary>Share of what was launched that does not leak, each threat counting as the worth of its area; null where the exact engine does not follow it.</summary>
    public Estimate? WeightedProtection { get; init; }

    /// <summary>By area of an invented land; empty without areas.</summary>
    public IReadOnlyList<AreaOutlook> Areas { get; init; } = [];

    /// <summary>Costs, when the scenario gives any.</summary>
    public MoneyOutlook? Money { get; init; }

    /// <summary>Day by day, when asked for.</summary>
    public DailySeries? Daily { get; init; }

    /// <summary>The difference from a second scenario, when compared.</summary>
    public ScenarioDifference? Difference { get; init; }

    /// <summary>Who recorded the raids that the scenario draws on, in words; null when it draws on none or nobody said it.</summary>
    public string? RaidsFrom { get; init; }

    /// <summary>SHA-256 of the results as <see cref="OutlookJson"/> writes them: equal for equal inputs, whatever the threads.</summary>
    public string ResultsHash => OutlookJson.Hash(this);

    /// <summary>The figures Pavise computed, such as <c>run:outlook/SCENARIO/leakers/ballistic</c>.</summary>
    public IEnumerable<Computation> Computations => Origins.OfType<Computation>();
}
