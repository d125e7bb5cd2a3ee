namespace Pavise.Simulation;

/// <summary>The exact law of a figure whose values lie far apart or are not whole: money, ratios.</summary>
internal sealed class ScatteredLaw : ILaw
{
    private readonly SortedDictionary<double, double> probabilities = [];

    /// <summary>The law of a function of a counted number.</summary>
    public ScatteredLaw(IReadOnlyList<(long Number, double Probability)> law, Func<long, double> value)
    {
        foreach (var (number, probability) in law)
        {
            var at = value(number);
            probabilities[at] = probabilities.GetValueOrDefault(at) + probability;
        }
    }

    /// <inheritdoc />
    public double ShareFrom(int value) => probabilities.Where(pair => pair.Key >= value).Sum(pair => pair.Value);

    /// <inheritdoc />
    public Estimate ToEstimate()
    {
        double[] values = [.. probabilities.Keys], weights = [.. probabilities.Values];
        var total = weights.Sum();
        var mean = values.Zip(weights, (value, weight) => value * weight).Sum() / total;
        var variance = values.Zip(weights, (value, weight) => weight * (value - mean) * (value - mean)).Sum() / total;
        return new Estimate(mean, 0, Math.Sqrt(variance), probabilities.GetValueOrDefault(0) / total, [.. Estimate.Probabilities.Select(probability =>
        {
            var value = values[Law.Reached(weights, probability * total)];
            return new Quantile(probability, value, value, value);
        })]);
    }
}
