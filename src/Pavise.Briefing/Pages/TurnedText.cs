using System.Globalization;
using System.Text.RegularExpressions;

namespace Pavise.Briefing.Pages;

/// <summary>Characters that are not seen and turn how others are read: in the text of a page they are shown by the short names of Unicode Standard Annex 9, which hold no digit.</summary>
public static partial class TurnedText
{
    private static readonly Dictionary<int, string> Names = new()
    {
        [0x061C] = "ALM", [0x200E] = "LRM", [0x200F] = "RLM", [0x202A] = "LRE", [0x202B] = "RLE", [0x202C] = "PDF", [0x202D] = "LRO", [0x202E] = "RLO",
        [0x2066] = "LRI", [0x2067] = "RLI", [0x2068] = "FSI", [0x2069] = "PDI",
    };

    /// <summary>A finished page with each such character of its text in the form ⟨RLO⟩; attributes, styles, scripts and what a reader may change in a field stay as they are.</summary>
    public static string Shown(string html) => Controls().IsMatch(html) ? Pieces().Replace(html, piece => piece.Groups["turn"] is { Success: true } turn ? $"⟨{Names[Code(turn.Value)]}⟩" : piece.Value) : html;

    private static int Code(string written) => written.Length == 1 ? written[0] : int.Parse(written.AsSpan(3, written.Length - 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    [GeneratedRegex("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]|&#x(?:0?61C|200[EF]|202[A-E]|206[6-9]);", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Controls();

    [GeneratedRegex("<(script|style|textarea)\\b.*?</\\1>|<[^>]*>|(?<turn>[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]|&#x(?:0?61C|200[EF]|202[A-E]|206[6-9]);)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Pieces();
}
