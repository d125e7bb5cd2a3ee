namespace Pavise.Workspace;

/// <summary>A column of a table made for other tools.</summary>
/// <param name="Name">Lower-case name with underscores.</param>
/// <param name="Kind">What its cells hold.</param>
/// <param name="Words">What it means, in one sentence.</param>
public sealed record SheetColumn(string Name, SheetKind Kind, string Words);
