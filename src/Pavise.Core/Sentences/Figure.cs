namespace Pavise.Core;

/// <summary>A number as Pavise prints it: the text by the one formatter, and the origin behind it.</summary>
/// <param name="Text">The number with its unit and bounds, as printed.</param>
/// <param name="Origin">Identity of its origin in the <see cref="TraceGraph"/>.</param>
public sealed record Figure(string Text, string Origin);
