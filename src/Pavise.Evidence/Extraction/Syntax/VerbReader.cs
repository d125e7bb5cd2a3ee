namespace Pavise.Evidence;

/// <summary>Finds the verbs of a sentence and reads their auxiliaries; words that are nouns here are left out.</summary>
internal static class VerbReader
{
    public static List<Verb> Read(List<Phrase> phrases)
    {
        var verbs = new List<Verb>();
        for (var i = 0; i < phrases.Count; i++)
        {
            if (phrases[i].Kind != PhraseKind.Word) continue;
            var entry = i + 1 < phrases.Count ? phrases[i].Entry.Before(phrases[i + 1].Lower) : phrases[i].Entry;
            if (entry.Form == VerbForm.None) continue;
            // "came under attack", "came as", "comes after": no arrival.
            if (entry.Lemma == "come" && i + 1 < phrases.Count && phrases[i + 1].Lower is "under" or "as" or "amid" or "after" or "with" or "up") continue;
            if (entry.Lemma == "bring" && !(i + 1 < phrases.Count && phrases[i + 1].Lower == "down")) continue;
            // "called it the first", "called the deal proof": what is named is not asked for.
            if (entry.Lemma == "call" && IsNaming(phrases, i)) continue;
            if (IsNoun(phrases, i, entry.Form) || (entry.Lemma == "have" && IsAuxiliary(phrases, i))) continue;
            verbs.Add(Group(phrases, i, new Verb(i, i, entry.Lemma, entry.Form, IsWinning(phrases, i, entry) ? entry.Frames.Without(Frame.Ask) : entry.Frames), verbs));
            // "turned down": the particle is no verb of its own.
            if (!ReferenceEquals(entry, phrases[i].Entry)) i++;
        }

        return verbs;
    }

    private static bool IsNoun(List<Phrase> phrases, int at, VerbForm form)
    {
        if (at == 0) return phrases[at].Entry.Noun != Frame.None && (form & VerbForm.Ing) == 0;
        var before = phrases[at - 1];
        var next = at + 1 < phrases.Count ? phrases[at + 1] : null;
        // "the Armed Forces": the name of an institution.
        if (phrases[at].Lower == "armed" && next?.Lower is "forces" or "force" or "services" or "service" or "men" or "conflict") return true;
        // "the growing demand": a bare form after a determiner and a participle is a noun.
        if ((form & VerbForm.Base) != 0 && at > 1 && phrases[at].Entry.Noun != Frame.None && before.Kind == PhraseKind.Word && (before.Entry.Form & VerbForm.Ing) != 0 && phrases[at - 2].Lower is "the" or "a" or "an" or "its" or "their" or "this") return true;
        // "60 promised systems": a participle between a number and what it counts describes.
        if ((form & VerbForm.Participle) != 0 && (form & VerbForm.Base) == 0 && before is { Kind: PhraseKind.Amount, Amount: { IsMoney: false, Low: < 1900 } } && next?.Kind is PhraseKind.Item or PhraseKind.Threat && at > 1 && phrases[at - 2].Kind != PhraseKind.Mark) return true;
        // "the most sold system": a participle after "most" describes.
        if ((form & VerbForm.Participle) != 0 && before.Lower == "most") return true;
        if ((form & VerbForm.Participle) != 0 && (form & VerbForm.Base) == 0)
            return IsDeterminer(before.Lower) && before.Lower is not ("that" or "of" or "earlier") && next is { Kind: PhraseKind.Word or PhraseKind.Item or PhraseKind.Amount } && next.Lower is not ("by" or "to" or "from");
        // "Ukraine's request": no bare form stands after a short "is".
        if (before.Lower is "'s" && (form & (VerbForm.Ing | VerbForm.Participle)) == 0 && phrases[at].Entry.Noun != Frame.None) return true;
        // "the possible transfer of", "a missile attack on": an adjective or a thing before it makes it a noun.
        if (phrases[at].Entry.Noun != Frame.None && (form & VerbForm.Ing) == 0 && before.Lower is "possible" or "potential" or "likely" or "eventual") return true;
        var thing = before.Kind == PhraseKind.Mark && before.Lower is "”" or "\"" && at > 1 ? phrases[at - 2] : before;
        if (phrases[at].Entry.Noun == Frame.Raid && thing.Kind == PhraseKind.Threat && thing.Lower[^1] != 's') return true;
        if (before.IsWord("to") || before.Entry.In(WordSet.Auxiliary) || before.Entry.In(WordSet.Modal) || before.Entry.In(WordSet.Future)) return false;
        if ((form & VerbForm.Ing) != 0) return before.IsWord("the") || (before.Lower is "'s" && phrases[at].Entry.Noun != Frame.None);
        if (before.Kind is PhraseKind.Item or PhraseKind.Amount || before is { Kind: PhraseKind.Actor, IsDemonym: true }) return phrases[at].Entry.Noun != Frame.None || phrases[at].Lower is "use" or "lead";
        // "resisted appeals": after a verb the form of the third person is a noun in the plural.
        if (form == VerbForm.Third && before.Kind == PhraseKind.Word && before.Entry.Form != VerbForm.None && phrases[at].Entry.Noun != Frame.None) return true;
        // "a multibillion-dollar award": a compound adjective stands before a noun.
        if (before.Kind == PhraseKind.Word && phrases[at].Entry.Noun != Frame.None && before.Lower.Contains('-', StringComparison.Ordinal)) return true;
        if (next is not null && next.IsWord("of")) return true;
        // "came under attack", "is under review": after "under" stands a noun.
        if (before.IsWord("under") && phrases[at].Entry.Noun != Frame.None) return true;
        return IsDeterminer(before.Lower) && before.Lower != "that";
    }

    /// <summary>"has secured a contract": what is won is not asked for.</summary>
    private static bool IsWinning(List<Phrase> phrases, int at, WordEntry entry) =>
        entry.Frames.Contains(Frame.Win) && entry.Frames.Contains(Frame.Ask) && phrases.Skip(at + 1).Take(4).Any(phrase => phrase.Entry.Noun == Frame.Buy || phrase.Lower is "deal" or "agreement");

    private static bool IsNaming(List<Phrase> phrases, int at)
    {
        var next = at + 1;
        while (next < phrases.Count && next - at <= 3 && (phrases[next].Entry.In(WordSet.Adverb) || phrases[next].Lower is "once" or "more" or "repeatedly" || phrases[next].Lower.EndsWith("ly", StringComparison.Ordinal))) next++;
        return next < phrases.Count && phrases[next].Lower is not ("for" or "on" or "upon");
    }

    private static bool IsAuxiliary(List<Phrase> phrases, int at)
    {
        for (var i = at + 1; i < phrases.Count && i - at <= 4; i++)
        {
            if (phrases[i].Kind != PhraseKind.Word) return false;
            if (((i + 1 < phrases.Count ? phrases[i].Entry.Before(phrases[i + 1].Lower) : phrases[i].Entry).Form & VerbForm.Participle) != 0 || phrases[i].Lower is "been" or "to" || phrases[i].Lower.EndsWith("ed", StringComparison.Ordinal)) return true;
            if (!phrases[i].Entry.In(WordSet.Adverb) && !phrases[i].Entry.In(WordSet.Negative)) return false;
        }

        return false;
    }

    private static Verb Group(List<Phrase> phrases, int at, Verb verb, List<Verb> earlier)
    {
        var (being, start) = (false, at);
        for (var i = at - 1; i >= 0 && at - i <= 8; i--)
        {
            var phrase = phrases[i];
            var (lower, entry) = (phrase.Lower, phrase.Entry);
            if (phrase.Kind == PhraseKind.Mark && lower != ",") break;
            if (entry.In(WordSet.Negative)) verb = verb with { IsNegated = true };
            else if (entry.In(WordSet.Modal)) verb = verb with { IsModal = true };
            else if (entry.In(WordSet.Future)) verb = verb with { IsFuture = true };
            else if (lower is "must" or "should") verb = verb with { IsObliged = true };
            else if (lower == "to" && IsArranged(phrases, i))
            {
                (verb, start) = (verb with { IsFuture = true }, i - 1);
                break;
            }
            else if (lower == "to")
            {
                verb = verb with { IsInfinitive = true };
            }
            else if (entry.In(WordSet.Perfect)) verb = verb with { IsPerfect = true };
            // "no longer sends".
            else if (lower == "longer" && i > 0 && phrases[i - 1].Lower is "no") continue;
            else if (entry.In(WordSet.Being)) being = true;
            // "were confirmed downed", "was reported intercepted".
            else if (i == at - 1 && lower is "confirmed" or "reported" or "believed" && (verb.Form & VerbForm.Participle) != 0) continue;
            else if (!entry.In(WordSet.Auxiliary) && !(entry.In(WordSet.Adverb) && (lower != "," || at - i > 1))) break;
            if (lower != ",") start = i;
            if (lower == "to")
            {
                // "not to send".
                if (i > 0 && phrases[i - 1].Lower is "not" or "never") (verb, start) = (verb with { IsNegated = true }, i - 1);
                break;
            }
        }

        var participle = (verb.Form & VerbForm.Participle) != 0;
        verb = verb with
        {
            Start = start,
            IsPassive = being && participle,
            // "is sending", "are being sent".
            IsProgressive = being && ((verb.Form & VerbForm.Ing) != 0 || (participle && start < at && phrases[at - 1].IsWord("being"))),
            IsReduced = !being && !verb.IsPerfect && participle && IsAgent(phrases, at) && !IsRelative(phrases, at) && at > 0 && phrases[at - 1].Kind is PhraseKind.Item or PhraseKind.Threat or PhraseKind.Amount or PhraseKind.Word or PhraseKind.Mark,
        };
        return start == at ? Coordinate(phrases, at, verb, earlier) : verb;
    }

    /// <summary>"that the armed forces of A donated to": after a pronoun and a doer the verb is finite.</summary>
    private static bool IsRelative(List<Phrase> phrases, int at)
    {
        var doer = false;
        for (var i = at - 1; i >= 0 && at - i <= 6; i--)
        {
            if (phrases[i].Kind == PhraseKind.Mark || phrases[i].Kind == PhraseKind.Item) return false;
            doer |= phrases[i].Kind is PhraseKind.Actor or PhraseKind.Person;
            if (phrases[i].Lower is "that" or "which" or "whom") return doer;
        }

        return false;
    }

    /// <summary>"The systems are to be delivered", "the country is to send two": what is arranged will be; "the aim is to send" names an aim.</summary>
    private static bool IsArranged(List<Phrase> phrases, int to) =>
        to > 1 && phrases[to - 1].Lower is "is" or "are" or "was" or "were"
        && (phrases[to - 2].Kind is PhraseKind.Actor or PhraseKind.Item or PhraseKind.Threat or PhraseKind.Person || phrases[to - 2].Lower is "which" or "that" or "they" or "it" or "we"
            || (to + 1 < phrases.Count && phrases[to + 1].IsWord("be")));

    private static bool IsAgent(List<Phrase> phrases, int at)
    {
        // "held up by": a particle stands between.
        var next = at + 1 < phrases.Count && !ReferenceEquals(phrases[at].Entry.Before(phrases[at + 1].Lower), phrases[at].Entry) ? at + 2 : at + 1;
        return next < phrases.Count && phrases[next].Lower is "by" or "to" or "from";
    }

    /// <summary>"to refurbish and provide": a bare verb after "and" shares the form of the verb before it.</summary>
    private static Verb Coordinate(List<Phrase> phrases, int at, Verb verb, List<Verb> earlier)
    {
        if (earlier.Count == 0 || at == 0 || (verb.Form & (VerbForm.Base | VerbForm.Ing)) == 0) return verb;
        var previous = earlier[^1];
        if (!phrases[at - 1].IsWord("and") && !phrases[at - 1].IsWord("or") && !phrases[at - 1].IsWord("then")) return verb;
        if ((previous.Form & verb.Form) == 0) return verb;
        return verb with
        {
            IsModal = previous.IsModal, IsFuture = previous.IsFuture, IsInfinitive = previous.IsInfinitive, IsNegated = previous.IsNegated,
            IsProgressive = previous.IsProgressive, Coordinated = earlier.Count - 1,
        };
    }

    private static bool IsDeterminer(string lower) =>
        lower is "the" or "a" or "an" or "its" or "their" or "his" or "her" or "our" or "my" or "this" or "these" or "those" or "that" or "'s" or "of" or "new" or "more"
        or "first" or "some" or "any" or "latest" or "no" or "further" or "additional" or "joint" or "planned" or "direct" or "earlier" or "recent" or "many"
        or "for" or "in" or "on" or "with" or "foreign" or "last" or "same" or "most" or "urgent" or "critical" or "financial" or "other" or "military";
}
