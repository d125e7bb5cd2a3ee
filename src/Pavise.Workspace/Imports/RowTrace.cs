using System.Text.Json;
using Pavise.Core;
using Pavise.Ledger;
using Pavise.Registers;

namespace Pavise.Workspace;

/// <summary>An imported row as the book keeps it: who published it, its cells, and what the book made of it.</summary>
/// <param name="Origin">Register, release, the file it came from, credit and licence.</param>
/// <param name="State">What became of it: posted, held or unrepresented.</param>
/// <param name="Reason">Why it is held or not represented, or what was left out; empty when nothing was.</param>
/// <param name="Cells">Column and text of each cell; columns without a name are numbered.</param>
/// <param name="Figures">What it states, as the book holds it.</param>
public sealed record RowTrace(
    RegisterRow Origin, string State, string Reason, IReadOnlyList<RowCell> Cells, IReadOnlyList<RowFigure> Figures)
{
    /// <summary>The row of that identity, or null when the book of the workspace holds none.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="parts">Clock.</param>
    /// <param name="id">Identity of the row or of one of its figures.</param>
    /// <param name="snapshot">What the book holds, where it was read already; null reads the register of the row.</param>
    /// <exception cref="PaviseException">PAV40xx for the book.</exception>
    public static RowTrace? Find(WorkspaceFolder workspace, Parts parts, string id, BookSnapshot? snapshot = null)
    {
        if (!id.StartsWith("row:", StringComparison.Ordinal) || !File.Exists(workspace.Book)) return null;
        using var book = snapshot is null ? Book.Open(workspace.Book, parts.Time) : Book.Open(workspace.Book, parts.Time, snapshot);
        return Kept(book, id) is { Register: { } part } row ? Of(row, part, book) : null;
    }

    /// <summary>The row as a root, when the book keeps it; null else.</summary>
    internal static RegisterRow? Root(Book book, string id) => Kept(book, id) is { Register: { } part } row ? Parse(row, part, book).Origin : null;

    private static Entry? Kept(Book book, string id) => book.Row(id.IndexOf('#', StringComparison.Ordinal) is var figure and >= 0 ? id[..figure] : id);

    /// <summary>The head of a register keeps credit and licence as "credit (licence)".</summary>
    internal static Attribution Credit(string text) => text.LastIndexOf(" (", StringComparison.Ordinal) is var open and > 0 && text.EndsWith(')')
        ? new Attribution(text[..open], text[(open + 2)..^1]) : new Attribution(text, "not stated");

    /// <summary>The row as machines read it, in the form of a trace.</summary>
    public string ToJson() => JsonSerializer.Serialize(
        new { Schema = "pavise/trace/1", Origin.Id, Origins = new Origin[] { Origin }, Roots = new[] { Origin.Id }, Row = new { State, Reason, Cells, Figures } }, PaviseJson.Options);

    private static RowTrace Of(Entry row, string part, Book book)
    {
        var (origin, cells) = Parse(row, part, book);
        return new RowTrace(
            origin, row.Measure ?? "", row.Reason, cells,
            [.. book.FiguresOf(part, row.Fact).Where(entry => entry.Leg != EntryLeg.Discharge)
                .DistinctBy(entry => entry.Fact, StringComparer.Ordinal).Select(entry => new RowFigure(entry.Measure ?? "", entry.Item, entry.Quantity, entry.Moves, entry.Happened))]);
    }

    /// <summary>Where the row stood, and its cells under the header of that file.</summary>
    private static (RegisterRow Origin, IReadOnlyList<RowCell> Cells) Parse(Entry row, string part, Book book)
    {
        var head = book.Row($"register:{part}");
        var files = head?.Raw is { } raw ? JsonSerializer.Deserialize<ImportedFile[]>(raw)! : [];
        var (file, header, cells) = files.Select(file => (File: file, Header: RawRow.Cells(file.Header, file.Header), Cells: RawRow.Cells(row.Raw ?? "", file.Header)))
            .FirstOrDefault(one => one.Header.Count == one.Cells.Count && (files.Length == 1 || row.Fact.Contains($"/{Path.GetFileNameWithoutExtension(one.File.Name)}/", StringComparison.Ordinal)));
        var slash = part.IndexOf('/', StringComparison.Ordinal);
        var (register, release) = slash < 0 ? (part, "") : (part[..slash], part[(slash + 1)..]);
        var origin = new RegisterRow(row.Fact, register, release, new Place(file?.Name ?? string.Join(", ", files.Select(one => one.Name))), row.Raw ?? "", Credit(head?.Reason ?? register));
        return (origin, file is null ? [new RowCell("row", row.Raw ?? "")]
            : [.. header.Select((name, i) => new RowCell(name.Length > 0 ? name : FormattableString.Invariant($"@{i + 1}"), cells[i]))]);
    }
}
