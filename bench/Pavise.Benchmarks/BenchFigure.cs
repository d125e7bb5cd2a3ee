namespace Pavise.Benchmarks;

/// <summary>One figure of a benchmark.</summary>
/// <param name="Name">What it is of.</param>
/// <param name="Value">The number.</param>
/// <param name="Unit">Its unit; ratio for a ratio.</param>
/// <param name="Least">What is asked at least; null when nothing is.</param>
internal readonly record struct BenchFigure(string Name, double Value, string Unit, double? Least = null);
