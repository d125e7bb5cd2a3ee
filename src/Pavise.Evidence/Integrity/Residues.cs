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
            var (start, line) = view.Lines[i];
            if (line.Length <= LongestFurniture && Furniture.Contains(line) && !(i > 0 && Furniture.Contains(view.Lines[i - 1].Text)))
                found.Add(new Finding("boilerplate-residue", "low", "page furniture in the text", start, start + line.Length));
            if (line.Length < 120 && line.AsSpan().ContainsAnyExceptInRange('\0', '\u25FF') && line.EnumerateRunes().Any(IsPicture))
                found.Add(new Finding("decorative-emoji", "low", "a picture sign in a heading, typical of generated text", start, start + line.Length));
            if (LinkHeadline(view, start, line) is { } link) found.Add(link);
            Quotes(start, line, found);
        }

        LoneMarks(view, found);
        Fused(view, found);
        LeadIn(view, found);
    }

    private static bool IsPicture(Rune rune) => rune.Value is >= 0x1F300 and <= 0x1FAFF or >= 0x2600 and <= 0x27BF && Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherSymbol;

    private static Finding? LinkHeadline(IntegrityView view, int start, string line)
    {
        if (!line.StartsWith("Read also:", StringComparison.OrdinalIgnoreCase) && !line.StartsWith("See also:", StringComparison.OrdinalIgnoreCase)) return null;
        return view.Claims.Any(claim => view.Span(claim) is var span && span.Start >= start && span.End <= start + line.Length)
            ? new Finding("embedded-link-headline", "medium", "the headline of another article inside the text carries a claim", start, start + line.Length) : null;
    }

    /// <summary>A paragraph that opens a quotation with one sort of mark and closes it with another.</summary>
    private static void Quotes(int start, string line, List<Finding> found)
    {
        var straight = line.AsSpan().Count('"');
        if (straight % 2 == 0 || line.AsSpan().Count('“') == line.AsSpan().Count('”')) return;
        var at = line.IndexOf('"', StringComparison.Ordinal);
        found.Add(new Finding("mismatched-quotes", "low", "a quotation opens with one sort of mark and closes with another", start + at, start + Math.Min(line.Length, at + 38)));
    }

    private static void LoneMarks(IntegrityView view, List<Finding> found)
    {
        for (var i = 0; i + 1 < view.Lines.Count; i++)
        {
            if (view.Lines[i].Text is not ("-" or "*" or "•")) continue;
            var next = view.Lines[i + 1];
            var colon = next.Text.IndexOf(':', StringComparison.Ordinal);
            found.Add(new Finding("broken-markup", "low", "a list mark stands apart from its item", view.Lines[i].Start, next.Start + (colon > 0 ? colon : Math.Min(40, next.Text.Length))));
            return;
        }
    }

    /// <summary>"PoliticsForeign" at the start of a line: two labels, or a heading and its paragraph, run together.</summary>
    private static void Fused(IntegrityView view, List<Finding> found)
    {
        foreach (var (start, line) in view.Lines)
        {
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
