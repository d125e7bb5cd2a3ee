namespace Pavise.Workbench.Jobs;

/// <summary>One figure of a finished run, kept so that two runs can be compared.</summary>
/// <param name="Name">What it is, in words.</param>
/// <param name="Text">The figure as it was printed.</param>
/// <param name="Origin">Identity of its origin.</param>
public sealed record RunFigure(string Name, string Text, string Origin);
