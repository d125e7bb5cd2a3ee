namespace Pavise.Simulation;

/// <summary>The exact law of a whole number: probabilities from a lowest value on.</summary>
internal sealed record Law(int Lowest, double[] Probabilities) : ILaw
{
    public static Law Certain(int value) => new(value, [1]);

    /// <summary>The law of 1 for something that happens, 0 for what does not.</summary>
    public static Law OfEvent(double probabilityNot) => new(0, [probabilityNot, Math.Max(0, 1 - probabilityNot)]);

    /// <summary>The law of the sum of two independent numbers, without tails below the tolerance.</summary>
    public Law Plus(Law other)
    {
        if (Probabilities.Length < other.Probabilities.Length) return other.Plus(this);
        var sum = new double[Probabilities.Length + other.Probabilities.Length - 1];
        for (var i = 0; i < other.Probabilities.Length; i++) RewardLaws.AddScaled(Probabilities, other.Probabilities[i], sum.AsSpan(i, Probabilities.Length));
        var (low, high) = RewardLaws.Trim(sum, 0, sum.Length);
        return new Law(Lowest + other.Lowest + low, sum[low..high]);
    }

    /// <summary>The law of a number minus this one.</summary>
    public Law SubtractedFrom(int number) => new(number - Lowest - Probabilities.Length + 1, [.. Probabilities.Reverse()]);

    /// <inheritdoc />
    public double ShareFrom(int value)
    {
        var share = 0.0;
        for (var i = Math.Max(0, value - Lowest); i < Probabilities.Length; i++) share += Probabilities[i];
        return share;
    }

    /// <inheritdoc />
    public Estimate ToEstimate()
    {
        var (total, mean) = (0.0, 0.0);
        for (var i = 0; i < Probabilities.Length; i++)
        {
            total += Probabilities[i];
            mean += Probabilities[i] * i;
        }

        mean /= total;
        var variance = 0.0;
        for (var i = 0; i < Probabilities.Length; i++) variance += Probabilities[i] * (i - mean) * (i - mean);
        var none = Lowest == 0 ? Probabilities[0] / total : 0;
        return new Estimate(Lowest + mean, 0, Math.Sqrt(variance / total), none,
            [.. Estimate.Probabilities.Select(probability => Exactly(probability, Lowest + Reached(Probabilities, probability * total)))]);
    }

    /// <summary>The place of the least value that has at least a share of the probability at or below it.</summary>
    public static int Reached(IReadOnlyList<double> probabilities, double share)
    {
        var below = 0.0;
        for (var i = 0; i < probabilities.Count; i++)
        {
            below += probabilities[i];
            // Rounding in the sum must not push a quantile to the next value.
            if (below >= share - 1e-12) return i;
        }

        return probabilities.Count - 1;
    }

    private static Quantile Exactly(double probability, double value) => new(probability, value, value, value);
}
