namespace Pavise.Simulation;

/// <summary>Fire units that fail and are repaired at constant rates: for checking the order of magnitude of those in service.</summary>
/// <remarks>The two-state and the birth-death chain in continuous time: R. Barlow, F. Proschan, <i>Mathematical Theory of Reliability</i> (1965), 5.2.</remarks>
public static class RepairShop
{
    /// <summary>The probability that a unit is in service some days after it was.</summary>
    /// <param name="failure">Failures a day in service, above 0.</param>
    /// <param name="repair">Repairs a day out of service, above 0.</param>
    /// <param name="days">0 or more; infinity for the long run.</param>
    public static double InService(double failure, double repair, double days)
    {
        Check(failure);
        Check(repair);
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        return repair / (failure + repair) + failure / (failure + repair) * Math.Exp(-(failure + repair) * days);
    }

    /// <summary>In the long run the probabilities of 0, 1, … units out of service, when one crew repairs one after another.</summary>
    /// <param name="units">1 or more.</param>
    /// <param name="failure">Failures a day of each unit in service, above 0.</param>
    /// <param name="repair">Repairs a day of the crew, above 0.</param>
    public static IReadOnlyList<double> Down(int units, double failure, double repair)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(units, 1);
        Check(failure);
        Check(repair);
        var weights = new double[units + 1];
        weights[0] = 1;
        for (var down = 1; down <= units; down++) weights[down] = weights[down - 1] * (units - down + 1) * failure / repair;
        var sum = weights.Sum();
        return [.. weights.Select(weight => weight / sum)];
    }

    private static void Check(double rate)
    {
        if (!(rate > 0 && double.IsFinite(rate))) throw new ArgumentOutOfRangeException(nameof(rate), rate, "not a rate above 0");
    }
}
