namespace Pavise.Evidence;

/// <summary>Where raids come down: the defended country, by its name or by that of one of its towns.</summary>
internal static class RaidPlaces
{
    /// <summary>True when the words from a phrase on name a place of the defended country.</summary>
    public static bool IsNamed(SentenceView view, int from)
    {
        for (var i = Math.Max(0, from); i < view.Count; i++)
        {
            if (IsAt(view, i)) return true;
        }

        return false;
    }

    /// <summary>"a drone strike on A", "a missile attack in B": a raid whose place right behind it is the defended country's.</summary>
    public static bool IsOn(SentenceView view, int at)
    {
        for (var i = at + 1; i < Math.Min(view.Count, at + 6); i++)
        {
            if (view.Lower(i) is not ("on" or "against" or "in" or "at")) continue;
            return Enumerable.Range(i + 1, 8).Any(k => k < view.Count && IsAt(view, k));
        }

        return false;
    }

    /// <summary>"A came under a drone attack", "B was hit by a missile strike": a place before the raid that it suffers.</summary>
    public static bool IsUnder(SentenceView view, int at)
    {
        var by = Enumerable.Range(Math.Max(0, at - 4), Math.Min(4, at)).LastOrDefault(i => view.Lower(i) is "under" or "by" or "suffered" or "endured" or "faced", -1);
        return by > 0 && (view.Lower(by) != "by" || view.Entry(by - 1).Frames.Contains(Frame.Fire)) && Enumerable.Range(0, by).Any(i => IsAt(view, i));
    }

    private static bool IsAt(SentenceView view, int at)
    {
        var phrase = view.Phrases[at];
        if (phrase.Kind == PhraseKind.Actor) return phrase.Actor == view.Discourse.Beneficiary;
        return phrase.Kind == PhraseKind.Word && phrase.Entry.In(WordSet.Place) && view.Article.Tokens[phrase.First].IsCapital;
    }
}
