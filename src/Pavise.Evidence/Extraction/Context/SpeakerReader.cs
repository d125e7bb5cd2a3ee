namespace Pavise.Evidence;

/// <summary>Finds the speaker whom a sentence names: the person, office or institution that is subject of a verb of saying, or follows "according to".</summary>
/// <remarks>An outlet is never a speaker, nor is a country that only receives: a name after a preposition is no subject.</remarks>
internal sealed class SpeakerReader(ArticleText article, Discourse discourse)
{
    private const int Reach = 22;

    public Voice? Read(List<Phrase> phrases)
    {
        for (var i = 0; i < phrases.Count; i++)
        {
            if (phrases[i].Kind != PhraseKind.Word) continue;
            if (phrases[i].Lower == "according" && i + 2 < phrases.Count && phrases[i + 1].IsWord("to") && According(phrases, i + 2) is { } source) return source;
            if (!IsSay(phrases[i])) continue;
            if (Before(phrases, i) is { } before) return before;
            if (Following(phrases, i) is { } after) return after;
        }

        return Performing(phrases);
    }

    /// <summary>"That is according to X", "This was announced by X", "X said this on Friday": who is named for what the sentence before told.</summary>
    public Voice? Attributed(List<Phrase> phrases)
    {
        if (phrases.Count < 4) return null;
        if (phrases[0].Lower is "this" or "that" or "it")
        {
            for (var i = 1; i + 1 < Math.Min(phrases.Count, 7); i++)
            {
                if (phrases[i].IsWord("according") && phrases[i + 1].IsWord("to")) return According(phrases, i + 2);
                if (phrases[i].IsWord("by") && IsSay(phrases[i - 1])) return According(phrases, i + 1);
                if (phrases[i].Kind != PhraseKind.Word) return null;
            }

            return null;
        }

        for (var i = 1; i + 1 < phrases.Count; i++)
        {
            if (phrases[i + 1].IsWord("this") && phrases[i].Kind == PhraseKind.Word && IsSay(phrases[i]) && (i + 2 == phrases.Count || phrases[i + 2].Kind == PhraseKind.Mark || phrases[i + 2].Lower is "on" or "in" or "at" or "during" or "after" or "while")) return Before(phrases, i);
        }

        return null;
    }

    /// <summary>"X vowed to", "X has asked for": who promises or asks says so.</summary>
    private Voice? Performing(List<Phrase> phrases)
    {
        for (var i = 1; i < phrases.Count; i++)
        {
            if (phrases[i].Kind != PhraseKind.Word || phrases[i].Entry is not { Lemma: "vow" or "pledge" or "promise" or "request" or "ask" or "urge" or "demand" or "appeal" or "offer" or "press" or "call" or "rule out" or "exclude" or "plead" } verb) continue;
            if ((verb.Form & (VerbForm.Past | VerbForm.Third)) == 0) continue;
            var at = i - 1;
            while (at > 0 && IsBetween(phrases[at])) at--;
            if (phrases[at].Kind == PhraseKind.Person && !IsGoverned(phrases, at)) return new Voice(phrases[at].Name, phrases[at].Actor, null);
        }

        return null;
    }

    private static bool IsSay(Phrase phrase) => phrase.Entry.Frames.Contains(Frame.Say);

    private Voice? Before(List<Phrase> phrases, int verb)
    {
        var direct = true;
        // "X thanked Y for it and said": who does the first thing does the second.
        if (verb > 3 && phrases[verb - 1].IsWord("and") && Opener(phrases, verb) is { } opener) return new Voice(opener.Name, opener.Actor, null);
        for (var i = verb - 1; i >= 0 && verb - i <= Reach; i--)
        {
            if (direct && i == verb - 1 && Apposed(phrases, i) is { } named) i = named;
            if (direct && i > 1 && phrases[i].Kind == PhraseKind.Actor && phrases[i - 1].Lower is "in" or "of" && Institution(phrases, i - 2) is { } placed) return placed with { Speaker = Words(phrases[InstitutionStart(phrases, i - 2)].First, phrases[i].Last), Actor = phrases[i].Actor };
            var phrase = phrases[i];
            if (phrase.Kind == PhraseKind.Outlet || phrase.Lower is "”" or "\"" or ";") return null;
            if (phrase.Kind == PhraseKind.Person && !IsGoverned(phrases, i)) return new Voice(phrase.Name, phrase.Actor, null);
            if (phrase.Lower is "he" or "she" && discourse.LastPerson is { } person) return new Voice(person.Name, person.Actor, null);
            if (Office(phrases, i, direct) is { } office) return office;
            if (phrase is { Kind: PhraseKind.Actor, IsAttribute: false, IsDemonym: false } && direct && phrase.Actor is not ("ALLIES" or "EUROPE") && !IsGoverned(phrases, i)) return Joint(phrases, i);
            direct &= IsBetween(phrase);
        }

        return null;
    }

    /// <summary>The person with whom the sentence, or its part after an opening phrase, begins; null when others may be meant.</summary>
    private Phrase? Opener(List<Phrase> phrases, int verb)
    {
        var first = phrases.FindIndex(phrase => phrase.Kind == PhraseKind.Person);
        return first >= 0 && first < verb - 3 && !IsGoverned(phrases, first) && phrases.Skip(first + 1).Take(verb - first - 2).Any(phrase => (phrase.Entry.Form & (VerbForm.Past | VerbForm.Third)) != 0) && !phrases.Skip(first + 1).Take(verb - first - 1).Any(phrase => phrase.Lower is "that" or "which" or "who" or ";") ? phrases[first] : null;
    }

    /// <summary>"A, its newest member, said": the name that what stands between commas describes; null for other commas.</summary>
    private static int? Apposed(List<Phrase> phrases, int comma)
    {
        if (phrases[comma].Lower != ",") return null;
        for (var i = comma - 1; i > 0 && comma - i <= 8; i--)
        {
            if (phrases[i].Lower != ",") continue;
            return phrases[i - 1].Kind is PhraseKind.Actor or PhraseKind.Person ? i - 1 : null;
        }

        return null;
    }

    /// <summary>Adverbs, auxiliaries and days may stand between a subject and its verb.</summary>
    private bool IsBetween(Phrase phrase) =>
        phrase.Kind == PhraseKind.Word && (phrase.Entry.In(WordSet.Adverb) || phrase.Entry.In(WordSet.Auxiliary)) && phrase.Lower != "in";

    /// <summary>A preposition before a name, or before its title, makes it no subject.</summary>
    private bool IsGoverned(List<Phrase> phrases, int at)
    {
        for (var i = at - 1; i >= 0 && at - i <= 7; i--)
        {
            var lower = phrases[i].Lower;
            if (lower is "to" or "in" or "from" or "with" or "at" or "against" or "by" or "into" or "for" or "on" or "of") return !IsTitleOf(phrases, i);
            if (!phrases[i].Entry.In(WordSet.Title) && lower is not ("the" or "a" or "an" or "'s" or ".") && phrases[i].Kind is not PhraseKind.Actor) return false;
        }

        return false;
    }

    /// <summary>"the head of the Military Committee, X": the preposition belongs to the title.</summary>
    private bool IsTitleOf(List<Phrase> phrases, int at) => at > 0 && phrases[at].Lower is "of" or "for" && phrases[at - 1].Entry.In(WordSet.Title);

    /// <summary>Countries that speak together: "the United States, Germany and Romania said".</summary>
    private Voice Joint(List<Phrase> phrases, int at)
    {
        var names = new List<string> { Words(phrases[at].First, phrases[at].Last) };
        for (var i = at - 1; i > 0;)
        {
            if (phrases[i].IsWord("the")) i--;
            // "went to A, B said": a comma alone joins no speakers.
            if (i <= 0 || phrases[i].Lower is not ("and" or ",") || (names.Count == 1 && phrases[i].Lower == ",")) break;
            if (phrases[i].Lower == "and" && phrases[i - 1].Lower == ",") i--;
            if (phrases[i - 1] is not { Kind: PhraseKind.Actor, IsDemonym: false, IsAttribute: false } other) break;
            names.Insert(0, Words(other.First, other.Last));
            i -= 2;
        }

        return new Voice(string.Join("; ", names), names.Count == 1 ? phrases[at].Actor : null, null) { IsBody = true };
    }

    /// <summary>"said Minister X", "says a senior official": a speaker right after the verb, with nothing but its own titles between.</summary>
    private Voice? Following(List<Phrase> phrases, int verb)
    {
        if (verb == 0 || (phrases[verb - 1].Kind != PhraseKind.Mark && !phrases[verb - 1].IsWord("as"))) return null;
        for (var i = verb + 1; i < phrases.Count && i - verb <= 8; i++)
        {
            var phrase = phrases[i];
            if (phrase.Kind == PhraseKind.Person) return new Voice(phrase.Name, phrase.Actor, null);
            if (Official(phrases, i) is { } official) return official;
            // "said the mayor, X".
            if (phrase.Lower == "," && i > verb + 1 && phrases[i - 1].Entry.In(WordSet.Title) && i + 1 < phrases.Count && phrases[i + 1].Kind == PhraseKind.Person) continue;
            if (phrase.Kind is not (PhraseKind.Word or PhraseKind.Actor) && phrase.Lower != ".") return null;
            if (phrase.Lower is "that" or "to" or "in" or "on" or "it" or "he" or "she" or "they" or "we" or "while" || (i > verb + 1 && IsSay(phrase))) return null;
        }

        return null;
    }

    private Voice? According(List<Phrase> phrases, int first)
    {
        for (var k = first; k < Math.Min(phrases.Count, first + 10); k++)
        {
            if (phrases[k].Kind == PhraseKind.Person) return new Voice(phrases[k].Name, phrases[k].Actor, null);
            if (phrases[k].Kind == PhraseKind.Outlet && !IsInstitution(phrases[k])) return null;
            if (Institution(phrases, k, named: true) is { } body) return body;
            if (Office(phrases, k, direct: true) is { } office && (office.Speaker is not null)) return office;
            var ends = k + 1 >= phrases.Count || phrases[k + 1].Kind == PhraseKind.Mark;
            if (ends && phrases[k].Kind is PhraseKind.Actor or PhraseKind.Outlet) return new Voice(Words(phrases[k].First, phrases[k].Last), phrases[k].Actor, null);
            if (phrases[k].Kind == PhraseKind.Mark) return null;
        }

        return null;
    }

    /// <summary>An official publisher speaks for itself.</summary>
    private bool IsInstitution(Phrase outlet) => article.IsOfficial(outlet.Name!);

    /// <summary>An unnamed official, a ministry, or a title that points back to the person last named.</summary>
    private Voice? Office(List<Phrase> phrases, int at, bool direct) =>
        Official(phrases, at) ?? (direct && at > 0 && phrases[at].IsWord("president") && phrases[at - 1].IsWord("the") ? Titled(phrases, at) : null) ?? (direct ? Institution(phrases, at) ?? Holder(phrases, at) ?? Titled(phrases, at) : null);

    /// <summary>"Germany's defence minister", "the Polish president": an office without a name, with whose it is.</summary>
    private Voice? Holder(List<Phrase> phrases, int at)
    {
        if (phrases[at].Kind != PhraseKind.Word || !phrases[at].Entry.In(WordSet.Office) || (at + 1 < phrases.Count && phrases[at + 1].Kind == PhraseKind.Person)) return null;
        var first = at;
        while (first > 0 && at - first < 3 && phrases[first - 1].Kind == PhraseKind.Word && phrases[first - 1].Entry.In(WordSet.Title)) first--;
        var owner = first > 1 && phrases[first - 1].Lower == "'s" ? first - 2 : first - 1;
        if (owner < 0 || phrases[owner] is not { Kind: PhraseKind.Actor, IsAttribute: false } actor || (owner == first - 1 && !actor.IsDemonym) || IsGoverned(phrases, owner)) return null;
        return new Voice(Held(actor.Actor!, phrases, first, at) ?? Words(actor.First, phrases[at].Last), actor.Actor, null);
    }

    /// <summary>Who holds an office on the day of the text, as far as the text names that person; null else.</summary>
    private string? Held(string actor, List<Phrase> phrases, int first, int last)
    {
        var office = string.Join(' ', phrases.Skip(first).Take(last - first + 1).Select(phrase => phrase.Lower)).Replace("defence", "defense", StringComparison.Ordinal);
        return article.Holder(actor, office) is { } person && article.Persons.Any(mention => mention.Person.Name == person) ? person : null;
    }

    /// <summary>"the general", "the minister": the person last named.</summary>
    private Voice? Titled(List<Phrase> phrases, int at) =>
        at > 0 && phrases[at - 1].IsWord("the") && phrases[at].Kind == PhraseKind.Word && phrases[at].Entry.In(WordSet.Title) && phrases[at].Entry.Noun == Frame.None
        && phrases[at].Lower is not ("foreign" or "defense" or "defence" or "deputy" or "vice" or "prime") && discourse.LastPerson is { } person
            ? new Voice(person.Name, person.Actor, null) : null;

    /// <summary>"the Swiss defence ministry", "Ukrainian air force", "the ministry of defence": an institution with the words that say which.</summary>
    private Voice? Institution(List<Phrase> phrases, int at, bool named = false)
    {
        var last = at;
        if (phrases[at].Kind == PhraseKind.Word && phrases[at].Lower is "defence" or "defense" or "affairs" && at > 1 && phrases[at - 1].IsWord("of")) at -= 2;
        if (phrases[at].Kind != PhraseKind.Word || !phrases[at].Entry.In(WordSet.Institution)) return null;
        var first = InstitutionStart(phrases, at);
        string? actor = null;
        if (first > 0 && phrases[first - 1].Lower == "'s") first--;
        if (first > 0 && phrases[first - 1] is { Kind: PhraseKind.Actor } owner) (first, actor) = (first - 1, owner.Actor);
        if (phrases[first].Lower == "'s") first++;
        if (named ? actor is null : IsGoverned(phrases, first)) return null;
        return new Voice(Words(phrases[first].First, phrases[last].Last), actor ?? discourse.Home, null) { IsBody = true };
    }

    /// <summary>Where the words of an institution begin: "regional | air | force".</summary>
    private static int InstitutionStart(List<Phrase> phrases, int at)
    {
        var first = at;
        while (first > 0 && at - first < 4 && phrases[first - 1].Kind == PhraseKind.Word && IsPart(phrases[first - 1])) first--;
        return first;
    }

    private static bool IsPart(Phrase phrase) => phrase.Entry.In(WordSet.Institution) || phrase.Lower is "defence" or "defense" or "foreign" or "interior" or "city" or "regional" or "federal" or "presidential";

    /// <summary>"a senior U.S. official", "a White House spokesperson": an unnamed speaker with the words before it.</summary>
    private Voice? Official(List<Phrase> phrases, int at)
    {
        if (phrases[at].Kind != PhraseKind.Word || !phrases[at].Entry.In(WordSet.Official)) return null;
        if (at + 1 < phrases.Count && phrases[at + 1].Kind == PhraseKind.Person) return null;
        var first = at;
        string? actor = null;
        while (first > 0 && at - first < 4 && phrases[first - 1].Kind is PhraseKind.Word or PhraseKind.Actor
            && phrases[first - 1].Lower is not ("a" or "an" or "the" or "to" or "by" or "and" or "that" or "as" or "but" or "while" or "of" or "in" or "with" or "for" or "quoting" or "citing" or "when" or "which"))
        {
            first--;
            actor ??= phrases[first].Actor;
        }

        return new Voice(Words(phrases[first].First, phrases[at].Last), actor ?? discourse.Home, null);
    }

    /// <summary>The words of a name without its article.</summary>
    private string Words(int first, int last) => last - first > 1 && article.Tokens[first].Is("the") ? Words(first + 1, last) : article.Text[article.Tokens[first].Start..article.Tokens[last - 1].End];
}
