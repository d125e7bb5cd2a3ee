using System.Globalization;
using System.Text;

namespace Pavise.Workbench.Forms;

/// <summary>Writes a text as a YAML scalar: without quotes where that is safe, and with nothing in it that a reader could not see.</summary>
internal static class YamlWords
{
    private static readonly string[] Special = ["true", "false", "yes", "no", "on", "off", "null", "~"];

    /// <summary>The text as it stands after a key or in a list.</summary>
    /// <param name="words">The text.</param>
    /// <param name="onlyText">True when it must not be taken for a number or a truth value.</param>
    /// <param name="flow">True inside braces or brackets.</param>
    public static string Of(string words, bool onlyText, bool flow)
    {
        if (words.Any(IsHidden)) return Escaped(words);
        return IsPlain(words, flow) && !(onlyText && IsOther(words)) ? words : "'" + words.Replace("'", "''", StringComparison.Ordinal) + "'";
    }

    /// <summary>True for a character that does not show, or turns others.</summary>
    public static bool IsHidden(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned || c is '\uFEFF' or '\uFFFE' or '\uFFFF';

    /// <summary>True for what is read as a number, a truth value or nothing.</summary>
    private static bool IsOther(string words) => Special.Contains(words, StringComparer.OrdinalIgnoreCase) || decimal.TryParse(words, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    private static bool IsPlain(string words, bool flow)
    {
        if (words is "" or "~" or "null" || char.IsWhiteSpace(words[0]) || char.IsWhiteSpace(words[^1])) return false;
        if (words[0] is '-' or '?' or ':' ? words.Length == 1 || words[1] == ' ' || (flow && ",[]{}".Contains(words[1], StringComparison.Ordinal)) : ",[]{}#&*!|>'\"%@`".Contains(words[0], StringComparison.Ordinal)) return false;
        if (words.StartsWith("---", StringComparison.Ordinal) || words.StartsWith("...", StringComparison.Ordinal)) return false;
        for (var i = 0; i < words.Length; i++)
        {
            if (flow && ",[]{}".Contains(words[i], StringComparison.Ordinal)) return false;
            if (words[i] == ':' && (i + 1 == words.Length || words[i + 1] == ' ')) return false;
            if (words[i] == '#' && words[i - 1] == ' ') return false;
        }

        return true;
    }

    private static string Escaped(string words)
    {
        var text = new StringBuilder("\"");
        foreach (var c in words)
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                _ when IsHidden(c) => text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)),
                _ => text.Append(c),
            };
        }

        return text.Append('"').ToString();
    }
}
