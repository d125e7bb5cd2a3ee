namespace Pavise.Simulation;

/// <summary>How a national stock that is too small for all is shared among magazines.</summary>
public enum Distribution
{
    /// <summary>In proportion to what each lacks and can take on that day.</summary>
    ByNeed,

    /// <summary>The areas in the order of the scenario, each as much as it can take.</summary>
    InOrder,
}
