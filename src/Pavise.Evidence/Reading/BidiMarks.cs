using System.Buffers;
using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>Characters that turn the order in which a text is shown away from the order in which it is stored (Unicode Technical Report 36, section 2.5.2).</summary>
internal static class BidiMarks
{
    private static readonly SearchValues<char> Turning = SearchValues.Create("\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069");

    /// <summary>A note at the first of them, or null. The text keeps them: a quote stands as it is stored.</summary>
    public static Diagnostic? Find(string file, string text)
    {
        var at = text.AsSpan().IndexOfAny(Turning);
        if (at < 0) return null;
        var before = text.AsSpan(0, at);
        return new Diagnostic(
            "PAV2012", new Place(file, before.Count('\n') + 1, at - (before.LastIndexOf('\n') + 1) + 1),
            $"the character U+{(int)text[at]:X4} turns the order in which the words are shown", "compare what you see with what is quoted; remove it if it has no purpose");
    }
}
