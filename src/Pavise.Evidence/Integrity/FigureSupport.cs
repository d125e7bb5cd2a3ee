namespace Pavise.Evidence;

/// <summary>How far other texts support a number.</summary>
/// <param name="Claim">Identity of the claim that gives it.</param>
/// <param name="Supported">Other texts that give a number of the same deed which can hold with it.</param>
/// <param name="Contradicted">Other texts whose number cannot.</param>
public sealed record FigureSupport(string Claim, int Supported, int Contradicted);
