namespace Pavise.Simulation;

/// <summary>What any engine knows at its end: an estimate for each place of the layout.</summary>
internal interface IResults
{
    /// <summary>Where results stand.</summary>
    OutcomeLayout Layout { get; }

    /// <summary>False for places the engine does not follow.</summary>
    bool Knows(int place);

    /// <summary>The estimate of a place.</summary>
    Estimate At(int place);

    /// <summary>The probability that a place's value is at least this.</summary>
    double ShareFrom(int place, int value);

    /// <summary>Shares of variance of all leakers (0) or of a class's (its place + 1).</summary>
    VarianceShares Shares(int which);
}
