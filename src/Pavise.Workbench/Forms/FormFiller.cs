namespace Pavise.Workbench.Forms;

/// <summary>Puts what was typed into a form over what a file says: an input that was not touched leaves its place untouched, and what the form does not show stays.</summary>
/// <param name="posted">The text of an input by its path; null when the form had none.</param>
/// <param name="action">A row that is added or taken out, as <c>add/PATH</c> or <c>remove/PATH</c>; else empty.</param>
internal sealed class FormFiller(Func<string, string?> posted, string action)
{
    private const string NewName = "new";

    /// <summary>What the whole file shall say.</summary>
    public Wanted Fill(FormField field, YamlPiece piece) => Group(field, piece, "", keepEmpty: true) ?? new Wanted.Map([], piece);

    private Wanted? Of(FormField field, YamlPiece? piece, string path, bool isRow = false)
    {
        if (action == "remove/" + path) return null;
        if (FormWords.IsOdd(field, piece)) return new Wanted.Same(piece!);
        // A group within its own kind has no end: it is there once it was asked for.
        if (field.HoldsItself && piece is null) return action == "add/" + path ? new Wanted.Map([], null) : null;
        return field.Kind switch
        {
            FieldKind.Text or FieldKind.Choice => Scalar(field, piece, path) ?? (isRow ? new Wanted.Scalar("", true, piece) : null),
            FieldKind.Lines => Lines(field, piece, path),
            FieldKind.Group => Group(field, piece, path, isRow),
            FieldKind.Rows => Rows(field, piece, path),
            _ => Named(field, piece, path),
        };
    }

    private Wanted? Scalar(FormField field, YamlPiece? piece, string path)
    {
        var kept = piece is null ? null : new Wanted.Same(piece);
        if (posted(path) is not { } words || FormWords.Same(FormWords.Shown(piece), words)) return kept;
        return words.Length == 0 ? null : new Wanted.Scalar(FormWords.Plain(words), field.OnlyText, piece);
    }

    private Wanted? Lines(FormField field, YamlPiece? piece, string path)
    {
        if (posted(path) is not { } words || FormWords.Same(FormWords.Lines(piece)!, words)) return piece is null ? null : new Wanted.Same(piece);
        var lines = FormWords.Split(words);
        if (lines.Length == 0) return null;
        if (lines.Length == 1 && field.LoneLine && piece?.Real.Kind != YamlPieceKind.List) return new Wanted.Scalar(lines[0], field.OnlyText, piece);
        return new Wanted.List([.. lines.Select(line => new Wanted.Scalar(line, field.OnlyText, null))], piece);
    }

    private Wanted? Group(FormField field, YamlPiece? piece, string path, bool keepEmpty)
    {
        var entries = (piece?.Real.Kind == YamlPieceKind.Map ? piece.Real.Entries : []).Select(entry => new WantedEntry(entry.Key, entry.Key.Real.Value, new Wanted.Same(entry.Value))).ToList();
        var wasEmpty = entries.Count == 0;
        var after = -1;
        foreach (var child in field.Children)
        {
            var at = entries.FindIndex(entry => entry.Key == child.Name);
            if (Of(child, at < 0 ? null : entries[at].Value.Old, FieldPath.Of(path, child.Name)) is { } wanted)
            {
                if (at < 0) entries.Insert(at = after + 1, new WantedEntry(null, child.Name, wanted));
                else entries[at] = entries[at] with { Value = wanted };
                after = Math.Max(after, at);
            }
            else if (at >= 0)
            {
                entries.RemoveAt(at);
                if (at <= after) after--;
            }
        }

        if (entries.Count > 0) return Kept(new Wanted.Map(entries, piece));
        if (field.Instead is not null && Scalar(field, piece?.Real.Kind == YamlPieceKind.Scalar ? piece : null, FieldPath.Own(path, FieldPath.Instead)) is { } word) return word;
        if (action == "add/" + path || keepEmpty) return Kept(new Wanted.Map([], piece));
        return piece is not null && piece.Real.Kind == YamlPieceKind.Map && wasEmpty ? new Wanted.Same(piece) : null;
    }

    private Wanted? Rows(FormField field, YamlPiece? piece, string path)
    {
        var old = piece?.Real.Kind == YamlPieceKind.List ? piece.Real.Items : [];
        var items = old.Select((item, i) => Of(field.Item, item, FieldPath.Of(path, i), isRow: true)).OfType<Wanted>().ToList();
        if (action == "add/" + path) items.Add(Empty(field.Item));
        return items.Count > 0 || (piece is not null && old.Count == 0) ? Kept(new Wanted.List(items, piece)) : null;
    }

    private Wanted? Named(FormField field, YamlPiece? piece, string path)
    {
        var entries = new List<WantedEntry>();
        var old = piece?.Real.Kind == YamlPieceKind.Map ? piece.Real.Entries : [];
        foreach (var ((key, value), i) in old.Select((entry, i) => (entry, i)))
        {
            var at = FieldPath.Of(path, i);
            if (action == "remove/" + at) continue;
            var typed = posted(FieldPath.Own(at, FieldPath.OwnName));
            var name = typed is null || FormWords.Same(key.Real.Value, typed) ? key.Real.Value : typed;
            entries.Add(new WantedEntry(key, Free(name, entries), Of(field.Item, value, at, isRow: true) ?? Empty(field.Item)));
        }

        if (action == "add/" + path) entries.Add(new WantedEntry(null, Free(NewName, entries), Empty(field.Item)));
        return entries.Count > 0 || (piece is not null && old.Count == 0) ? Kept(new Wanted.Map(entries, piece)) : null;
    }

    /// <summary>What changes nothing leaves its place as it is, references to it and comments in it too.</summary>
    private static Wanted Kept(Wanted wanted) => wanted.Old is { } piece && wanted.IsSaidBy(piece) ? new Wanted.Same(piece) : wanted;

    /// <summary>A name that no entry before has: a map cannot hold one twice.</summary>
    private static string Free(string name, List<WantedEntry> before)
    {
        var free = name;
        for (var i = 2; before.Exists(entry => entry.Key == free); i++) free = FormattableString.Invariant($"{name}-{i}");
        return free;
    }

    private static Wanted Empty(FormField field) => field.Kind switch
    {
        FieldKind.Group or FieldKind.Named => new Wanted.Map([], null),
        FieldKind.Rows => new Wanted.List([], null),
        _ => new Wanted.Scalar("", true, null),
    };
}
