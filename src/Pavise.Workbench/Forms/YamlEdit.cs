namespace Pavise.Workbench.Forms;

/// <summary>A stretch of a text and what is to stand in its place.</summary>
/// <param name="Start">Index of its first character.</param>
/// <param name="End">Index after its last one.</param>
/// <param name="Text">What stands there then.</param>
internal readonly record struct YamlEdit(int Start, int End, string Text)
{
    /// <summary>The text after all edits; null when two of them clash.</summary>
    public static string? Apply(string text, IEnumerable<YamlEdit> edits)
    {
        var made = new System.Text.StringBuilder();
        var at = 0;
        foreach (var edit in edits.OrderBy(edit => edit.Start).ThenBy(edit => edit.End))
        {
            if (edit.Start < at || edit.End < edit.Start || edit.End > text.Length) return null;
            made.Append(text, at, edit.Start - at).Append(edit.Text);
            at = edit.End;
        }

        return made.Append(text, at, text.Length - at).ToString();
    }
}
