namespace Pavise.Workbench.Forms;

/// <summary>How what stands in a file is shown in an input, and back.</summary>
internal static class FormWords
{
    /// <summary>The text of a scalar in an input; empty for nothing.</summary>
    public static string Shown(YamlPiece? piece) => piece is null || YamlPiece.Nothing(piece.Real) ? "" : piece.Real.Value;

    /// <summary>The lines of a scalar or a list of scalars; null when it is something else.</summary>
    public static string? Lines(YamlPiece? piece) => piece?.Real switch
    {
        null => "",
        { Kind: YamlPieceKind.Scalar } one => Shown(one),
        { Kind: YamlPieceKind.List } list when list.Items.All(item => item.Real.Kind == YamlPieceKind.Scalar) => string.Join('\n', list.Items.Select(item => item.Real.Value)),
        _ => null,
    };

    /// <summary>True when an input still holds what it was given: browsers change the ends of lines.</summary>
    public static bool Same(string shown, string posted) => Plain(shown) == Plain(posted);

    /// <summary>The lines of an input, without blanks around them; empty ones are left out.</summary>
    public static string[] Split(string posted) => Plain(posted).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A text with plain line ends.</summary>
    public static string Plain(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    /// <summary>True when a field's input cannot show what the file holds there: it is left as it is.</summary>
    public static bool IsOdd(FormField field, YamlPiece? piece) => piece?.Real is { } real && !YamlPiece.Nothing(real) && field.Kind switch
    {
        FieldKind.Text or FieldKind.Choice => real.Kind != YamlPieceKind.Scalar,
        FieldKind.Lines => Lines(real) is null,
        FieldKind.Rows => real.Kind != YamlPieceKind.List,
        FieldKind.Group => real.Kind != YamlPieceKind.Map && !(field.Instead is not null && real.Kind == YamlPieceKind.Scalar),
        _ => real.Kind != YamlPieceKind.Map || real.Entries.Any(entry => entry.Key.Real.Kind != YamlPieceKind.Scalar),
    };
}
