namespace Pavise.Workspace;

/// <summary>What the cells of a column hold.</summary>
public enum SheetKind
{
    Text,
    Number,
    Day,
}
