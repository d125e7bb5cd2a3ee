namespace Pavise.Evidence;

/// <summary>What a position holds, in a word or two, by the words around its topic. It is shown beside the quote, which says more.</summary>
internal static class Stances
{
    public static string Of(string topic, ArticleText article, Sentence sentence)
    {
        bool Any(params string[] words) => Enumerable.Range(sentence.First, sentence.Last - sentence.First).Any(i => Array.IndexOf(words, article.Tokens[i].Lower) >= 0);
        var hedged = Any("may", "might", "could", "potentially", "perhaps", "risk", "risks", "concern", "concerns", "warned", "warns", "fear", "fears");
        return topic switch
        {
            "sufficiency" => Any("insufficient") || Negated(article, sentence, "enough", "sufficient", "last") ? "not enough" : "enough",
            "deterrence" => Negated(article, sentence, "deter", "deterring", "deterrence") ? "does not deter" : hedged ? "may deter" : "deters",
            "escalation" => Any("unlikely", "avoid", "avoiding") || Negated(article, sentence, "escalate", "escalation") ? "no escalation" : Any("provocation", "provocative") ? "a provocation" : hedged ? "risk of escalation" : "speaks of escalation",
            _ => Any("deadlock", "unwilling", "stalled", "lack", "without", "frustration", "rejected") ? "talks are stuck" : Any("ceasefire") ? "about a ceasefire" : "for talks",
        };
    }

    /// <summary>"no further escalation", "not enough": a negation at most three words before.</summary>
    private static bool Negated(ArticleText article, Sentence sentence, params string[] words)
    {
        for (var i = sentence.First; i < sentence.Last; i++)
        {
            if (Array.IndexOf(words, article.Tokens[i].Lower) < 0) continue;
            for (var k = Math.Max(sentence.First, i - 3); k < i; k++)
            {
                if (article.Tokens[k].Lower is "not" or "no" or "never" or "cannot" or "n't" or "fail" or "failed" or "fails") return true;
            }
        }

        return false;
    }
}
