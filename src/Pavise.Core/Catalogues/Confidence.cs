namespace Pavise.Core;

/// <summary>How far a catalogue value may be trusted.</summary>
public enum Confidence
{
    /// <summary>Official statement or budget figure.</summary>
    High,

    /// <summary>Named official or established outlet, plausible, a single chain.</summary>
    Medium,

    /// <summary>Secondary, undated or disputed.</summary>
    Low,

    /// <summary>Nobody published it: a labelled assumption.</summary>
    Assumed,
}
