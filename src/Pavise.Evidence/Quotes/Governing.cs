using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>The words of a sentence outside a quote that govern it: a quote cut behind "neither", "denied that" or "if" tells the contrary of its sentence, or nothing.</summary>
internal static class Governing
{
    /// <summary>In tokens: how far before a quote a bare negation still governs it.</summary>
    private const int NegationReach = 4;

    /// <summary>Null, or the reason for refusing.</summary>
    public static string? Refusal(ArticleText article, ProposedClaim claim, int first, int last)
    {
        if (last <= first || claim.Status is ClaimStatus.Denied or ClaimStatus.Considered or ClaimStatus.Requested) return null;
        var sentence = article.Sentences[article.Parsed.Of(first)];
        if (IsNegated(article, sentence, first)) return "the words before the quote deny it";
        if (IsConditional(article, sentence, first)) return "the words before the quote make it a condition";
        return IsCalledFalse(article, sentence, first, last) ? "the sentence calls the quote false" : null;
    }

    /// <summary>"Neither [Spain nor Greece delivered]", "did not [deliver]", "denied that [it delivered]", "it is not true that", "no plans to".</summary>
    private static bool IsNegated(ArticleText article, Sentence sentence, int first)
    {
        for (var i = first - 1; i >= sentence.First; i--)
        {
            var word = article.Tokens[i].Lower;
            if (word is "but" or ";" or ":") return false;
            if (word is "neither") return true;
            if (first - i <= NegationReach && word is "not" or "never" or "no" or "nor" or "without" or "cannot" or "n't" or "nobody" or "none" or "false" or "untrue" or "hardly" && !IsOnly(article, i)) return true;
            if (word is "denied" or "denies" or "deny" or "denying" or "rejected" or "rejects" or "dismissed" or "dismisses" or "refuted" or "refused" or "refuses" or "doubts" or "doubted"
                && Enumerable.Range(i, first - i).All(k => article.Tokens[k].Text != ",")) return true;
        }

        return false;
    }

    private static bool IsOnly(ArticleText article, int at) => at + 1 < article.Tokens.Length && article.Tokens[at + 1].Lower is "only" or "just" or "least" or "less" or "fewer";

    /// <summary>"if [it delivers]", "unless", "whether": no comma stands between.</summary>
    private static bool IsConditional(ArticleText article, Sentence sentence, int first)
    {
        for (var i = first - 1; i >= sentence.First && article.Tokens[i].Text is not ("," or ";" or ":" or "”" or "\""); i--)
        {
            if (article.Tokens[i].Lower is "if" or "unless" or "whether" or "suppose" or "supposing") return true;
        }

        return false;
    }

    /// <summary>"Reports that [it delivered] are false", "the claim that [it delivered] is untrue".</summary>
    private static bool IsCalledFalse(ArticleText article, Sentence sentence, int first, int last)
    {
        var reported = false;
        for (var i = sentence.First; i < first; i++) reported |= article.Tokens[i].Lower is "report" or "reports" or "claim" or "claims" or "rumour" or "rumours" or "rumor" or "rumors" or "news" or "statement" or "statements" or "allegation" or "allegations" or "idea" or "that";
        if (!reported) return false;
        for (var i = last; i + 1 < sentence.Last; i++)
        {
            if (article.Tokens[i].Lower is "is" or "are" or "was" or "were" or "proved" or "turned" or "be" && Enumerable.Range(i + 1, Math.Min(4, sentence.Last - i - 1)).Any(k => article.Tokens[k].Lower is "false" or "untrue" or "fake" or "wrong" or "denied" or "fabricated" or "incorrect" or "unfounded" or "baseless")) return true;
        }

        return false;
    }
}
