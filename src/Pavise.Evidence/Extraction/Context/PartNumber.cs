namespace Pavise.Evidence;

/// <summary>Numbers that count a part of what the sentence names: "of the eight promised, two have arrived", "17 systems, six of which", "after sending three to A".</summary>
internal static class PartNumber
{
    public static bool Stands(List<Phrase> phrases, int at) => IsOpened(phrases, at) || IsWhich(phrases, at) || IsSent(phrases, at) || IsListed(phrases, at);

    /// <summary>"Of its 12 systems, three have": the whole opens the sentence.</summary>
    public static bool IsOpened(List<Phrase> phrases, int at) =>
        at > 3 && phrases[0].IsWord("of") && phrases[at - 1].Lower == "," && phrases.Take(at).Any(phrase => phrase.Kind == PhraseKind.Item) && phrases.Take(at).Count(phrase => phrase.Lower == ",") is 1 or 2;

    /// <summary>"Of A's 12, three have", "of the five that A promised, two have": whose the whole is; null for other numbers.</summary>
    public static IReadOnlyList<string>? Owner(SentenceView view, int item)
    {
        if (view.Lower(0) != "of" || !view.Phrases[item].IsNumeral) return null;
        var owner = Enumerable.Range(1, 3).FirstOrDefault(i => view.KindAt(i) == PhraseKind.Actor && view.Lower(i + 1) == "'s", -1);
        if (owner > 0) return view.ActorsAt(owner);
        return view.Verbs.FirstOrDefault(verb => verb.At < item && (verb.Has(Frame.Commit) || verb.Has(Frame.Give))) is { } verb && Roles.Subject(view, verb).Codes is { Count: > 0 } from ? from : null;
    }

    /// <summary>"two have gone to A".</summary>
    public static bool IsGone(List<Phrase> phrases, int at) =>
        at + 2 < phrases.Count && phrases[at + 1].Lower is "have" or "has" or "had" or "were" or "was" && phrases[at + 2].Lower is "gone" or "come" or "already" or "now" or "so";

    /// <summary>The last token of the number with the words that point back.</summary>
    public static int End(List<Phrase> phrases, int at) => IsWhich(phrases, at) ? phrases[at + 2].Last : phrases[at].Last;

    private static bool IsWhich(List<Phrase> phrases, int at) =>
        at + 3 < phrases.Count && phrases[at + 1].IsWord("of") && phrases[at + 2].IsWord("which") && phrases[at + 3].Entry.In(WordSet.Auxiliary) && phrases.Skip(at + 4).Take(4).Any(phrase => phrase.Kind == PhraseKind.Word && phrase.Entry.Lemma != "deploy" && phrase.Entry.Frames.ContainsAny(Frame.Give, Frame.Arrive)) && !phrases.Exists(phrase => phrase.Kind == PhraseKind.Threat);

    /// <summary>"sending three to A", "gave two to B".</summary>
    private static bool IsSent(List<Phrase> phrases, int at) =>
        at + 2 < phrases.Count && phrases[at - 1].Kind == PhraseKind.Word && phrases[at - 1].Entry.Frames.Contains(Frame.Give) && phrases[at + 1].IsWord("to")
        && phrases[at + 2].Kind is PhraseKind.Actor or PhraseKind.Person && !phrases.Exists(phrase => phrase.Kind == PhraseKind.Threat);

    /// <summary>", the United States two and": a name and its number in a row of givers.</summary>
    private static bool IsListed(List<Phrase> phrases, int at) =>
        at > 2 && phrases[at - 1] is { Kind: PhraseKind.Actor, IsDemonym: false } && phrases[at - 2].IsWord("the") && phrases[at - 3].Lower is "," or "and"
        && (at + 1 >= phrases.Count || phrases[at + 1].Lower is "and" or "," or "." or ";");

    /// <summary>"the two it had already given", "the five that A promised": a clause of giving says which are counted.</summary>
    public static bool IsThose(List<Phrase> phrases, int at)
    {
        if (phrases[at - 1].Lower is not ("the" or "all") || at + 2 >= phrases.Count || !(phrases[at + 1].Kind is PhraseKind.Actor || phrases[at + 1].Lower is "it" or "they" or "that" or "which" or "we")) return false;
        return phrases.Skip(at + 2).Take(4).Any(phrase => phrase.Kind == PhraseKind.Word && (phrase.Entry.Form & (VerbForm.Past | VerbForm.Participle)) != 0 && (phrase.Entry.Frames.Contains(Frame.Give) || phrase.Entry.Lemma is "promise" or "pledge"));
    }

    /// <summary>"one of its two", "any of its three": the part that is told of a whole; null for other words.</summary>
    public static Phrase? Part(List<Phrase> phrases, int at) =>
        phrases[at] is { Kind: PhraseKind.Amount, Amount.IsMoney: false } || phrases[at].Lower is "any" or "some" or "most" or "none" ? phrases[at] : null;
}
