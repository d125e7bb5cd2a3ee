using System.Globalization;
using System.Text;

namespace Pavise.Evidence;

/// <summary>Names in letters that the languages between Warsaw and Kyiv share: without marks, w as v and y as i, as they write one sound.</summary>
internal static class PlainLetters
{
    public static string Of(string name)
    {
        var plain = new StringBuilder();
        foreach (var c in name.ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            if (char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
            plain.Append(c switch { 'ł' => 'l', 'w' => 'v', 'y' => 'i', _ => c });
        }

        return plain.ToString();
    }
}
