using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>Makes the profile of a document: its outlet's kind, its date or the days within which it was written, and the hashes of its word sequences.</summary>
internal sealed class Profiles(ReadingTools tools)
{
    private readonly Catalogue catalogue = tools.Catalogue;
    private readonly DateBracket bracket = new(tools);

    private const int ShingleWords = 5;
    private const int OpeningWords = 9;

    /// <summary>In hashes; more are put together in parts, so that those of an endless text are held once.</summary>
    private const int LongText = 1 << 17;

    public SourceProfile Of(ArticleText article)
    {
        var document = article.Document;
        var kind = MachineMarks.Find(article.Text).Count > 0 ? OutletKind.Bot : catalogue.Outlet(document.Outlet)?.Kind ?? OutletKind.Unknown;
        var (published, reason) = Date(article);
        return new SourceProfile(document.Id, document.Title ?? (kind is OutletKind.Bot or OutletKind.StateControlled ? null : Opening(article.Text)) ?? document.Id, document.Outlet, kind, published, document.TextHash, Shingles(article.Tokens))
        {
            PublishedReason = reason,
            Wire = DateLine.Agency(article.Text, catalogue),
        };
    }

    /// <summary>The first words of a text without a title, by which a reader finds it; null for a text without words. Those of a barred text would be told wherever it is named.</summary>
    private static string? Opening(string text)
    {
        var words = text[..Math.Min(text.Length, 400)].Split((char[]?)null, OpeningWords + 1, StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? null : words.Length <= OpeningWords ? string.Join(' ', words) : string.Join(' ', words.Take(OpeningWords)) + " …";
    }

    /// <summary>The stated date; of two in the first lines the one by the by-line, with both named; without any the bracket by what the text names.</summary>
    private (DateInterval? Days, string? Reason) Date(ArticleText article)
    {
        if (article.Document.Published is { } day)
        {
            var other = article.Head.Dates.Select(date => date.Day).Where(date => date != day).Distinct().ToArray();
            if (article.Document.PublishedReason is { } reason) return (DateInterval.On(day), reason);
            return (DateInterval.On(day), other.Length == 0 ? null : $"two dates stand in the first lines; {Formatter.Day(day)} is taken, {string.Join(", ", other.Select(Formatter.Day))} is the other");
        }

        return article.Document.IsRead && bracket.Of(article) is { } found ? (found.Days, found.Reason) : (null, null);
    }

    /// <summary>64-bit hashes (FNV-1a) of every five words in a row, lower-case, in ascending order without repetition.</summary>
    private static ulong[] Shingles(Token[] tokens)
    {
        var words = 0;
        foreach (ref readonly var token in tokens.AsSpan()) words += token.Kind == TokenKind.Mark ? 0 : 1;
        var hashes = new ulong[Math.Min(LongText, Math.Max(0, words - ShingleWords + 1))];
        var (distinct, count) = (Array.Empty<ulong>(), 0);
        Span<ulong> last = stackalloc ulong[ShingleWords];
        words = 0;
        foreach (ref readonly var token in tokens.AsSpan())
        {
            if (token.Kind == TokenKind.Mark) continue;
            last[words++ % ShingleWords] = Hash(token.Lower);
            if (words < ShingleWords) continue;
            if (count == hashes.Length)
            {
                // Of a long text those already seen are put together, and as many again are read.
                distinct = Union(distinct, Distinct(hashes));
                (hashes, count) = (new ulong[Math.Max(LongText, distinct.Length)], 0);
            }

            var hash = 14695981039346656037UL;
            for (var k = 0; k < ShingleWords; k++) hash = (hash ^ last[(words + k) % ShingleWords]) * 1099511628211UL;
            hashes[count++] = hash;
        }

        var rest = Distinct(count == hashes.Length ? hashes : hashes[..count]);
        return distinct.Length == 0 ? rest : Union(distinct, rest);
    }

    private static ulong[] Distinct(ulong[] hashes)
    {
        var (sorted, count) = (Ascending(hashes), 0);
        foreach (var hash in sorted)
        {
            if (count == 0 || sorted[count - 1] != hash) sorted[count++] = hash;
        }

        return count == sorted.Length ? sorted : sorted[..count];
    }

    /// <summary>Both in ascending order, each once.</summary>
    private static ulong[] Union(ulong[] a, ulong[] b)
    {
        var (union, count, i, k) = (new ulong[a.Length + b.Length], 0, 0, 0);
        while (i < a.Length || k < b.Length)
        {
            var next = k == b.Length || (i < a.Length && a[i] <= b[k]) ? a[i] : b[k];
            if (i < a.Length && a[i] == next) i++;
            if (k < b.Length && b[k] == next) k++;
            union[count++] = next;
        }

        return union[..count];
    }

    /// <summary>Hashes spread evenly, so their first byte sorts all but a few.</summary>
    private static ulong[] Ascending(ulong[] hashes)
    {
        Span<int> ends = stackalloc int[257];
        foreach (var hash in hashes) ends[(int)(hash >> 56) + 1]++;
        for (var i = 1; i < ends.Length; i++) ends[i] += ends[i - 1];
        var sorted = new ulong[hashes.Length];
        foreach (var hash in hashes) sorted[ends[(int)(hash >> 56)]++] = hash;
        for (var i = 0; i < 256; i++) sorted.AsSpan((i == 0 ? 0 : ends[i - 1])..ends[i]).Sort();
        return sorted;
    }

    private static ulong Hash(string word)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in word) hash = (hash ^ c) * 1099511628211UL;
        return hash;
    }
}
