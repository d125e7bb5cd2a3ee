namespace Pavise.Workspace;

/// <summary>A cell of an imported row.</summary>
/// <param name="Column">Its column's header, or its number as <c>@9</c>.</param>
/// <param name="Text">Its text as imported.</param>
public sealed record RowCell(string Column, string Text);
