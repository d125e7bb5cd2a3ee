namespace Pavise.Evidence;

/// <summary>What stands around a number or noun that may point back to things named before.</summary>
internal static class NumberPlace
{
    /// <summary>What may stand after a number that counts things named before: the end of its clause, a time, or a particle.</summary>
    public static bool EndsCount(List<Phrase> phrases, int next)
    {
        if (next >= phrases.Count) return true;
        if (phrases[next].IsWord("in")) return next + 1 < phrases.Count && (phrases[next + 1].Lower is "all" or "total" or "addition" || IsYear(phrases, next));
        return phrases[next].Lower is "." or "," or "so" or "and" or "—" or "spare" or "more" or "this" or "later" or ";" or "”" or "\"" or "from"
            or "because" or "but" or "if" or "when" or "while" or "until" or "over" or "away" or "up" or "left" or "altogether" or "too" or "last" or "next" or "yet" or "since";
    }

    /// <summary>"two in 2023 and one in 2024": a number with its year behind "and", after a counted item with its own.</summary>
    public static bool IsDatedPart(List<Phrase> phrases, int at) =>
        at > 4 && phrases[at - 1].IsWord("and") && IsYear(phrases, at + 1) && IsYear(phrases, at - 3) && phrases.Take(at - 3).LastOrDefault(phrase => phrase.Kind == PhraseKind.Item) is { Quantity: not null };

    /// <summary>"in 2024".</summary>
    public static bool IsYear(List<Phrase> phrases, int at) =>
        at + 1 < phrases.Count && phrases[at].IsWord("in") && phrases[at + 1].Amount is { Low: >= 1990 and < 2100, IsMoney: false };

    /// <summary>"two launchers, 30 missiles and": a counted noun in a list behind another item.</summary>
    public static bool IsListed(List<Phrase> phrases, int at) =>
        at > 2 && phrases[at - 1].Kind == PhraseKind.Amount && phrases[at - 2].Lower is "," or "and" && phrases[phrases[at - 3].Lower == "," && at > 3 ? at - 4 : at - 3].Kind == PhraseKind.Item;

    /// <summary>"fired two missiles": what is launched or brought down is no aid told before.</summary>
    public static bool IsFired(List<Phrase> phrases, int at)
    {
        for (var i = at - 1; i >= 0 && at - i <= 8; i--)
        {
            if (phrases[i].Kind == PhraseKind.Word && phrases[i].Entry.Frames.ContainsAny(Frame.Fire, Frame.Down) && phrases[i].Lower is not ("use" or "used" or "uses" or "using" or "see" or "seen")) return true;
        }

        for (var i = at + 1; i < Math.Min(phrases.Count, at + 7); i++)
        {
            if (phrases[i].Kind == PhraseKind.Word && (phrases[i].Entry.Form & VerbForm.Participle) != 0 && (phrases[i].Entry.Frames.Contains(Frame.Down) || (phrases[i].Lower is "fired" or "launched" && phrases[i - 1].Entry.In(WordSet.Being)))) return true;
        }

        return false;
    }

    /// <summary>"a battery of its own", "systems of their own".</summary>
    public static bool IsOwned(List<Phrase> phrases, int at) =>
        at + 3 < phrases.Count && phrases[at + 1].IsWord("of") && phrases[at + 2].Lower is "its" or "their" or "our" && phrases[at + 3].IsWord("own");

    /// <summary>"systems that A donated", "the launchers which B has promised": a clause of giving says which.</summary>
    public static bool IsGiven(List<Phrase> phrases, int at)
    {
        if (at + 1 >= phrases.Count || phrases[at + 1].Lower is not ("that" or "which")) return false;
        for (var i = at + 2; i < Math.Min(phrases.Count, at + 8); i++)
        {
            if (phrases[i].Kind is not (PhraseKind.Actor or PhraseKind.Word or PhraseKind.Person)) return false;
            if (phrases[i].Kind == PhraseKind.Word && (phrases[i].Entry.Form & VerbForm.Past) != 0) return i > at + 2 && phrases[i].Entry.Frames.ContainsAny(Frame.Give, Frame.Commit);
        }

        return false;
    }
}
