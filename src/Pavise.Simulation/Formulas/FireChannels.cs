namespace Pavise.Simulation;

/// <summary>How many threats a number of fire channels can take: for choosing the <c>channels</c> of a scenario.</summary>
/// <remarks>A. Erlang, <i>Elektroteknikeren</i> 13 (1917); loss does not depend on the law of the engagement time, only on its mean.</remarks>
public static class FireChannels
{
    /// <summary>Probability that a threat finds every channel taken and passes, for threats that come at random (Erlang B).</summary>
    /// <param name="load">Arrivals a time times the mean engagement time, 0 or more.</param>
    /// <param name="channels">Channels, 0 or more.</param>
    public static double Lost(double load, int channels)
    {
        Check(load, channels);
        // B(k) = A B(k-1) / (k + A B(k-1)): the sums of the textbook form cancel, this does not.
        var lost = 1.0;
        for (var k = 1; k <= channels; k++) lost = load * lost / (k + load * lost);
        return lost;
    }

    /// <summary>Probability that a threat must wait, when it can (Erlang C); 1 when the load is as large as the channels.</summary>
    /// <param name="load">Arrivals a time times the mean engagement time, 0 or more.</param>
    /// <param name="channels">Channels, 0 or more.</param>
    public static double Waits(double load, int channels)
    {
        var lost = Lost(load, channels);
        return load >= channels ? 1 : channels * lost / (channels - load * (1 - lost));
    }

    /// <summary>Most threats of a raid that comes all at once which can be engaged; the rest pass.</summary>
    /// <param name="channels">Channels, 0 or more.</param>
    /// <param name="window">Time within reach, in the unit of the cycle, 0 or more.</param>
    /// <param name="cycle">Time of one engagement, above 0.</param>
    public static int Engaged(int channels, double window, double cycle)
    {
        Check(window, channels);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(cycle);
        return (int)Math.Min(int.MaxValue, channels * Math.Floor(window / cycle));
    }

    private static void Check(double amount, int channels)
    {
        if (!(amount >= 0) || double.IsInfinity(amount)) throw new ArgumentOutOfRangeException(nameof(amount));
        ArgumentOutOfRangeException.ThrowIfNegative(channels);
    }
}
