namespace Pavise.Planning;

/// <summary>What a decision can be in the plans that are nearly best.</summary>
/// <param name="Percent">By how many per cent of its best value each tier may be worse.</param>
/// <param name="Low">Least over all plans within that.</param>
/// <param name="High">Greatest over all plans within that.</param>
public readonly record struct NearRange(int Percent, decimal Low, decimal High);
