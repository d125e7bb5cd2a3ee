namespace Pavise.Workspace;

/// <summary>An answer of the book as a table for other tools.</summary>
/// <param name="Name">Short name such as <c>debts</c>.</param>
/// <param name="Title">What it shows, with the view it was asked through.</param>
/// <param name="Columns">In order.</param>
/// <param name="Rows">Cells by column: a string, decimal, DateOnly or null.</param>
/// <param name="Sources">The documents and registers behind the rows, in order of identity.</param>
public sealed record LedgerSheet(
    string Name, string Title, IReadOnlyList<SheetColumn> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows, IReadOnlyList<SheetSource> Sources)
{
    /// <summary>What a cell says where a source states no address or licence.</summary>
    public const string NotStated = "not stated";

    /// <summary>True when address and licence of the sources were looked up, so that a missing one is not stated.</summary>
    public bool HasTerms { get; init; }

    /// <summary>The sources as a table of their own.</summary>
    public LedgerSheet OfSources() => new(
        "sources", "Sources of the table",
        [
            new("source", SheetKind.Text, "Identity of the document or register in the book."), new("title", SheetKind.Text, "Title; for a register whom to credit, with its licence."),
            new("outlet", SheetKind.Text, "Who published it."), new("published_from", SheetKind.Day, "First day on which it may have been published."),
            new("published_to", SheetKind.Day, "Last day."), new("sha256", SheetKind.Text, "Hash of its text."),
            .. HasTerms ? [new SheetColumn("address", SheetKind.Text, "Where it was published."), new SheetColumn("licence", SheetKind.Text, "Under which terms it may be used, in the publisher's words.")] : Array.Empty<SheetColumn>(),
        ],
        [.. Sources.Select(source => new object?[] { source.Id, source.Title, source.Outlet, source.Published.Start, source.Published.End, source.Hash }
            .Concat(HasTerms ? [source.Address ?? NotStated, source.Licence ?? NotStated] : []).ToArray())], []);
}
