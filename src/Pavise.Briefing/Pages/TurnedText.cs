using System.Globalization;
using System.Text.RegularExpressions;

namespace Pavise.Briefing.Pages;

/// <summary>Characters that are not seen and turn how others are read (the bidirectional controls of Unicode Standard Annex 9): in the text of a page they are shown by their code.</summary>
public static partial class TurnedText
{
    /// <summary>A finished page with each such character of its text in the form ⟨U+202E⟩; attributes, styles, scripts and what a reader may change in a field stay as they are.</summary>
    public static string Shown(string html) => Controls().IsMatch(html) ? Pieces().Replace(html, piece => piece.Groups["turn"] is { Success: true } turn ? $"⟨U+{Code(turn.Value)}⟩" : piece.Value) : html;

    private static string Code(string written) => written.Length == 1 ? ((int)written[0]).ToString("X4", CultureInfo.InvariantCulture) : written[3..^1].ToUpperInvariant().PadLeft(4, '0');

    [GeneratedRegex("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]|&#x(?:0?61C|200[EF]|202[A-E]|206[6-9]);", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Controls();

    [GeneratedRegex("<(script|style|textarea)\\b.*?</\\1>|<[^>]*>|(?<turn>[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]|&#x(?:0?61C|200[EF]|202[A-E]|206[6-9]);)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Pieces();
}
