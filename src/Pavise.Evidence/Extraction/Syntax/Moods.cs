namespace Pavise.Evidence;

/// <summary>Decides how firm a verb is: from its own auxiliaries and from the verb, noun or hedge that governs it.</summary>
internal static class Moods
{
    private const int Reach = 18;

    public static Mood Of(SentenceView view, Verb verb) => Of(view, verb, 0);

    private static Mood Of(SentenceView view, Verb verb, int depth)
    {
        if (depth > 4) return Mood.Firm;
        if (depth == 0 && Undone.Of(view, verb) is { } undone) return undone.Mood;
        if (verb.IsNegated) return Mood.Denied;
        // "could give no more": the object is what is denied.
        if (verb.Has(Frame.Give) && view.Lower(verb.At + 1) is "no" && view.KindAt(verb.At + 1) == PhraseKind.Word && view.Lower(verb.At + 2) is not ("longer" or "later")) return Mood.Denied;
        if (Doubt(view, verb) is { } doubted) return IsUnanswered(view, doubted) ? Mood.Denied : Mood.Considered;
        // "systems that can be provided": what is possible is no event.
        if (verb.IsPassive && view.Lower(verb.Start) == "can") return Mood.None;
        if (IsWhenever(view, verb)) return Mood.None;
        if (verb.IsModal && IsReported(view, verb)) return Mood.Firm;
        if (verb.IsModal) return Mood.Considered;
        if (verb.IsObliged && verb.Has(Frame.Arrive)) return Mood.Expected;
        if (verb.IsObliged || IsPlea(view, verb)) return Mood.Requested;
        if (verb.IsInfinitive || (verb.Form & VerbForm.Base) != 0) return Governed(view, verb, depth) ?? Alone(view, verb);
        if (verb.Form == VerbForm.Ing && !verb.IsProgressive) return Governed(view, verb, depth) ?? (view.Lower(verb.Start - 1) is "for" or "of" or "in" or "about" or "behind" ? Mood.None : Inherited(view, verb, depth));
        if (verb.IsReduced && view.Verbs.Any(other => other.At < verb.At && other.Has(Frame.Hold) && !other.IsFuture)) return Mood.Done;
        if (TransferRule.IsGivenBefore(view, verb, out _)) return Mood.Done;
        if (verb.IsReduced) return Inherited(view, verb, depth) is Mood.Firm ? Mood.Firm : Mood.Done;
        if (verb.IsFuture || verb.IsProgressive) return Mood.Firm;
        return verb.IsPast || verb.IsPassive ? Mood.Done : Mood.Firm;
    }

    /// <summary>"until the systems are delivered", "the order in which they are delivered": a present passive that a time or a manner opens tells of no event.</summary>
    private static bool IsWhenever(SentenceView view, Verb verb)
    {
        if (!verb.IsPassive || verb.IsNegated || verb.IsPerfect || verb.IsProgressive || verb.IsFuture || view.Lower(verb.Start) is not ("is" or "are")) return false;
        for (var i = verb.Start - 1; i >= 0 && verb.Start - i <= 6; i--)
        {
            if (view.VerbAt(i) is not null || view.KindAt(i) == PhraseKind.Mark) return false;
            if (view.Lower(i) is "until" or "till" or "once" or "when" or "before" or "how" || (view.Lower(i) == "which" && view.Lower(i - 1) is "in" or "at" or "by")) return true;
        }

        return false;
    }

    /// <summary>"Give us the missiles": a bare verb that opens what is said, with the speaker as receiver.</summary>
    private static bool IsPlea(SentenceView view, Verb verb) =>
        (verb.Form & VerbForm.Base) != 0 && verb.Start == verb.At && verb.At <= 2 && view.Lower(verb.At + 1) is "us" or "me" && (verb.At == 0 || view.KindAt(verb.At - 1) == PhraseKind.Mark || view.Lower(verb.At - 1) == "please");

    /// <summary>"said it would send": the "will" of reported speech.</summary>
    private static bool IsReported(SentenceView view, Verb verb)
    {
        var would = false;
        for (var i = verb.Start; i < verb.At; i++)
        {
            would |= view.Lower(i) == "would";
            if (view.Lower(i) is "may" or "might" or "could" or "possibly" or "potentially" or "perhaps" or "likely") return false;
        }

        if (!would || view.Phrases.Any(phrase => phrase.IsWord("if"))) return false;
        return view.Verbs.Any(other => other.At < verb.At && verb.At - other.At <= 10 && (other.Form & VerbForm.Past) != 0 && !other.IsNegated && (other.Has(Frame.Say) || other.Has(Frame.Announce) || other.Lemma is "promise" or "pledge" or "vow"));
    }

    /// <summary>Without governing word a headline or a future promises; an infinitive of purpose says nothing of its own.</summary>
    private static Mood Alone(SentenceView view, Verb verb) =>
        (verb.Form & VerbForm.Past) != 0 && !verb.IsInfinitive && !verb.IsFuture ? Mood.Done
        : verb.IsInfinitive && !view.Sentence.IsHeading && Roles.Subject(view, verb).At < 0 ? Mood.None
        : Mood.Firm;

    /// <summary>"unclear whether", "asked if", "possibility": what follows is a question.</summary>
    private static int? Doubt(SentenceView view, Verb verb)
    {
        for (var i = verb.Start - 1; i >= 0 && verb.Start - i <= Reach && !(verb.IsPerfect && !verb.IsModal); i--)
        {
            if (view.Lower(i) is "whether" or "unless" || (view.Lower(i) is "if" && view.Lower(i - 1) != "as")) return i;
            if (view.Lower(i) is ";" or "that" or "which") return null;
        }

        return null;
    }

    /// <summary>"declined to say whether", "would not confirm if": a question that is not answered counts as denied (corpus guidelines, "Status").</summary>
    private static bool IsUnanswered(SentenceView view, int question) =>
        view.Verbs.Any(verb => verb.At < question && question - verb.At <= 4 && ((verb.Has(Frame.Refuse) && !verb.IsNegated) || (verb.Has(Frame.Say) && (verb.IsNegated || view.Verbs.Any(other => other.At < verb.At && verb.At - other.At <= 3 && other.Has(Frame.Refuse))))));

    /// <summary>The mood that the governing word gives, or null when none governs.</summary>
    private static Mood? Governed(SentenceView view, Verb verb, int depth)
    {
        var before = verb.Coordinated >= 0 ? view.Verbs[verb.Coordinated].Start : verb.Start;
        for (var i = before - 1; i >= 0 && before - i <= Reach; i--)
        {
            if (view.Lower(i) is ";") return null;
            if (view.VerbAt(i) is { } control)
            {
                if (ByVerb(view, control, depth) is { } mood) return mood;
                continue;
            }

            if (view.KindAt(i) == PhraseKind.Word && ByNoun(view, i) is { } noun) return noun;
        }

        return null;
    }

    private static Mood? ByVerb(SentenceView view, Verb control, int depth)
    {
        // "A wants to send": a plan of the giver's, and when negated a refusal; the receiver's wants are requests.
        if (control.Lemma is "want" or "wish" && view.Lower(control.At + 1) == "to" && Roles.Subject(view, control) is ([var who, ..], >= 0) && view.Discourse.Beneficiary is { } needy && who != needy) return control.IsNegated ? Mood.Denied : Mood.Considered;
        if (control.Has(Frame.Ask) || control.Has(Frame.Need)) return Mood.Requested;
        // "will be used to buy": what money is for is as firm as its use.
        if (control is { Lemma: "use", IsPassive: true } && view.Lower(control.At + 1) == "to") return Of(view, control, depth + 1);
        if (control.Has(Frame.Refuse)) return control.IsNegated ? Mood.Considered : Mood.Denied;
        if (control.Has(Frame.Consider)) return control.IsInfinitive && depth < 3 && Governed(view, control, depth + 1) == Mood.Requested ? Mood.Requested : Mood.Considered;
        // "Ukraine hopes that A will send": what the receiver hopes of others it asks of them.
        if (control is { Lemma: "hope", IsNegated: false } && Roles.Subject(view, control).Codes.Contains(view.Discourse.Beneficiary ?? "") && view.Phrases.Skip(control.At + 1).Take(4).Any(phrase => phrase.Kind == PhraseKind.Actor)) return Mood.Requested;
        if (control.Has(Frame.Expect)) return control.IsNegated ? Mood.Denied : Mood.Expected;
        if (control.Has(Frame.Thank)) return Mood.Done;
        if (control is { Lemma: "go", IsProgressive: true }) return control.IsNegated ? Mood.Denied : Mood.Firm;
        if (control.Lemma == "make" && (view.KindAt(control.At + 1) is PhraseKind.Actor || view.KindAt(control.At + 2) is PhraseKind.Actor)) return Mood.Requested;
        if (!control.Has(Frame.Commit) && !control.Has(Frame.Announce)) return null;
        if (control.IsNegated) return Mood.Denied;
        if (control.IsModal) return IsReported(view, control) ? Mood.Firm : Mood.Considered;
        return control.IsInfinitive || control.Form == VerbForm.Ing ? Of(view, control, depth + 1) is Mood.Done ? Mood.Firm : Of(view, control, depth + 1) : Mood.Firm;
    }

    private static Mood? ByNoun(SentenceView view, int at) => view.Entry(at).Noun switch
    {
        Frame.Consider => Mood.Considered,
        Frame.Ask => IsRefused(view, at) ? Mood.Denied : Mood.Requested,
        Frame.Commit => view.Lower(at - 1) is "possible" or "potential" or "likely" ? Mood.Considered : IsNone(view, at) ? Mood.Denied : Mood.Firm,
        _ => view.Lower(at) switch
        {
            "have" or "had" or "has" when view.Lower(at + 1) == "to" => Mood.Requested,
            "like" when view.Lower(at - 1) is "would" or "'d" && view.KindAt(at + 1) is PhraseKind.Actor or PhraseKind.Person => Mood.Requested,
            "process" => Mood.Considered,
            "going" when view.Entry(at - 1).In(WordSet.Negative) => Mood.Denied,
            "ready" or "set" or "going" or "preparations" or "prepared" => Mood.Firm,
            "likely" or "possible" or "willing" or "might" or "may" => Mood.Considered,
            "open" or "close" or "closer" when view.Lower(at + 1) == "to" => Mood.Considered,
            "pressure" => Mood.Requested,
            "grateful" or "thankful" or "gratitude" or "thanks" => Mood.Done,
            "due" when view.Lower(at + 1) == "to" => Mood.Expected,
            var word when (word == "one" || view.Entry(at).In(WordSet.Member)) && view.Lower(at + 1) == "to" && view.Phrases.Take(at).TakeLast(4).Any(phrase => phrase.Lower is "first" or "only") => Mood.Done,
            "first" when view.Lower(at + 1) == "to" => Mood.Done,
            "no" when view.Lower(at + 1) == "to" => Mood.Denied,
            "unable" or "unwilling" or "reluctant" or "hesitant" => Mood.Denied,
            _ => null,
        },
    };

    /// <summary>"has no plans", "does not have any intention": what is planned is denied.</summary>
    private static bool IsNone(SentenceView view, int noun) =>
        view.Lower(noun - 1) is "no" or "without" || (view.Lower(noun - 1) is "any" or "current" or "immediate" && view.Phrases.Take(noun).TakeLast(6).Any(phrase => phrase.Entry.In(WordSet.Negative)));

    /// <summary>"resisted appeals to", "rejected a request for": what is asked there is refused.</summary>
    internal static bool IsRefused(SentenceView view, int noun)
    {
        for (var i = noun - 1; i >= 0 && noun - i <= 6; i--)
        {
            if (view.VerbAt(i) is { } verb) return verb.Has(Frame.Refuse) && !verb.IsNegated;
        }

        return false;
    }

    /// <summary>A participle clause has the mood of the verb before it: "will re-sequence deliveries, providing Ukraine with".</summary>
    private static Mood Inherited(SentenceView view, Verb verb, int depth)
    {
        if (view.Verbs.Any(other => other.At < verb.Start && other.IsFuture && !other.IsNegated)) return Mood.Firm;
        var earlier = view.Verbs.LastOrDefault(other => other.At < verb.Start && other.At != verb.At && (other.Form != VerbForm.Ing || other.IsProgressive) && !other.IsReduced);
        return earlier is null ? Mood.Done : Of(view, earlier, depth + 1);
    }
}
