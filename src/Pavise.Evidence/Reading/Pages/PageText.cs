using System.Text;

namespace Pavise.Evidence;

/// <summary>White space as a browser shows it.</summary>
internal static class PageText
{
    /// <summary>Runs of white space as one space, none at the ends; zero-width spaces, soft hyphens and byte-order marks left out.</summary>
    public static string Squeeze(ReadOnlySpan<char> text)
    {
        var squeezed = new StringBuilder(text.Length);
        var pending = false;
        foreach (var c in text)
        {
            if (c is '\u200B' or '\u00AD' or '\uFEFF' or '\u2060') continue;
            if (char.IsWhiteSpace(c))
            {
                pending = squeezed.Length > 0;
                continue;
            }

            if (pending) squeezed.Append(' ');
            pending = false;
            squeezed.Append(c);
        }

        return squeezed.ToString();
    }

    /// <summary>How many words a text has: runs of letters or digits.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        var (count, inside) = (0, false);
        foreach (var c in text)
        {
            var letter = char.IsLetterOrDigit(c);
            if (letter && !inside) count++;
            // An apostrophe or hyphen does not end a word.
            inside = letter || (inside && c is '\'' or '’' or '-');
        }

        return count;
    }
}
