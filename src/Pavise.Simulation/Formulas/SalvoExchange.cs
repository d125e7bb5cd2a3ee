namespace Pavise.Simulation;

/// <summary>Losses of one side in one exchange of salvos.</summary>
/// <remarks>W. Hughes, <i>Naval Research Logistics</i> 42 (1995) 267-289; with binomial shots M. Armstrong, <i>Operations Research</i> 53 (2005) 830-841.</remarks>
/// <param name="Force">Units of the side, 0 or more.</param>
/// <param name="StayingPower">Hits that put one of them out of action, above 0.</param>
public sealed record SalvoExchange(double Force, double StayingPower)
{
    /// <summary>Units lost before they are held between none and all; below 0 when the defence has shots to spare.</summary>
    /// <param name="shots">Well-aimed shots of the other side.</param>
    /// <param name="stopped">Shots that this side's defence stops.</param>
    public double Raw(double shots, double stopped) => (shots - stopped) / StayingPower;

    /// <summary>Units lost.</summary>
    /// <param name="shots">Well-aimed shots of the other side.</param>
    /// <param name="stopped">Shots that this side's defence stops.</param>
    public double Lost(double shots, double stopped) => Math.Clamp(Raw(shots, stopped), 0, Force);

    /// <summary>The exact law of units lost when each shot is well aimed, and each defensive shot stops one, with a probability: by convolution.</summary>
    /// <param name="shots">Shots fired, 0 or more.</param>
    /// <param name="aimed">Probability that one is well aimed.</param>
    /// <param name="defences">Defensive shots, 0 or more.</param>
    /// <param name="stops">Probability that one stops a shot.</param>
    /// <returns>Units lost and their probability, fewest first.</returns>
    public IReadOnlyList<(double Lost, double Probability)> Law(int shots, double aimed, int defences, double stops)
    {
        var (hits, held) = (Binomial(shots, aimed), Binomial(defences, stops));
        var law = new SortedDictionary<double, double>();
        for (var i = 0; i < hits.Length; i++)
        {
            for (var k = 0; k < held.Length; k++)
            {
                var lost = Lost(i, k);
                law[lost] = law.GetValueOrDefault(lost) + hits[i] * held[k];
            }
        }

        return [.. law.Select(entry => (entry.Key, entry.Value))];
    }

    private static double[] Binomial(int trials, double probability)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(trials);
        if (!(probability is >= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(probability));
        return BinomialLaw.Of(trials, probability);
    }
}
