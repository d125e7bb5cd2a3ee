namespace Pavise.Simulation;

/// <summary>Where the numbers launched on each day come from: a script, a rate, recorded months, recorded days, or the very days that were recorded.</summary>
public abstract record RaidSource
{
    private protected RaidSource()
    {
    }

    internal virtual IEnumerable<ScenarioValue> Values() => [];
}
