namespace Pavise.Simulation;

/// <summary>How many shots each threat needs so that, with a stated confidence, none of a raid leaks: for checking the order of magnitude of a stock.</summary>
/// <remarks>D. Wilkening, <i>A Simple Model for Calculating Ballistic Missile Defense Effectiveness</i>, Science and Global Security 8 (2000) 183-215: shots are independent, track is common to all shots at one threat.
/// Not a requirement: of 1,200 interceptors planned in 1995 the US General Accounting Office (GAO/NSIAD-95-45) found the number needed uncertain, and inaccurate assumptions and errors of arithmetic behind it.</remarks>
public static class ShotsForConfidence
{
    /// <summary>The probability with which each threat must be stopped.</summary>
    /// <param name="confidence">That no threat leaks; above 0, below 1.</param>
    /// <param name="threats">Of the raid; 1 or more.</param>
    public static double KillNeeded(double confidence, int threats)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threats, 1);
        if (confidence is not (> 0 and < 1)) throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "not a probability between 0 and 1");
        return Math.Pow(confidence, 1.0 / threats);
    }

    /// <summary>The real number of shots a threat; null when no number suffices, since track fails too often.</summary>
    /// <param name="kill">Single-shot kill probability; above 0, below 1.</param>
    /// <param name="track">Probability that a threat is tracked; above 0, at most 1.</param>
    /// <param name="confidence">That no threat leaks; above 0, below 1.</param>
    /// <param name="threats">Of the raid; 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number outside its range.</exception>
    public static double? PerThreat(double kill, double track, double confidence, int threats)
    {
        if (kill is not (> 0 and < 1)) throw new ArgumentOutOfRangeException(nameof(kill), kill, "not a probability between 0 and 1");
        if (track is not (> 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(track), track, "not a probability above 0");
        var needed = KillNeeded(confidence, threats);
        return track <= needed ? null : Math.Log(1 - needed / track) / Math.Log(1 - kill);
    }

    /// <summary>Whole shots for the raid; null when no number suffices.</summary>
    /// <inheritdoc cref="PerThreat"/>
    public static int? ForRaid(double kill, double track, double confidence, int threats) =>
        PerThreat(kill, track, confidence, threats) is { } shots ? (int)Math.Ceiling(shots) * threats : null;
}
