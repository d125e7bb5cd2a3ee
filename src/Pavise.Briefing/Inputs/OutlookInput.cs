namespace Pavise.Briefing;

/// <summary>What the brief shows of a simulation.</summary>
/// <param name="Name">Name of the scenario.</param>
/// <param name="Replications">How many campaigns were drawn.</param>
/// <param name="Leakers">Monthly leakers by threat class.</param>
/// <param name="Stock">Stock at the end of each month by item.</param>
/// <param name="LeakerTotals">Leakers over the whole horizon by threat class.</param>
/// <param name="LaunchedTotals">Threats launched over the whole horizon by threat class.</param>
/// <param name="FirstDayEmpty">When each item runs out.</param>
/// <param name="Origin">Identity of the whole run.</param>
public sealed record OutlookInput(
    string Name, int Replications,
    IReadOnlyList<OutlookSeries> Leakers, IReadOnlyList<OutlookSeries> Stock,
    IReadOnlyList<OutlookTotal> LeakerTotals, IReadOnlyList<OutlookTotal> LaunchedTotals,
    IReadOnlyList<EmptyDay> FirstDayEmpty,
    string Origin)
{
    /// <summary>One answer for each threat class and each limited stock; empty for an invented land, about which there is no public information.</summary>
    public IReadOnlyList<OutlookAnswer> Answers { get; init; } = [];
}
