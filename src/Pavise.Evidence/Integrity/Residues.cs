using System.Globalization;
using System.Text;

namespace Pavise.Evidence;

/// <summary>What a page or a chat left in a text: furniture, headlines of other articles, fused labels, lone list marks, decorative signs, unpaired quotation marks, a stock phrase put before the lead.</summary>
internal sealed class Residues : IIntegrityCheck
{
    private static readonly HashSet<string> Furniture = new(StringComparer.OrdinalIgnoreCase)
    {
        "Related Post", "Related Posts", "Related Articles", "Most Popular", "More stories:", "More stories", "Read more", "Advertisement", "Share this", "Share this article", "To Top",
        "Back to top", "Sign up", "Subscribe", "Sign up for our newsletter", "Leave a comment", "Recommended", "Trending", "You may also like", "Click here", "Continue reading",
    };

    private static readonly int LongestFurniture = Furniture.Max(line => line.Length);

    public void Find(IntegrityView view, List<Finding> found)
    {
        for (var i = 0; i < view.Lines.Count; i++)
        {
            var (start, line) = (view.Lines[i].Start, view.Lines[i]);
            if (line.IsOneOf(Furniture, LongestFurniture) && !(i > 0 && view.Lines[i - 1].IsOneOf(Furniture, LongestFurniture)))
                found.Add(new Finding("boilerplate-residue", "low", "page furniture in the text", start, start + line.Length));
            if (line.Length < 120 && line.Span.ContainsAnyExceptInRange('\0', '\u25FF') && line.ToString().EnumerateRunes().Any(IsPicture))
                found.Add(new Finding("decorative-emoji", "low", "a picture sign in a heading, typical of generated text", start, start + line.Length));
            if (LinkHeadline(view, start, line.Span) is { } link) found.Add(link);
            Quotes(start, line.Span, found);
        }

        LoneMarks(view, found);
        Fused(view, found);
        LeadIn(view, found);
    }

    private static bool IsPicture(Rune rune) => rune.Value is >= 0x1F300 and <= 0x1FAFF or >= 0x2600 and <= 0x27BF && Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherSymbol;

    private static Finding? LinkHeadline(IntegrityView view, int start, ReadOnlySpan<char> line)
    {
        if (!line.StartsWith("Read also:", StringComparison.OrdinalIgnoreCase) && !line.StartsWith("See also:", StringComparison.OrdinalIgnoreCase)) return null;
        var end = start + line.Length;
        return view.Claims.Any(claim => view.Span(claim) is var span && span.Start >= start && span.End <= end)
            ? new Finding("embedded-link-headline", "medium", "the headline of another article inside the text carries a claim", start, end) : null;
    }

    /// <summary>A paragraph that opens a quotation with one sort of mark and closes it with another.</summary>
    private static void Quotes(int start, ReadOnlySpan<char> line, List<Finding> found)
    {
        var straight = line.Count('"');
        if (straight % 2 == 0 || line.Count('“') == line.Count('”')) return;
        var at = line.IndexOf('"');
        found.Add(new Finding("mismatched-quotes", "low", "a quotation opens with one sort of mark and closes with another", start + at, start + Math.Min(line.Length, at + 38)));
    }

    private static void LoneMarks(IntegrityView view, List<Finding> found)
    {
        for (var i = 0; i + 1 < view.Lines.Count; i++)
        {
            if (!(view.Lines[i] is { Length: 1 } mark && mark.Span[0] is '-' or '*' or '•')) continue;
            var next = view.Lines[i + 1];
            var colon = next.Span.IndexOf(':');
            found.Add(new Finding("broken-markup", "low", "a list mark stands apart from its item", view.Lines[i].Start, next.Start + (colon > 0 ? colon : Math.Min(40, next.Length))));
            return;
        }
    }

    /// <summary>"PoliticsForeign" at the start of a line: two labels, or a heading and its paragraph, run together.</summary>
    private static void Fused(IntegrityView view, List<Finding> found)
    {
        foreach (var whole in view.Lines)
        {
            var start = whole.Start;
            var line = whole.Span;
            for (var i = 4; i + 4 < Math.Min(line.Length, 48); i++)
            {
                if (!char.IsLower(line[i - 1]) || !char.IsUpper(line[i]) || !char.IsLower(line[i + 1])) continue;
                var (left, right) = (i - 1, i);
                while (left > 0 && char.IsLetter(line[left - 1])) left--;
                while (right + 1 < line.Length && char.IsLetter(line[right + 1])) right++;
                if (i - left < 4 || right - i < 3 || !char.IsUpper(line[left])) continue;
                found.Add(new Finding("fused-labels", "low", "two labels run together", start, start + Math.Min(line.Length, Math.Max(right + 1, Math.Min(line.Length, 36)))));
                break;
            }
        }
    }

    /// <summary>A capital in mid-sentence after "that", a comma or a colon shows where the first sentence once began.</summary>
    private static void LeadIn(IntegrityView view, List<Finding> found)
    {
        if (view.Article.Sentences.Count == 0) return;
        var sentence = view.Article.Sentences[0];
        for (var i = sentence.First + 2; i < Math.Min(sentence.Last - 1, sentence.First + 11); i++)
        {
            if (view.Tokens[i].Lower is not ("that" or "," or ":")) continue;
            var next = view.Tokens[i + 1];
            if (next.Text is not ("The" or "A" or "An" or "For" or "In" or "On" or "Everyone" or "It" or "This" or "There" or "After" or "When" or "At" or "As")) continue;
            found.Add(new Finding("injected-lead-in", "medium", "a stock phrase was put before the original first sentence", view.Tokens[sentence.First].Start, next.End));
            return;
        }
    }
}
