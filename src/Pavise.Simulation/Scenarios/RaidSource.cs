namespace Pavise.Simulation;

/// <summary>Where the numbers launched on each day come from: a script, a rate, recorded months or recorded days.</summary>
public abstract record RaidSource
{
    private protected RaidSource()
    {
    }

    internal virtual IEnumerable<ScenarioValue> Values() => [];
}
