namespace Pavise.Evidence;

/// <summary>Deeds that the words around them keep from being done: "will stop delivering", "blocked A from sending", "denied that it had sent", "reports that A sent are false", "no country has sent".</summary>
internal static class Undone
{
    private const int Reach = 6;

    /// <summary>The mood that such words give a verb, with the phrase of the word that says so; null where none stands by it.</summary>
    public static (Mood Mood, int At)? Of(SentenceView view, Verb verb)
    {
        if (RefusedDeedRule.IsDenied(view, verb.Start)) return (Mood.Denied, view.Verbs.Last(other => other.At < verb.Start && other.Lemma == "deny").Start);
        if (Untrue(view, verb) is { } untrue) return (Mood.Denied, untrue);
        if (Nobody(view, verb) is { } nobody) return (Mood.Denied, nobody);
        // "asked A not to send": what another is told to leave is neither done nor refused by that.
        if (verb is { IsInfinitive: true, IsNegated: true } && Before(view, verb) is { } told && (told.Has(Frame.Ask) || told.Has(Frame.Say))) return (Mood.None, told.Start);
        return verb is { Form: VerbForm.Ing, IsProgressive: false, IsPerfect: false, IsNegated: false } ? Gerund(view, verb) : null;
    }

    private static (Mood Mood, int At)? Gerund(SentenceView view, Verb verb)
    {
        var control = Before(view, verb);
        switch (view.Lower(verb.Start - 1))
        {
            // "has six left after giving three"; with a future before it the order of both is all that is told.
            case "after" or "since" when !view.Verbs.Any(other => other.IsFuture || other.IsModal):
                return (Mood.Done, verb.Start);
            // "warned against sending".
            case "against" when control is not null && !control.Has(Frame.Refuse):
                return (Mood.None, control.Start);
            case "from" when control is { IsNegated: false } && verb.Start - control.At <= Reach && control.Frames.ContainsAny(Frame.Halt, Frame.Refuse, Frame.Prevent):
                return (control.IsModal ? Mood.Considered : Mood.Denied, control.Start);
        }

        if (control is null || verb.Start - control.At != 1) return null;
        if (control.Lemma is "resume" or "restart" && !control.IsNegated) return Moods.Of(view, control) is Mood.Done ? (Mood.UnderWay, control.Start) : null;
        if (!control.Frames.ContainsAny(Frame.Halt, Frame.Delay)) return null;
        if (control.IsNegated) return (Mood.Firm, control.Start);
        return (Moods.Of(view, control) is Mood.Considered or Mood.Requested ? Mood.Considered : Mood.Halted, control.Start);
    }

    /// <summary>"It is not true that A sent", "reports that A sent are false": the phrase that says so, or null.</summary>
    private static int? Untrue(SentenceView view, Verb verb)
    {
        for (var i = 1; i < view.Count; i++)
        {
            var not = view.Lower(i) == "true";
            if (!not && !view.Entry(i).In(WordSet.Untrue)) continue;
            var before = Enumerable.Range(Math.Max(0, i - 3), Math.Min(3, i));
            if (!before.Any(k => view.Entry(k).In(WordSet.Being)) || before.Any(k => view.Entry(k).In(WordSet.Negative)) != not) continue;
            if (i < verb.Start ? view.Lower(i + 1) == "that" && verb.Start - i <= 2 * Reach : IsReport(view, verb.Start)) return not ? before.First(k => view.Entry(k).In(WordSet.Negative)) : i;
        }

        return null;
    }

    /// <summary>"Reports that", "the claim that": what is told there is the subject of the judgement behind it.</summary>
    private static bool IsReport(SentenceView view, int before) =>
        Enumerable.Range(0, Math.Max(0, before - 1)).Any(i => view.Lower(i) is "report" or "reports" or "claim" or "claims" or "allegation" or "allegations" or "rumour" or "rumours" or "rumor" or "rumors" or "statement" or "statements" && view.Lower(i + 1) is "that" or "of" or "about");

    /// <summary>"Neither A nor B gave", "no system has been delivered", "none of its systems will go", "gave A no missiles": a negative determiner of the subject or of the things; its phrase, or null.</summary>
    private static int? Nobody(SentenceView view, Verb verb)
    {
        if (verb.IsNegated || verb.IsInfinitive || verb.IsReduced || (verb.Form == VerbForm.Ing && !verb.IsProgressive)) return null;
        var first = Opening(view, verb);
        if (IsEmpty(view, first) && view.Verbs.All(other => other.At < first || other.At >= verb.Start || other.IsReduced)) return first;
        for (var i = verb.At + 1; i < Math.Min(view.Count, verb.At + 5) && view.VerbAt(i) is null && view.KindAt(i) is not (PhraseKind.Item or PhraseKind.Mark); i++)
        {
            if ((view.Lower(i) is "no" or "neither" or "none") && IsEmpty(view, i) && view.Phrases.Skip(i + 1).Take(3).Any(phrase => phrase.Kind == PhraseKind.Item)) return i;
        }

        return null;
    }

    private static bool IsEmpty(SentenceView view, int at) =>
        // "no country but A": one there is.
        !view.Phrases.Skip(at + 1).Take(4).Any(phrase => phrase.Lower is "other" or "except" or "but" or "besides")
        && view.KindAt(at) == PhraseKind.Word && ((view.Lower(at) is "neither" or "none" or "nobody") || (view.Lower(at) == "no" && view.Lower(at + 1) is not ("longer" or "later" or "more" or "less" or "fewer" or "doubt" or "sooner" or "matter" or "," or "wonder"))
        || (view.Lower(at) == "not" && (view.Lower(at + 1) is "one" or "a" or "any" || view.KindAt(at + 1) is PhraseKind.Item or PhraseKind.Amount) && view.Lower(at + 1) is not "only"));

    /// <summary>The phrase that opens the clause of a verb: behind the last mark, pronoun or conjunction before it.</summary>
    private static int Opening(SentenceView view, Verb verb)
    {
        for (var i = verb.Start - 1; i >= 0; i--)
        {
            if (view.KindAt(i) == PhraseKind.Mark || view.Lower(i) is "that" or "which" or "who" or "but" or "while" or "because" or "as" or "if" or "when" or "why" or "how" or "where" or "whether" or "although" or "though" or "said" or "says" || (view.Lower(i) == "and" && view.KindAt(i - 1) == PhraseKind.Mark)) return i + 1;
        }

        return 0;
    }

    private static Verb? Before(SentenceView view, Verb verb) => view.Verbs.LastOrDefault(other => other.At < verb.Start);
}
