using System.Text;

namespace Pavise.Cli.Tests;

/// <summary>The fenced blocks of a Markdown page.</summary>
internal static class CodeBlocks
{
    /// <summary>The contents of all blocks fenced as one language, in the order of the page.</summary>
    public static IReadOnlyList<string> Of(string markdown, string language)
    {
        var found = new List<string>();
        StringBuilder? open = null;
        var wanted = false;
        foreach (var line in markdown.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                if (open is null) (open, wanted) = (new StringBuilder(), line[3..].Trim() == language);
                else
                {
                    if (wanted) found.Add(open.ToString());
                    open = null;
                }
            }
            else
            {
                open?.Append(line).Append('\n');
            }
        }

        return open is null ? found : throw new FormatException("a fenced block is never closed");
    }
}
