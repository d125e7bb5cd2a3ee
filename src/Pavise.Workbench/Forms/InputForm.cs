using Pavise.Core;

namespace Pavise.Workbench.Forms;

/// <summary>A form over an input file, as a page shows it; everything it holds stands in its text.</summary>
/// <param name="Kind">What the file is.</param>
/// <param name="File">The file that was opened; empty for a new one.</param>
/// <param name="Name">The name under which it is to be saved.</param>
/// <param name="Stamp">Tells what the file held when it was opened; empty for a new one.</param>
/// <param name="Text">The file behind the form, as it would be saved.</param>
/// <param name="Root">The fields; null when the text is no YAML.</param>
public sealed record InputForm(InputKind Kind, string File, string Name, string Stamp, string Text, FormNode? Root)
{
    /// <summary>What the loader said, each with the field it belongs to.</summary>
    public IReadOnlyList<(Diagnostic Message, FormNode? Node)> Messages { get; init; } = [];

    /// <summary>What was just done or found, or null.</summary>
    public string? Told { get; init; }

    /// <summary>Why it was not saved, or null.</summary>
    public string? Problem { get; init; }

    /// <summary>True when the file had to be written anew, without its comments.</summary>
    public bool LosesComments { get; init; }

    /// <summary>Names of the values whose references the change writes out.</summary>
    public IReadOnlyList<string> Parted { get; init; } = [];

    /// <summary>True when a whole file of this kind must hold what stands at a path, which its schema cannot say since a part to include need not.</summary>
    public bool Needs(string path) => Kind.Needed.Contains(path, StringComparer.Ordinal) && !Name.EndsWith(".part.yaml", StringComparison.OrdinalIgnoreCase)
        && Root?.Children.FirstOrDefault(node => node.Field.Name == "include") is not { Value.Length: > 0 };

    /// <summary>What the file holds on disk by now, when that is something else than was opened.</summary>
    public string? Other { get; init; }

    /// <summary>The path of the field that the reader was at, or null.</summary>
    public string? At { get; init; }

    /// <summary>Proves that the form came from a page of this host.</summary>
    public string Token { get; init; } = "";

    /// <summary>Words that inputs suggest.</summary>
    public KnownWords Known { get; init; } = new(new Dictionary<string, IReadOnlyList<(string, string)>>());

    /// <summary>The address of this form.</summary>
    public string Address => Pavise.Workbench.Views.Links.Input(Kind.Name, File);

    /// <summary>True when a field is on the way to where the reader was.</summary>
    public bool IsOnWay(FormNode node) => At is { } at && (at == node.Path || at.StartsWith(node.Path + "/", StringComparison.Ordinal) || node.Path.Length == 0);

    /// <summary>The input that takes the keyboard: the first one where the reader was.</summary>
    public string? Focus => At is null ? null : Root?.All().Where(node => node.Path == At && node.Field.Kind is not (FieldKind.Rows or FieldKind.Named)).SelectMany(node => node.All()).FirstOrDefault(node => node.Field.IsSingle)?.Path;
}
