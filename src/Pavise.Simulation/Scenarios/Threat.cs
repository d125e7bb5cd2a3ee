using Pavise.Core;

namespace Pavise.Simulation;

/// <summary>The raids of one threat class: the adversary's, taken as record or interval, never as something to choose.</summary>
/// <param name="ThreatClass">Class of the catalogue.</param>
/// <param name="Raids">Where their numbers come from.</param>
/// <param name="Place">Where the scenario says so.</param>
public sealed record Threat(string ThreatClass, RaidSource Raids, Place Place)
{
    /// <summary>Probability that a threat of the class is tracked at all; null = always.</summary>
    public ScenarioValue? TrackProbability { get; init; }

    /// <summary>Share of the threats of an area with fire units that is aimed at one of them; null = none.</summary>
    public ScenarioValue? AimedAtFireUnits { get; init; }

    /// <summary>Probability that a leaker aimed at a fire unit hits it.</summary>
    public ScenarioValue? HitProbability { get; init; }

    /// <summary>Share of hits that destroy; the others damage.</summary>
    public ScenarioValue? DestroyedShare { get; init; }

    /// <summary>Cost of one threat in whole units of money; null = not given.</summary>
    public ScenarioValue? UnitCost { get; init; }

    internal IEnumerable<ScenarioValue> Values() =>
        new[] { TrackProbability, AimedAtFireUnits, HitProbability, DestroyedShare, UnitCost }.OfType<ScenarioValue>().Concat(Raids.Values());
}
