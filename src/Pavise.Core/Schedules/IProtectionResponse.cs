namespace Pavise.Core;

/// <summary>How much one more round of an item is worth in a month, as a concave piecewise-linear response; what Planning takes from Simulation.</summary>
public interface IProtectionResponse
{
    /// <summary>Leakers avoided for each further slice of rounds delivered, best slice first, so that the response is concave.</summary>
    /// <param name="item">Item of the catalogue.</param>
    /// <param name="month">Month of delivery.</param>
    /// <returns>Slices: how many rounds wide, and leakers avoided by each round in it (non-increasing, never negative).</returns>
    IReadOnlyList<(double Rounds, double LeakersAvoidedPerRound)> Slices(string item, Month month);
}
