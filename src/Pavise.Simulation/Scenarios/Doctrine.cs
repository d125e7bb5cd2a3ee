namespace Pavise.Simulation;

/// <summary>How a layer shares its ready rounds among the threats of a raid.</summary>
public enum Doctrine
{
    /// <summary>Every threat in turn gets the full salvo until none is left ("two each until empty").</summary>
    UntilEmpty,

    /// <summary>The rounds at hand are spread over the threats still to come as evenly as possible, the salvo being the most for one look.</summary>
    EvenSpread,
}
