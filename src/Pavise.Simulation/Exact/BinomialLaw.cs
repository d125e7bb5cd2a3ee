namespace Pavise.Simulation;

/// <summary>The law of the number of successes among independent trials.</summary>
internal static class BinomialLaw
{
    /// <summary>The probability of each number from none to all.</summary>
    public static double[] Of(int trials, double probability)
    {
        var law = new double[trials + 1];
        law[0] = 1;
        for (var trial = 1; trial <= trials; trial++)
        {
            for (var yes = trial; yes > 0; yes--) law[yes] = law[yes] * (1 - probability) + law[yes - 1] * probability;
            law[0] *= 1 - probability;
        }

        return law;
    }
}
