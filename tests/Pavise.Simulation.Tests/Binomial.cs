namespace Pavise.Simulation.Tests;

/// <summary>The number of successes in some trials, by the formula of any textbook.</summary>
/// <param name="Success">Probability of each.</param>
/// <param name="Trials">Trials.</param>
internal readonly record struct Binomial(double Success, int Trials)
{
    public double Mean => Trials * Success;

    public double StdDev => Math.Sqrt(Trials * Success * (1 - Success));

    public double Probability(int successes)
    {
        var ways = 1.0;
        for (var i = 1; i <= successes; i++) ways = ways * (Trials - successes + i) / i;
        return successes < 0 || successes > Trials ? 0 : ways * Math.Pow(Success, successes) * Math.Pow(1 - Success, Trials - successes);
    }

    /// <summary>The probability of at most so many.</summary>
    public double CumulativeDistribution(int successes) => Enumerable.Range(0, successes + 1).Sum(Probability);
}
