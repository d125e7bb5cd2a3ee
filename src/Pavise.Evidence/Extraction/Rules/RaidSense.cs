namespace Pavise.Evidence;

/// <summary>What makes of a counted raider no raid on the defended country, or none that was brought down: rates, other targets, weapons of the defence, and deeds that did not happen.</summary>
internal static class RaidSense
{
    private const string Attacker = AttackingSide.Attacker;

    /// <summary>"an average of 170 drones", "500 drones a day", "300 every night": a rate counts no raid.</summary>
    public static bool IsRate(SentenceView view, int at)
    {
        if (view.Phrases.Take(at).TakeLast(4).Any(phrase => phrase.Lower is "average" or "averaging" or "averaged")) return true;
        for (var i = at + 1; i < Math.Min(view.Count, at + 8); i++)
        {
            if (view.Lower(i) is "," or ";" or "and" || view.VerbAt(i) is not null) return false;
            if (view.Lower(i) is "daily" or "nightly" or "weekly") return true;
            if ((view.Lower(i) is "per" or "every" or "each" || (view.Lower(i) == "a" && i <= at + 3)) && IsTime(view.Lower(i + 1)) && view.Lower(i + 2) is not ("ago" or "earlier" or "later" or "before" or "after")) return true;
        }

        return false;
    }

    /// <summary>"crossed into Romania", "entered Polish airspace", "fired at Russia": what flies elsewhere is no raid on the defended country.</summary>
    public static bool IsElsewhere(SentenceView view, int at, string target)
    {
        for (var i = at + 1; i < Math.Min(view.Count, at + 12); i++)
        {
            if (view.Lower(i) is ";" or "after" or "before" or "while") return false;
            if (view.Phrases[i] is not { Kind: PhraseKind.Actor, Actor: { } place }) continue;
            if (place == target) return false;
            var before = view.Lower(i - 1) == "the" ? i - 2 : i - 1;
            var into = view.Lower(before) is "into" or "over" || view.Lower(before) is "entered" or "enter" or "entering" or "crossed" or "violated" or "violate" or "violating" or "breached" or "penetrated" || (view.Lower(before) == "of" && view.Lower(before - 1) is "violation" or "violations" or "airspace");
            // "the raid saw one missile fly into the air of A": told of the raid itself.
            into &= !view.Verbs.Any(verb => verb.Lemma == "see" && verb.At < at);
            if (into && place != Attacker) return true;
            if (place == Attacker && (view.Lower(before) is "at" or "against" or "into" || view.Entry(before).Lemma is "attack" or "strike" or "hit" or "target") && !(view.Phrases[i].IsDemonym && view.KindAt(i + 1) == PhraseKind.Threat)) return true;
        }

        return false;
    }

    /// <summary>"destroyed by a missile", "shot down 50 drones with 20 missiles": with what something was destroyed; null where the raider itself was.</summary>
    public static RaidMeans? Means(SentenceView view, int at, int governor)
    {
        if (governor < 0 || governor > at || VerbOf(view, governor) is not { } verb || !verb.Has(Frame.Down)) return null;
        for (var i = at - 1; i > governor && at - i <= 5; i--)
        {
            if (view.KindAt(i) is PhraseKind.Mark or PhraseKind.Threat or PhraseKind.Item) return null;
            if (view.Lower(i) is not ("by" or "with" or "using") || view.Lower(i - 1) is "along" or "together") continue;
            var downed = view.Phrases.Take(i).Any(phrase => phrase.Kind == PhraseKind.Threat);
            return downed || !(verb.IsPassive || verb.IsReduced) ? RaidMeans.Defence : RaidMeans.Raider;
        }

        return null;
    }

    /// <summary>"hit a Ukrainian S-300 system": what was struck, and not what struck.</summary>
    public static bool IsStruck(SentenceView view, int at) =>
        Owners.Of(view, at) == view.Discourse.Beneficiary
        || view.Verbs.Any(verb => verb.Lemma is "hit" or "strike" or "attack" or "destroy" && !verb.IsPassive && at > verb.At && at - verb.At <= 5 && !Enumerable.Range(verb.At + 1, at - verb.At - 1).Any(i => view.Lower(i) is "with" or "using" or "by" or "from" or "in" or "at" || view.Phrases[i] is { Kind: PhraseKind.Actor, IsDemonym: false }));

    /// <summary>"did not shoot down", "failed to intercept any of", "was unable to down", "none of the ten was shot down".</summary>
    public static bool IsUndone(SentenceView view, int at, int governor)
    {
        if (IsNone(view, at)) return true;
        if (VerbOf(view, governor) is not { } verb) return false;
        return verb.IsNegated || Moods.Of(view, verb) == Mood.Denied || (verb.IsInfinitive && (IsWithheld(view, verb) || view.Verbs.Any(other => other.Lemma is "fail" && !other.IsNegated && other.At < verb.At && verb.Start - other.At <= 3) || view.Phrases.Take(verb.Start).TakeLast(3).Any(phrase => phrase.Lower is "failed" or "unable" or "fails")));
    }

    /// <summary>"did not manage to intercept": a negation right before the infinitive's own verb.</summary>
    private static bool IsWithheld(SentenceView view, Verb verb)
    {
        for (var i = verb.Start - 1; i >= 0 && verb.Start - i <= 4; i--)
        {
            if (view.KindAt(i) != PhraseKind.Word) return false;
            if (view.Entry(i).In(WordSet.Negative)) return true;
        }

        return false;
    }

    /// <summary>"shot down 50, while five missiles hit B": a raider behind a comma or conjunction that is the subject of its own verb of striking; the phrase of that verb, or null.</summary>
    public static int? OwnStrike(SentenceView view, int at)
    {
        var opens = Enumerable.Range(Math.Max(0, at - 3), Math.Min(3, at)).Any(i => view.Lower(i) is "," or "while" or "but" or "although" or "whereas" or ";" or "and");
        return opens ? view.Verbs.FirstOrDefault(verb => verb.Start == at + 1 && verb.Lemma is "hit" or "strike" && verb is { IsPassive: false, IsReduced: false, IsInfinitive: false } && verb.IsPast)?.At : null;
    }

    /// <summary>"no missiles", "none of the 10 missiles", "not one missile".</summary>
    private static bool IsNone(SentenceView view, int at)
    {
        for (var i = at - 1; i >= 0 && at - i <= 6; i--)
        {
            if (view.Lower(i) is "no" or "none" or "neither") return view.Lower(i + 1) is not ("more" or "fewer" or "less");
            if (view.KindAt(i) is not PhraseKind.Amount and not PhraseKind.Word && !view.Phrases[i].IsDemonym) return false;
            if (view.VerbAt(i) is not null || view.Lower(i) is "with" or "but" or "and" or "that") return false;
        }

        return false;
    }

    /// <summary>The verb of a raid's word, also where the word is its particle ("shoot down").</summary>
    private static Verb? VerbOf(SentenceView view, int at) =>
        at > 0 && view.Lower(at) is "down" or "out" && view.VerbAt(at - 1) is { } verb && verb.Has(Frame.Down) ? verb : view.VerbAt(at);

    private static bool IsTime(string lower) => lower is "night" or "day" or "week" or "month" or "hour" or "year" or "evening" or "morning";
}
