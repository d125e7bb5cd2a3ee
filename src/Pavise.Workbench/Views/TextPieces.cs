using System.Globalization;
using System.Text;
using Pavise.Core;

namespace Pavise.Workbench.Views;

/// <summary>Cuts a text into leaves a browser can show, and each leaf at the edges of its quotes.</summary>
public static class TextPieces
{
    /// <summary>Most code points on one leaf.</summary>
    public const int Leaf = 20_000;

    /// <summary>The first code point of each leaf; leaves end after a line where one ends in their last fifth.</summary>
    public static IReadOnlyList<int> Leaves(IReadOnlyList<Rune> text)
    {
        var starts = new List<int> { 0 };
        while (text.Count - starts[^1] > Leaf)
        {
            var end = starts[^1] + Leaf;
            var cut = end;
            for (var i = end - 1; i > end - Leaf / 5; i--)
            {
                if (text[i].Value != '\n') continue;
                cut = i + 1;
                break;
            }

            starts.Add(cut);
        }

        return starts;
    }

    /// <summary>The pieces from one code point up to another.</summary>
    public static IReadOnlyList<TextPiece> Of(IReadOnlyList<Rune> text, int from, int to, IReadOnlyList<(string Claim, DocumentSpan Quote)> quotes)
    {
        var near = quotes.Where(one => one.Quote.Start < to && one.Quote.End > from).ToArray();
        var edges = new SortedSet<int>(near.SelectMany(one => new[] { one.Quote.Start, one.Quote.End }).Where(at => at > from && at < to)) { from, to };
        var pieces = new List<TextPiece>();
        foreach (var (start, end) in edges.Zip(edges.Skip(1)))
        {
            var over = near.Where(one => one.Quote.Start <= start && one.Quote.End >= end).OrderBy(one => one.Quote.Start).ThenBy(one => one.Claim, StringComparer.Ordinal).ToArray();
            var begins = over.Where(one => Math.Max(one.Quote.Start, from) == start).Select(one => one.Claim).ToArray();
            foreach (var piece in Visible(text, start, end, [.. over.Select(one => one.Claim)]))
            {
                pieces.Add(begins.Length > 0 ? piece with { Begins = begins } : piece);
                begins = [];
            }
        }

        return pieces;
    }

    /// <summary>Controls that turn or hide other characters become pieces of their own: a reader sees what a machine read.</summary>
    private static IEnumerable<TextPiece> Visible(IReadOnlyList<Rune> text, int start, int end, IReadOnlyList<string> claims)
    {
        var run = new StringBuilder();
        for (var i = start; i < end; i++)
        {
            if (!IsControl(text[i]))
            {
                run.Append(text[i].ToString());
                continue;
            }

            if (run.Length > 0) yield return new TextPiece(run.ToString(), claims, []);
            run.Clear();
            yield return new TextPiece("", claims, [], text[i].Value.ToString("X4", CultureInfo.InvariantCulture));
        }

        if (run.Length > 0) yield return new TextPiece(run.ToString(), claims, []);
    }

    private static bool IsControl(Rune rune) => rune.Value is not ('\n' or '\t' or '\r' or 0xAD) && Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format;
}
