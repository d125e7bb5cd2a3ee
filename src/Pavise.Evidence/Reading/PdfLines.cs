using System.Text;

namespace Pavise.Evidence;

/// <summary>Joins the lines of a PDF's text to paragraphs: the page broke them for its width, not for their sense.</summary>
internal static class PdfLines
{
    /// <summary>Lines become one paragraph until an empty line, a form feed or a list mark; a hyphen at a line's end stays, since nobody can say whether the word has one.</summary>
    public static string Join(string text)
    {
        var joined = new StringBuilder(text.Length);
        var open = false;
        foreach (var part in text.EnumerateLines())
        {
            var line = part.Trim();
            if (line.IsEmpty)
            {
                open = false;
                continue;
            }

            if (open && line[0] is not ('•' or '▪' or '–' or '*')) joined.Append(joined[^1] == '-' ? "" : " ");
            else if (joined.Length > 0) joined.Append(open ? "\n" : "\n\n");
            joined.Append(line);
            open = true;
        }

        return joined.ToString();
    }
}
