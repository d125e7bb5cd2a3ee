namespace Pavise.Evidence;

/// <summary>Widens a claim's words to their clause, so that the quote can be understood alone: who does what to whom.</summary>
internal static class Clauses
{
    /// <summary>How many words are added at most on either side.</summary>
    private const int Reach = 12;

    public static ClaimDraft Widen(ClaimDraft draft, ArticleText article)
    {
        if (draft.KeepsWords) return draft;
        var sentence = article.Sentences[draft.Sentence];
        var (first, last) = (draft.First, draft.Last);
        while (first > sentence.First && draft.First - first < Reach && !IsBoundary(article.Tokens[first - 1]) && !IsOtherNumber(draft, article, first - 1)) first--;
        while (last < sentence.Last && last - draft.Last < Reach && !IsBoundary(article.Tokens[last]) && !IsOtherNumber(draft, article, last) && !IsOtherItem(draft, article, last)) last++;
        while (first < draft.First && IsLoose(article.Tokens[first])) first++;
        while (last > draft.Last && (IsLoose(article.Tokens[last - 1]) || IsOpen(article.Tokens[last - 1]))) last--;
        return draft with { First = first, Last = last };
    }

    /// <summary>A claim with a number quotes no second number, or the gate could not tell which is meant.</summary>
    private static bool IsOtherNumber(ClaimDraft draft, ArticleText article, int at) =>
        draft.Quantity is not null && (article.Tokens[at].Kind == TokenKind.Number || article.Lexicon.Numbers.Value(article.Tokens[at].Lower) is not null
            || article.Lexicon.Numbers.Vague(article.Tokens[at].Lower) is not null || article.Tokens[at].Text is "$" or "€" or "£" || article.Tokens[at].Lower is "a" or "an" or "another");

    /// <summary>What else a list names is quoted by its own claim.</summary>
    private static bool IsOtherItem(ClaimDraft draft, ArticleText article, int at) =>
        draft.Joint.Count == 0 && article.NameAt(at) is { Name.Kind: NameKind.Item };

    private static bool IsBoundary(Token token) =>
        (token.Kind == TokenKind.Mark && token.Text is not ("$" or "€" or "£" or "%" or "/" or "&" or "'" or "’"))
        || token.Lower is "that" or "which" or "who" or "while" or "because" or "but" or "whether" or "said" or "says" or "although" or "after" or "before" or "despite" or "amid";

    /// <summary>Words that need what follows them.</summary>
    private static bool IsOpen(Token token) =>
        token.Lower is "in" or "on" or "of" or "to" or "for" or "from" or "by" or "at" or "the" or "over" or "until" or "than" or "about" or "nearly" or "up" or "more" or "its" or "their" or "has" or "have" or "is" or "are" or "was" or "were" or "will";

    /// <summary>Words that may not stand at the edge of a quote.</summary>
    private static bool IsLoose(Token token) => token.Lower is "and" or "or" or "as" or "with" or "so";
}
