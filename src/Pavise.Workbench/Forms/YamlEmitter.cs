using System.Text;

namespace Pavise.Workbench.Forms;

/// <summary>Writes what is new as the examples are written: small maps in braces, larger ones line by line.</summary>
internal static class YamlEmitter
{
    private const int LongestLine = 160;

    /// <summary>A whole file.</summary>
    public static string File(Wanted wanted) => wanted is Wanted.Map { Entries.Count: > 0 } map ? Block(map, 0) + "\n" : "";

    /// <summary>What follows a key or a dash: on the same line with a blank before it, or on lines of its own.</summary>
    /// <param name="wanted">New, without ties to an old text.</param>
    /// <param name="indent">Blanks before lines of its own.</param>
    public static string AfterKey(Wanted wanted, int indent) => Small(wanted, indent) is { } line ? " " + line : "\n" + new string(' ', indent) + Block(wanted, indent);

    /// <summary>An entry of a list after its dash.</summary>
    public static string AfterDash(Wanted wanted, int indent) => Small(wanted, indent) is { } line ? line : Block(wanted, indent);

    /// <summary>On one line, in braces or brackets where it has entries.</summary>
    public static string Flow(Wanted wanted, bool within = true) => wanted switch
    {
        Wanted.Scalar scalar => YamlWords.Of(scalar.Words, scalar.OnlyText, within),
        Wanted.List list => "[" + string.Join(", ", list.Items.Select(item => Flow(item))) + "]",
        Wanted.Map map => "{" + string.Join(", ", map.Entries.Select(entry => $"{Key(entry.Key, flow: true)}: {Flow(entry.Value)}")) + "}",
        _ => Flow(wanted.Whole(), within),
    };

    /// <summary>A key as it is written.</summary>
    public static string Key(string key, bool flow) => YamlWords.Of(key, onlyText: false, flow);

    /// <summary>The one line of a small thing; null for what needs more.</summary>
    private static string? Small(Wanted wanted, int indent)
    {
        if (wanted is Wanted.Scalar) return Flow(wanted, within: false);
        if (wanted is Wanted.Map { Entries.Count: > 0 } map && map.Entries.Any(entry => !IsLeaf(entry.Value) && !IsFlat(entry.Value))) return null;
        if (wanted is Wanted.List list && list.Items.Any(item => item is not Wanted.Scalar)) return null;
        var line = Flow(wanted);
        return line.Length + indent <= LongestLine || IsFlat(wanted) ? line : null;
    }

    private static bool IsLeaf(Wanted wanted) => wanted is Wanted.Scalar or Wanted.Map { Entries.Count: 0 } or Wanted.List { Items.Count: 0 };

    /// <summary>True for a map of scalars alone, such as a number with its origin, and for a list of them.</summary>
    private static bool IsFlat(Wanted wanted) => wanted is Wanted.Map map ? map.Entries.All(entry => IsLeaf(entry.Value)) : wanted is Wanted.List list && list.Items.All(IsLeaf);

    private static string Block(Wanted wanted, int indent)
    {
        var text = new StringBuilder();
        var blanks = "\n" + new string(' ', indent);
        if (wanted is Wanted.Map map)
        {
            foreach (var entry in map.Entries) text.Append(text.Length > 0 ? blanks : "").Append(Key(entry.Key, flow: false)).Append(':').Append(AfterKey(entry.Value, indent + 2));
        }
        else if (wanted is Wanted.List list)
        {
            foreach (var item in list.Items) text.Append(text.Length > 0 ? blanks : "").Append("- ").Append(AfterDash(item, indent + 2));
        }

        return text.ToString();
    }
}
