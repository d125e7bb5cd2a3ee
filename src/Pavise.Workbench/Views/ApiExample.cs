namespace Pavise.Workbench.Views;

/// <summary>One address of the API as the page of examples shows it.</summary>
/// <param name="Path">Address.</param>
/// <param name="Summary">What it answers.</param>
/// <param name="Address">The same with values that work on the example.</param>
/// <param name="Schema">Schema of its JSON; null when it answers with none of ours.</param>
/// <param name="Values">What it takes: name, what it does, and whether nothing answers without it.</param>
public sealed record ApiExample(string Path, string Summary, string Address, string? Schema, IReadOnlyList<(string Name, string Words, bool IsNeeded)> Values);
