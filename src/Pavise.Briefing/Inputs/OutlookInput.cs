namespace Pavise.Briefing;

/// <summary>What the brief shows of a simulation.</summary>
/// <param name="Name">Name of the scenario.</param>
/// <param name="Replications">How many campaigns were drawn.</param>
/// <param name="Leakers">Monthly leakers by threat class.</param>
/// <param name="Stock">Stock at the end of each month by item.</param>
/// <param name="LeakerTotals">Leakers over the whole horizon by threat class.</param>
/// <param name="LaunchedTotals">Threats launched over the whole horizon by threat class.</param>
/// <param name="FirstDayEmpty">First day on which an item's stock is empty (horizon + 1 = never), with the share of campaigns in which it never is.</param>
/// <param name="Assumed">True when unsourced assumptions are among the inputs, so that headlines begin with "If".</param>
/// <param name="Origin">Identity of the whole run.</param>
public sealed record OutlookInput(
    string Name, int Replications,
    IReadOnlyList<OutlookSeries> Leakers, IReadOnlyList<OutlookSeries> Stock,
    IReadOnlyList<OutlookTotal> LeakerTotals, IReadOnlyList<OutlookTotal> LaunchedTotals,
    IReadOnlyList<(OutlookTotal Day, double NeverShare, int Horizon)> FirstDayEmpty,
    bool Assumed, string Origin);
