namespace Pavise.Evidence;

/// <summary>"the Army" beside a maker's name, where nobody's is said: that of the country whose exports the text tells of.</summary>
internal static class Armies
{
    /// <summary>The phrase as the country that the army is of; null where the text tells of several countries, of no maker, or names the owner.</summary>
    public static Phrase? Of(List<Phrase> phrases, int at, ArticleText article, Discourse discourse)
    {
        if (discourse.Exporter is not { } country || discourse.MainDonor != country || (discourse.OnlyMaker ?? discourse.HomeMaker) is null || !article.Tokens[phrases[at].First].IsCapital) return null;
        if (at > 0 && (!phrases[at - 1].IsWord("the") || (at > 1 && phrases[at - 2].IsWord("of")))) return null;
        return at + 1 < phrases.Count && (phrases[at + 1].Kind == PhraseKind.Actor || phrases[at + 1].IsWord("of")) ? null : phrases[at] with { Kind = PhraseKind.Actor, Actor = country };
    }
}
