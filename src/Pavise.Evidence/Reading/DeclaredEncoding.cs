using System.Text;

namespace Pavise.Evidence;

/// <summary>Finds the encoding that a web page or feed names in its first bytes.</summary>
internal static class DeclaredEncoding
{
    /// <summary>How far a declaration is looked for; the standard asks for it within 1,024 bytes.</summary>
    private const int Head = 4096;

    /// <summary>The name after <c>charset=</c> (HTML) or <c>encoding=</c> (XML), or null.</summary>
    public static string? Of(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Head)]);
        return After(head, head.StartsWith("<?xml", StringComparison.Ordinal) ? "encoding=" : "charset=") ?? After(head, "charset=");
    }

    private static string? After(string head, string mark)
    {
        var at = head.IndexOf(mark, StringComparison.OrdinalIgnoreCase);
        if (at < 0) return null;
        var start = at + mark.Length;
        while (start < head.Length && head[start] is '"' or '\'' or ' ') start++;
        var end = start;
        while (end < head.Length && (char.IsAsciiLetterOrDigit(head[end]) || head[end] is '-' or '_' or ':')) end++;
        return end > start ? head[start..end] : null;
    }
}
