namespace Pavise.Core;

/// <summary>One figure of a foreign row.</summary>
/// <param name="Assertion">What it says.</param>
/// <param name="Measure">What the number counts in the register's terms: <c>delivered</c>, <c>military</c>, <c>launched</c>.</param>
/// <param name="Note">What a reader must know of it, such as a broken series; else null.</param>
/// <param name="Moves">False when it is to be a statement whatever its kind.</param>
public sealed record ImportedFigure(Assertion Assertion, string Measure, string? Note = null, bool Moves = true);
