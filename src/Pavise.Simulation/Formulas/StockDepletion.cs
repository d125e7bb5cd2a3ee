namespace Pavise.Simulation;

/// <summary>How long a stock lasts that loses at most one round a day and gains at most one: for checking the order of magnitude of a campaign.</summary>
/// <remarks>The stock is a walk that stops at zero; by A. Wald's identity its mean loss is the days times the drift. Both may happen on one day; the stock has no upper end.</remarks>
public static class StockDepletion
{
    /// <summary>Mean days until the stock is empty; infinite where it gains as much as it loses.</summary>
    /// <param name="rounds">Rounds on the first day, 0 or more.</param>
    /// <param name="use">Probability that a round is fired on a day.</param>
    /// <param name="resupply">Probability that a round arrives on a day.</param>
    /// <exception cref="ArgumentOutOfRangeException">A stock below 0, or a number that is no probability.</exception>
    public static double MeanDays(int rounds, double use, double resupply)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rounds);
        Check(use);
        Check(resupply);
        return rounds == 0 ? 0 : use > resupply ? rounds / (use - resupply) : double.PositiveInfinity;
    }

    private static void Check(double probability)
    {
        if (probability is not (>= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(probability), probability, "not a probability");
    }
}
