namespace Pavise.Workbench.Forms;

/// <summary>What a form asks a file to say at one place.</summary>
internal abstract record Wanted
{
    /// <summary>What stands there now; null for what is new.</summary>
    public YamlPiece? Old => this switch { Same same => same.Piece, Scalar scalar => scalar.Before, List list => list.Before, Map map => map.Before, _ => null };

    /// <summary>What stands there now, untouched.</summary>
    internal sealed record Same(YamlPiece Piece) : Wanted;

    /// <summary>A text.</summary>
    /// <param name="Words">The text.</param>
    /// <param name="OnlyText">True when it must not be taken for a number or a truth value.</param>
    /// <param name="Before">What stands there now.</param>
    internal sealed record Scalar(string Words, bool OnlyText, YamlPiece? Before) : Wanted;

    /// <summary>A list; entries without an old piece are new.</summary>
    internal sealed record List(IReadOnlyList<Wanted> Items, YamlPiece? Before) : Wanted;

    /// <summary>A map; entries without an old key are new.</summary>
    internal sealed record Map(IReadOnlyList<WantedEntry> Entries, YamlPiece? Before) : Wanted;

    /// <summary>True when a text that was read says what is wanted.</summary>
    public bool IsSaidBy(YamlPiece piece)
    {
        var real = piece.Real;
        return this switch
        {
            Same same => same.Piece.Says(real),
            Scalar scalar => real.Kind == YamlPieceKind.Scalar && real.Value == scalar.Words,
            List list => real.Kind == YamlPieceKind.List && real.Items.Count == list.Items.Count && list.Items.Zip(real.Items).All(pair => pair.First.IsSaidBy(pair.Second)),
            Map map => real.Kind == YamlPieceKind.Map && real.Entries.Count == map.Entries.Count
                && map.Entries.Zip(real.Entries).All(pair => pair.First.Key == pair.Second.Key.Real.Value && pair.First.Value.IsSaidBy(pair.Second.Value)),
            _ => false,
        };
    }

    /// <summary>The same without any tie to an old text, references written out.</summary>
    public Wanted Whole() => this switch
    {
        Same same => Of(same.Piece.Real),
        Scalar scalar => scalar with { Before = null },
        List list => new List([.. list.Items.Select(item => item.Whole())], null),
        Map map => new Map([.. map.Entries.Select(entry => new WantedEntry(null, entry.Key, entry.Value.Whole()))], null),
        _ => this,
    };

    /// <summary>The same, with every reference that stands now written out in its place.</summary>
    public Wanted WithoutReferences() => this switch
    {
        Same { Piece: { Kind: YamlPieceKind.Alias } alias } => Of(alias.Real),
        Same { Piece: { Kind: YamlPieceKind.List } list } => new List([.. list.Items.Select(item => new Same(item).WithoutReferences())], list),
        Same { Piece: { Kind: YamlPieceKind.Map } map } => new Map([.. map.Entries.Select(entry => new WantedEntry(entry.Key, entry.Key.Real.Value, new Same(entry.Value).WithoutReferences()))], map),
        List list => list with { Items = [.. list.Items.Select(item => item.WithoutReferences())] },
        Map map => map with { Entries = [.. map.Entries.Select(entry => entry with { Value = entry.Value.WithoutReferences() })] },
        _ => this,
    };

    /// <summary>Names of the values that references stand for which are written out, in the order of the text.</summary>
    /// <param name="all">True when every reference is; else those alone under which something changed.</param>
    public IEnumerable<string> Parted(bool all) => this switch
    {
        Same same => all ? References(same.Piece) : [],
        { Old: { Kind: YamlPieceKind.Alias } alias } => References(alias),
        List list => list.Items.SelectMany(item => item.Parted(all)),
        Map map => map.Entries.SelectMany(entry => entry.Value.Parted(all)),
        _ => [],
    };

    private static IEnumerable<string> References(YamlPiece piece) => piece.Kind == YamlPieceKind.Alias
        ? [piece.Target?.Anchor ?? ""]
        : piece.Items.Concat(piece.Entries.Select(entry => entry.Value)).SelectMany(References);

    private static Wanted Of(YamlPiece real) => real.Kind switch
    {
        YamlPieceKind.Scalar => new Scalar(real.Value, !real.IsPlain, null),
        YamlPieceKind.List => new List([.. real.Items.Select(item => Of(item.Real))], null),
        _ => new Map([.. real.Entries.Select(entry => new WantedEntry(null, entry.Key.Real.Value, Of(entry.Value.Real)))], null),
    };
}
