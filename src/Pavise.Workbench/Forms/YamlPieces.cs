using Pavise.Core;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Pavise.Workbench.Forms;

/// <summary>Reads a YAML text into pieces that know their places.</summary>
internal sealed class YamlPieces
{
    private const int Deepest = 100;

    private readonly string text;
    private readonly IParser parser;
    private readonly Dictionary<string, YamlPiece> anchors = new(StringComparer.Ordinal);

    private YamlPieces(string text, IParser parser) => (this.text, this.parser) = (text, parser);

    /// <summary>The one map of a text; of an empty text an empty map.</summary>
    /// <exception cref="PaviseException">PAV11xx when the loaders refuse it too, PAV9108 when it is nested too deeply for a form.</exception>
    public static YamlPiece Read(YamlSource source)
    {
        if (string.IsNullOrWhiteSpace(source.Text)) return new YamlPiece(YamlPieceKind.Map, 0, 0, 1, 1);
        var bag = new DiagnosticBag();
        _ = YamlView.Read(source, bag);
        bag.ThrowIfAny();
        return Parse(source.Text) ?? throw new PaviseException("PAV9108", new Place(source.File), "the file is too deeply nested for a form", "change it in an editor");
    }

    /// <summary>The one map of a text, or null when it is none.</summary>
    public static YamlPiece? TryRead(string text)
    {
        var bag = new DiagnosticBag();
        return YamlView.Read(new YamlSource("", text), bag) is null ? null : Parse(text);
    }

    private static YamlPiece? Parse(string text)
    {
        try
        {
            using var reader = new StringReader(text);
            var parser = new Parser(reader);
            parser.Consume<StreamStart>();
            parser.Consume<DocumentStart>();
            return new YamlPieces(text, parser).Next(0);
        }
        catch (YamlException)
        {
            return null;
        }
    }

    private YamlPiece Next(int depth)
    {
        if (depth > Deepest) throw new YamlException("too deep");
        if (parser.TryConsume<AnchorAlias>(out var alias))
            return new YamlPiece(YamlPieceKind.Alias, At(alias.Start), At(alias.End), (int)alias.Start.Line, (int)alias.Start.Column) { Target = anchors.GetValueOrDefault(alias.Value.Value) ?? throw new YamlException("an alias of nothing") };
        var piece = parser.TryConsume<Scalar>(out var scalar) ? Of(scalar) : parser.TryConsume<SequenceStart>(out var list) ? List(list, depth) : Map(parser.Consume<MappingStart>(), depth);
        if (piece.Anchor is { } name) anchors[name] = piece;
        return piece;
    }

    private YamlPiece Of(Scalar scalar) => new(YamlPieceKind.Scalar, At(scalar.Start), Trimmed(At(scalar.Start), At(scalar.End)), (int)scalar.Start.Line, (int)scalar.Start.Column)
    {
        Value = scalar.Value, IsPlain = scalar.Style == ScalarStyle.Plain, Anchor = Name(scalar),
    };

    private YamlPiece List(SequenceStart start, int depth)
    {
        var items = new List<YamlPiece>();
        SequenceEnd end;
        while (!parser.TryConsume(out end!)) items.Add(Next(depth + 1));
        var flow = start.Style == SequenceStyle.Flow;
        return new YamlPiece(YamlPieceKind.List, At(start.Start), flow || items.Count == 0 ? Closed(end) : items[^1].End, (int)start.Start.Line, (int)start.Start.Column) { IsFlow = flow, Items = items, Anchor = Name(start) };
    }

    private YamlPiece Map(MappingStart start, int depth)
    {
        var entries = new List<(YamlPiece, YamlPiece)>();
        MappingEnd end;
        while (!parser.TryConsume(out end!))
        {
            var key = Next(depth + 1);
            entries.Add((key, Next(depth + 1)));
        }

        var flow = start.Style == MappingStyle.Flow;
        var last = entries.Count == 0 ? 0 : Math.Max(entries[^1].Item1.End, entries[^1].Item2.End);
        return new YamlPiece(YamlPieceKind.Map, At(start.Start), flow || entries.Count == 0 ? Closed(end) : last, (int)start.Start.Line, (int)start.Start.Column) { IsFlow = flow, Entries = entries, Anchor = Name(start) };
    }

    private int Trimmed(int start, int end)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return end;
    }

    /// <summary>After the bracket that closes a collection; the parser's own end lies before it.</summary>
    private int Closed(ParsingEvent end) => At(end.End) is var at && at < text.Length && text[at] is '}' or ']' ? at + 1 : at;

    private int At(Mark mark) => (int)Math.Min(mark.Index, text.Length);

    private static string? Name(NodeEvent node) => node.Anchor.IsEmpty ? null : node.Anchor.Value;
}
