using Pavise.Core;

namespace Pavise.Simulation;

/// <summary>A scenario as arrays in a fixed order, ready to run: the same for every engine.</summary>
public sealed class CompiledScenario
{
    private string? identity;

    internal CompiledScenario(
        Scenario scenario, Unknown[] unknowns, IReadOnlyList<string> openIntervals, CompiledItem[] items, CompiledMagazine[] magazines, CompiledArea[] areas, CompiledClass[] classes,
        CompiledArrivals arrivals, IReadOnlyList<UncountedDelivery> notCounted, OriginMap origins)
    {
        Scenario = scenario;
        Unknowns = unknowns;
        OpenIntervals = openIntervals;
        (Items, Magazines, Areas) = (items, magazines, areas);
        Classes = classes;
        Arrivals = arrivals;
        NotCounted = notCounted;
        Origins = origins;
        MonthOfDay = [.. Enumerable.Range(0, Days).Select(day => Month.Of(scenario.FirstDay.AddDays(day)) - scenario.Start)];
        Months = MonthOfDay[^1] + 1;
        Wears = classes.Any(one => !one.Attrition.IsNone) || magazines.Any(magazine => magazine.FailurePerDay >= 0);
        TheatresTakeStock = arrivals.Theatres.Any(theatre => theatre.TakesFrom.HasFlag(TheatreSource.Stock));
        UnitsMove = Wears || arrivals.Units.Length > 0;
        WorldIsFixed = unknowns.All(unknown => unknown.IsPoint) && classes.All(one => one.Raids.Kind != RaidKind.RecordedMonths);
    }

    public Scenario Scenario { get; }

    public int Days => Scenario.HorizonDays;

    public int Months { get; }

    /// <summary>How many different values are drawn once per world.</summary>
    public int UnknownCount => Unknowns.Count(unknown => !unknown.IsPoint);

    /// <summary>True when every world is the same, so that only chance is left.</summary>
    public bool WorldIsFixed { get; }

    internal Unknown[] Unknowns { get; }

    internal IReadOnlyList<string> OpenIntervals { get; }

    internal CompiledItem[] Items { get; }

    /// <summary>By item, then by area.</summary>
    internal CompiledMagazine[] Magazines { get; }

    /// <summary>One, without a name, when the scenario has none.</summary>
    internal CompiledArea[] Areas { get; }

    /// <summary>True when fire units can leave service.</summary>
    internal bool Wears { get; }

    /// <summary>True when the number of fire units in service can change.</summary>
    internal bool UnitsMove { get; }

    /// <summary>True when other theatres take from national stock.</summary>
    internal bool TheatresTakeStock { get; }

    internal CompiledClass[] Classes { get; }

    internal CompiledArrivals Arrivals { get; }

    internal IReadOnlyList<UncountedDelivery> NotCounted { get; }

    internal OriginMap Origins { get; }

    internal int[] MonthOfDay { get; }

    /// <summary>A name of everything that decides results; equal models have equal names.</summary>
    internal string Identity => identity ??= ModelIdentity.Of(this);

    /// <summary>Where results go.</summary>
    internal OutcomeLayout Layout(bool daily) => new(Classes.Length, Items.Length, Months, Areas.Length, daily ? Days : 0);
}
