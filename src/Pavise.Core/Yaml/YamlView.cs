using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Pavise.Core;

/// <summary>A node of a YAML document read by hand, so that every error is collected with its file, line and column.</summary>
/// <remarks>A getter that finds something wrong adds a diagnostic and returns a harmless value; the caller throws once at the end.</remarks>
public sealed class YamlView
{
    private const string Note = "note";

    private readonly YamlNode node;
    private readonly DiagnosticBag bag;
    private readonly YamlJoin? join;

    private YamlView(string file, YamlNode node, DiagnosticBag bag, YamlJoin? join = null)
    {
        File = file;
        this.node = node;
        this.bag = bag;
        this.join = join;
    }

    public string File { get; }

    /// <summary>Where this node stands.</summary>
    public Place Place => new(File, (int)node.Start.Line, (int)node.Start.Column);

    public bool IsMap => node is YamlMappingNode;

    public bool IsList => node is YamlSequenceNode;

    /// <summary>The node's own text when it is a scalar, else null.</summary>
    public string? Scalar => node is YamlScalarNode scalar ? scalar.Value : null;

    /// <summary>The keys of a map in the order of the file.</summary>
    public IEnumerable<string> Keys => node is YamlMappingNode map ? map.Children.Keys.OfType<YamlScalarNode>().Select(key => key.Value ?? "") : [];

    /// <summary>Reads a document whose root is a map; PAV1101 for broken YAML, PAV1102 for another root, PAV1110 for lists and maps too deep in one another.</summary>
    /// <returns>The root, or null when it could not be read (the bag says why).</returns>
    public static YamlView? Read(YamlSource source, DiagnosticBag bag)
    {
        using var reader = new StringReader(source.Text);
        var parser = new BoundedParser(new Parser(reader));
        void Broken(Mark at, Exception error) => bag.Add("PAV1101", new Place(source.File, (int)at.Line, (int)at.Column),
            $"broken YAML: {error.Message.Replace('\n', ' ').Replace('\r', ' ')}", "mend the line; values with ': ' or '#' need quotes");
        try
        {
            var stream = new YamlStream();
            stream.Load(parser);
            if (stream.Documents.Count == 1 && stream.Documents[0].RootNode is YamlMappingNode root) return new YamlView(source.File, root, bag);
            bag.Add("PAV1102", new Place(source.File, 1, 1), "the file is not one map of keys and values", "write 'key: value' lines; docs/formats.md shows each file");
        }
        catch (YamlException error) when (parser.TooDeep)
        {
            bag.Add("PAV1110", new Place(source.File, (int)error.Start.Line, (int)error.Start.Column), error.Message, "write fewer brackets or braces in one another; no file of Pavise needs so many");
        }
        catch (YamlException error)
        {
            Broken(error.Start, error.InnerException ?? error);
        }
        catch (InvalidOperationException error)
        {
            // Some broken flow maps surprise the parser: what it read last is the nearest it knows.
            Broken(parser.Current?.End ?? new Mark(0, 1, 1), error);
        }

        return null;
    }

    /// <summary>This map with the entries of other files' maps: lists follow one another, those of the other files first; any other key may stand once.</summary>
    /// <remarks>What is wrong in an entry is still reported in the file it stands in. The maps are used up.</remarks>
    /// <param name="others">Maps read into the same bag, in order.</param>
    /// <param name="lists">Keys of lists that are joined; PAV1104 where one is no list.</param>
    /// <param name="twice">The code for another key that stands in two of the files.</param>
    public YamlView Joined(IReadOnlyList<YamlView> others, IReadOnlyCollection<string> lists, string twice)
    {
        var joined = new YamlJoin((YamlMappingNode)node, File, lists, bag, twice);
        foreach (var other in others.Reverse()) joined.Before((YamlMappingNode)other.node, other.File);
        return new YamlView(File, node, bag, joined);
    }

    public bool Has(string key) => Find(key) is not null;

    /// <summary>The child under a key, or null.</summary>
    public YamlView? Child(string key) => Find(key) is { } child ? Of(child) : null;

    /// <summary>The entries of the list under a key; PAV1104 when it is no list. Empty when absent.</summary>
    public IReadOnlyList<YamlView> List(string key)
    {
        if (Find(key) is not { } child) return [];
        if (child is YamlSequenceNode list) return [.. list.Children.Select(entry => new YamlView(join?.FileOf(entry) ?? FileOf(list), entry, bag, join))];
        Report("PAV1104", child, $"'{key}' is not a list", "write one '- ' line for each entry");
        return [];
    }

    /// <summary>The strings of the list under a key; a single string counts as a list of one.</summary>
    public IReadOnlyList<string> Strings(string key)
    {
        if (Find(key) is YamlScalarNode { Value: { Length: > 0 } one }) return [one];
        return [.. List(key).Select(entry =>
        {
            if (entry.Scalar is null) NoWord(key, entry.node);
            return entry.Scalar ?? "";
        }).Where(text => text.Length > 0)];
    }

    /// <summary>A required text; PAV1103 when missing or empty.</summary>
    public string Text(string key)
    {
        if (TextOrNull(key) is { } text) return text;
        if (Find(key) is not (null or YamlScalarNode)) return "";
        Report("PAV1103", node, $"'{key}' is missing", $"add a line '{key}: ...'");
        return "";
    }

    /// <summary>A text, or null when there is none; PAV1109 where a list or a map stands in its place.</summary>
    public string? TextOrNull(string key)
    {
        var child = Find(key);
        if (child is not (null or YamlScalarNode)) NoWord(key, child);
        return child is YamlScalarNode { Value: { Length: > 0 } value } && value is not ("null" or "~") ? value : null;
    }

    /// <summary>A required number; PAV1103 when missing, PAV1105 when it is no number.</summary>
    public decimal Number(string key)
    {
        if (!Has(key)) Text(key);
        return NumberOrNull(key) ?? 0;
    }

    public decimal? NumberOrNull(string key)
    {
        if (TextOrNull(key) is not { } text) return null;
        if (decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)) return value;
        Report("PAV1105", Find(key)!, $"'{key}' is not a number: {text}", "write digits with a point for decimals, no unit");
        return null;
    }

    /// <summary>A whole number within bounds; PAV1105 when it is none, PAV1106 when outside.</summary>
    public int Whole(string key, int low, int high, int? fallback = null)
    {
        if (!Has(key) && fallback is { } value) return value;
        var number = Number(key);
        if (number == Math.Truncate(number) && number >= low && number <= high) return (int)number;
        if (Has(key)) Report("PAV1106", Find(key)!, string.Create(CultureInfo.InvariantCulture, $"'{key}' must be a whole number from {low} to {high}"), "correct the number");
        return low;
    }

    public bool Flag(string key) => TextOrNull(key) is "true" or "yes";

    /// <summary>What one of some words means: the first word's meaning when the key is absent, and also when it holds none of them, which is reported.</summary>
    /// <param name="key">The key.</param>
    /// <param name="code">The code for another word.</param>
    /// <param name="isNot">What another word is, such as "no doctrine".</param>
    /// <param name="remedy">What to write.</param>
    /// <param name="words">At least one word with its meaning.</param>
    public T OneOf<T>(string key, string code, string isNot, string remedy, params IReadOnlyList<(string Word, T Meaning)> words)
    {
        if (TextOrNull(key) is not { } text) return words[0].Meaning;
        foreach (var (word, meaning) in words)
        {
            if (word == text) return meaning;
        }

        Error(code, key, $"'{text}' is {isNot}", remedy);
        return words[0].Meaning;
    }

    /// <summary>A day as 2024-06-20; PAV1107 when it is none.</summary>
    public DateOnly? DayOrNull(string key)
    {
        if (TextOrNull(key) is not { } text) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        Report("PAV1107", Find(key)!, $"'{key}' is not a day: {text}", "write it as 2024-06-20");
        return null;
    }

    /// <summary>A month as 2024-06; PAV1103 when missing, PAV1107 when it is none.</summary>
    public Month MonthOf(string key)
    {
        var text = Text(key);
        if (Month.TryParse(text, out var month)) return month;
        if (text.Length > 0) Report("PAV1107", Find(key)!, $"'{key}' is not a month: {text}", "write it as 2024-06");
        return new Month(2000, 1);
    }

    /// <summary>Reports every key that is not among those known: PAV1108 with the nearest known key.</summary>
    public void KnowOnly(params string[] known)
    {
        if (node is not YamlMappingNode map) return;
        foreach (var key in map.Children.Keys.OfType<YamlScalarNode>())
        {
            // A remark is for people: nothing else looks at it.
            if (key.Value == Note && map.Children[key] is not YamlScalarNode) NoWord(Note, map.Children[key]);
            if (Array.IndexOf(known, key.Value) >= 0) continue;
            Report("PAV1108", key, $"unknown key '{key.Value}'", $"known keys are {string.Join(", ", known)}");
        }
    }

    /// <summary>Reports a finding at the child under a key, or at this node when there is none.</summary>
    public void Error(string code, string? key, string cause, string remedy) => Report(code, (key is null ? null : Find(key)) ?? node, cause, remedy);

    /// <summary>A list or a map where one word or number belongs; told once, however often it is looked at.</summary>
    private void NoWord(string key, YamlNode at)
    {
        var place = new Place(FileOf(at), (int)at.Start.Line, (int)at.Start.Column);
        if (bag.Items.Any(told => told.Code == "PAV1109" && told.Place == place)) return;
        Report("PAV1109", at, $"'{key}' holds a {(at is YamlSequenceNode ? "list" : "map")} where one word or number belongs", "write one value; quote a text that has brackets or braces");
    }

    private YamlNode? Find(string key) =>
        node is YamlMappingNode map && map.Children.TryGetValue(new YamlScalarNode(key), out var child) ? child : null;

    private YamlView Of(YamlNode child) => new(FileOf(child), child, bag, join);

    private string FileOf(YamlNode at) => join?.FileOf(at) ?? File;

    private void Report(string code, YamlNode at, string cause, string remedy) =>
        bag.Add(code, new Place(FileOf(at), (int)at.Start.Line, (int)at.Start.Column), cause, remedy);
}
