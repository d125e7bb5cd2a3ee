namespace Pavise.Evidence;

/// <summary>Numbers that count a part of a whole: "two of its 12", "two of Germany's", "60 percent of the 100".</summary>
internal static class WholeNumbers
{
    private const int LongestOwner = 4;

    /// <summary>The phrase of the number that counts the part, where the number or name of the whole stands at a phrase; null when none does.</summary>
    public static int? Part(List<Phrase> phrases, int at)
    {
        var of = at - 1;
        if (of > 1 && phrases[of].IsWord("of") && phrases[of - 1].IsWord("out") && IsPart(phrases[of - 2])) return of - 2;
        if (of > 0 && phrases[of].Lower is "its" or "their" or "the" or "our" or "those" or "these") of--;
        else if (of > 0 && phrases[of].Lower == "'s") of = BeforeOwner(phrases, of - 1);
        return of > 0 && phrases[of].IsWord("of") && IsPart(phrases[of - 1]) ? of - 1 : null;
    }

    /// <summary>"of the U.S. Army's": where "of" stands before the owner's name.</summary>
    private static int BeforeOwner(List<Phrase> phrases, int at)
    {
        for (var i = at; i > 0 && at - i < LongestOwner; i--)
        {
            if (phrases[i].IsWord("of")) return i;
            if (phrases[i].Kind is not (PhraseKind.Actor or PhraseKind.Person or PhraseKind.Word)) break;
        }

        return -1;
    }

    private static bool IsPart(Phrase phrase) => phrase is { Kind: PhraseKind.Amount, Amount: { } amount } && (!amount.IsMoney || amount.Currency == "percent");
}
