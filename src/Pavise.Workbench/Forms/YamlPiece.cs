namespace Pavise.Workbench.Forms;

/// <summary>A node of a YAML text with the very place it takes there, so that a change can be written without touching anything else.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Index of its first character; at its anchor when it has one.</param>
/// <param name="End">Index after its last character, without comments that follow.</param>
/// <param name="Line">Line of its first character, from 1, as the loaders report it.</param>
/// <param name="Column">Column of its first character, from 1.</param>
public sealed record YamlPiece(YamlPieceKind Kind, int Start, int End, int Line, int Column)
{
    /// <summary>The text of a scalar.</summary>
    public string Value { get; init; } = "";

    /// <summary>True for a scalar without quotes.</summary>
    public bool IsPlain { get; init; }

    /// <summary>True for a map or list in braces.</summary>
    public bool IsFlow { get; init; }

    /// <summary>Its name when others refer to it, or null.</summary>
    public string? Anchor { get; init; }

    /// <summary>What an alias refers to.</summary>
    public YamlPiece? Target { get; init; }

    /// <summary>The entries of a map, in order.</summary>
    public IReadOnlyList<(YamlPiece Key, YamlPiece Value)> Entries { get; init; } = [];

    /// <summary>The entries of a list, in order.</summary>
    public IReadOnlyList<YamlPiece> Items { get; init; } = [];

    /// <summary>Itself, or what it refers to.</summary>
    public YamlPiece Real => Target?.Real ?? this;

    /// <summary>The value under a key, or null.</summary>
    public YamlPiece? Find(string key) => Real.Entries.FirstOrDefault(entry => entry.Key.Real is { Kind: YamlPieceKind.Scalar } name && name.Value == key).Value;

    /// <summary>True when both say the same, however it is written.</summary>
    public bool Says(YamlPiece other)
    {
        var (one, two) = (Real, other.Real);
        return one.Kind == two.Kind && one.Kind switch
        {
            YamlPieceKind.Scalar => one.Value == two.Value,
            YamlPieceKind.List => one.Items.Count == two.Items.Count && one.Items.Zip(two.Items).All(pair => pair.First.Says(pair.Second)),
            _ => one.Entries.Count == two.Entries.Count && one.Entries.Zip(two.Entries).All(pair => pair.First.Key.Says(pair.Second.Key) && pair.First.Value.Says(pair.Second.Value)),
        };
    }

    /// <summary>True for a scalar that stands for no value.</summary>
    public static bool Nothing(YamlPiece piece) => piece.Kind == YamlPieceKind.Scalar && piece.IsPlain && piece.Value is "" or "~" or "null";
}
