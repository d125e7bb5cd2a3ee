namespace Pavise.Core;

/// <summary>A value or rule that nobody published, labelled so: a root.</summary>
/// <param name="Id">assumption:WHERE/NAME.</param>
/// <param name="Statement">What is assumed and why.</param>
/// <param name="File">The file that states it, or null for a rule of Pavise itself.</param>
/// <param name="Line">1-based line in that file; 0 when not in a file.</param>
public sealed record Assumption(string Id, string Statement, string? File, int Line) : Origin(Id)
{
    public override string Describe() => $"assumption: {Statement}{(File is null ? "" : $" ({File}:{Line.ToString(System.Globalization.CultureInfo.InvariantCulture)})")}";
}
