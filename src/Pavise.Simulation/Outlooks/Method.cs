namespace Pavise.Simulation;

/// <summary>How an outlook is computed.</summary>
public enum Method
{
    /// <summary>Exact where the scenario is small enough, else a campaign.</summary>
    Auto,

    /// <summary>The exact law, by Markov chain; only for scenarios without unknowns and with a small state.</summary>
    Exact,

    /// <summary>Monte Carlo with keyed draws.</summary>
    Campaign,

    /// <summary>Monte Carlo with one draw a class and day, or one or two a layer, from the exact laws of that day; only for scenarios without unknowns.</summary>
    Kernel,
}
