using Pavise.Core;

namespace Pavise.Workbench.Forms;

/// <summary>A field of a form with what stands in it.</summary>
/// <param name="Field">What is asked for.</param>
/// <param name="Path">Leads to it from the whole file.</param>
/// <param name="Piece">What the file says there; null for nothing.</param>
public sealed record FormNode(FormField Field, string Path, YamlPiece? Piece)
{
    /// <summary>The text in its input.</summary>
    public string Value { get; init; } = "";

    /// <summary>The name that a named entry bears in the file, or null.</summary>
    public string? Key { get; init; }

    /// <summary>The fields of a group, or the entries of rows.</summary>
    public IReadOnlyList<FormNode> Children { get; init; } = [];

    /// <summary>Keys of the file that the schema does not know; they stay as they are.</summary>
    public IReadOnlyList<string> Strangers { get; init; } = [];

    /// <summary>True when no input can show what stands there: it stays as it is.</summary>
    public bool IsOdd { get; init; }

    /// <summary>What is wrong here; filled when a file is checked.</summary>
    public List<Diagnostic> Messages { get; } = [];

    /// <summary>True when the file says something here.</summary>
    public bool IsThere => Piece is not null;

    /// <summary>True when something is wrong here or below.</summary>
    public bool HasMessages => Messages.Count > 0 || Children.Any(child => child.HasMessages);

    /// <summary>Identity of its element on the page.</summary>
    public string Id => FieldPath.Id(Path);

    /// <summary>Name of its input.</summary>
    public string Input => FieldPath.Prefix + Path;

    /// <summary>What tells one entry of rows from the others: its name, or the first text in it.</summary>
    public string Tells => Key ?? Children.Select(child => child.Field.IsSingle ? child.Value.Split('\n')[0] : "").FirstOrDefault(words => words.Length > 0) ?? "";

    /// <summary>This and everything below it.</summary>
    public IEnumerable<FormNode> All() => Children.SelectMany(child => child.All()).Prepend(this);
}
