using Pavise.Core;

namespace Pavise.Workbench.Forms;

/// <summary>Builds a form over what a file says, and puts messages beside the fields they belong to.</summary>
internal static class FormTree
{
    /// <summary>The form of a whole file.</summary>
    public static FormNode Of(FormField field, YamlPiece piece) => Node(field, piece, "", null);

    /// <summary>Puts each message of a file beside the field whose place it names.</summary>
    /// <param name="root">The form of the file as it was checked.</param>
    /// <param name="messages">What the loaders said of it.</param>
    /// <param name="file">Name of the file in their places.</param>
    /// <returns>The field of each message, in their order; the whole form where no field is meant.</returns>
    public static IReadOnlyList<FormNode> Tell(FormNode root, IReadOnlyList<Diagnostic> messages, string file)
    {
        var nodes = root.All().Where(node => node.Piece is not null).ToArray();
        var told = new List<FormNode>();
        foreach (var message in messages)
        {
            var node = message.Place.File == file ? Missing(At(nodes, message.Place) ?? root, message) : root;
            node.Messages.Add(message);
            told.Add(node);
        }

        return told;
    }

    /// <summary>The field that stands at a place: the largest that begins there, else the smallest around it.</summary>
    private static FormNode? At(FormNode[] nodes, Place place)
    {
        var exact = nodes.FirstOrDefault(node => node.Piece!.Line == place.Line && node.Piece.Column == place.Column && node.Path.Length > 0);
        return exact ?? nodes.LastOrDefault(node => node.Piece is { } piece && (piece.Line < place.Line || (piece.Line == place.Line && piece.Column <= place.Column)) && node.Field.Kind is FieldKind.Group or FieldKind.Named or FieldKind.Rows && Holds(node, place));
    }

    /// <summary>True when a place lies before whatever stands next in the file, judged by the fields below.</summary>
    private static bool Holds(FormNode node, Place place) => LastLine(node) >= place.Line;

    private static int LastLine(FormNode node) => Math.Max(node.Piece?.Line ?? 0, node.Children.Count == 0 ? 0 : node.Children.Max(LastLine));

    /// <summary>What is said of a group because a field of it is missing belongs to that field.</summary>
    private static FormNode Missing(FormNode node, Diagnostic message)
    {
        if (node.Field.Kind != FieldKind.Group) return node;
        var quoted = message.Cause.Split('\'').Where((_, i) => i % 2 == 1);
        return quoted.Select(word => node.Children.FirstOrDefault(child => child.Field.Name == word)).OfType<FormNode>().FirstOrDefault() ?? node;
    }

    private static FormNode Node(FormField field, YamlPiece? piece, string path, string? key)
    {
        var node = new FormNode(field, path, piece) { Key = key };
        if (FormWords.IsOdd(field, piece)) return node with { IsOdd = true };
        return field.Kind switch
        {
            FieldKind.Text or FieldKind.Choice => node with { Value = FormWords.Shown(piece) },
            FieldKind.Lines => node with { Value = FormWords.Lines(piece)! },
            // A group within its own kind has no end: it is shown once it is there.
            FieldKind.Group when field.HoldsItself && piece is null => node,
            FieldKind.Group => node with
            {
                Value = field.Instead is not null && piece?.Real.Kind == YamlPieceKind.Scalar ? FormWords.Shown(piece) : "",
                Children = [.. field.Children.Select(child => Node(child, piece?.Find(child.Name), FieldPath.Of(path, child.Name), null))],
                Strangers = [.. (piece?.Real.Entries ?? []).Select(entry => entry.Key.Real.Value).Where(name => field.Children.All(child => child.Name != name))],
            },
            FieldKind.Rows => node with { Children = [.. (piece?.Real.Items ?? []).Select((item, i) => Node(field.Item, item, FieldPath.Of(path, i), null))] },
            _ => node with { Children = [.. (piece?.Real.Entries ?? []).Select((entry, i) => Node(field.Item, entry.Value, FieldPath.Of(path, i), entry.Key.Real.Value))] },
        };
    }
}
