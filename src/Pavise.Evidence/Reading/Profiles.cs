using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>Makes the profile of a document: its outlet's kind and the hashes of its word sequences.</summary>
internal sealed class Profiles(Catalogue catalogue)
{
    private const int ShingleWords = 5;

    public SourceProfile Of(ArticleText article)
    {
        var document = article.Document;
        var kind = MachineMarks.Find(article.Text).Count > 0 ? OutletKind.Bot : catalogue.Outlet(document.Outlet)?.Kind ?? OutletKind.Unknown;
        DateInterval? published = document.Published is { } day ? DateInterval.On(day) : null;
        return new SourceProfile(document.Id, document.Title ?? document.Id, document.Outlet, kind, published, document.TextHash, Shingles(article.Tokens));
    }

    /// <summary>64-bit hashes (FNV-1a) of every five words in a row, lower-case, in ascending order without repetition.</summary>
    private static ulong[] Shingles(IReadOnlyList<Token> tokens)
    {
        var words = tokens.Where(token => token.Kind != TokenKind.Mark).Select(token => Hash(token.Lower)).ToArray();
        var hashes = new SortedSet<ulong>();
        for (var i = 0; i + ShingleWords <= words.Length; i++)
        {
            var hash = 14695981039346656037UL;
            for (var k = 0; k < ShingleWords; k++) hash = (hash ^ words[i + k]) * 1099511628211UL;
            hashes.Add(hash);
        }

        return [.. hashes];
    }

    private static ulong Hash(string word)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in word) hash = (hash ^ c) * 1099511628211UL;
        return hash;
    }
}
