namespace Pavise.Evidence;

/// <summary>A sentence as rules see it: phrases, verbs, who speaks, and what was said before.</summary>
internal sealed class SentenceView(
    ArticleText article, Sentence sentence, int number, List<Phrase> phrases, List<Verb> verbs, Voice voice, Discourse discourse)
{
    public ArticleText Article { get; } = article;

    public Sentence Sentence { get; } = sentence;

    public int Number { get; } = number;

    public List<Phrase> Phrases { get; } = phrases;

    public List<Verb> Verbs { get; } = verbs;

    /// <summary>The verb whose word a phrase is, or null.</summary>
    public Verb? VerbAt(int at)
    {
        for (var i = 0; i < Verbs.Count && Verbs[i].At <= at; i++)
        {
            if (Verbs[i].At == at) return Verbs[i];
        }

        return null;
    }

    public Voice Voice { get; } = voice;

    public Discourse Discourse { get; } = discourse;

    public Lexicon Lexicon { get; } = article.Lexicon;

    public int Count => Phrases.Count;

    public string Lower(int at) => at >= 0 && at < Phrases.Count ? Phrases[at].Lower : "";

    /// <summary>What the word tables say of a phrase's word; nothing outside the sentence.</summary>
    public WordEntry Entry(int at) => at >= 0 && at < Phrases.Count ? Phrases[at].Entry : WordEntry.None;

    public PhraseKind? KindAt(int at) => at >= 0 && at < Phrases.Count ? Phrases[at].Kind : null;

    /// <summary>Codes of the actors a phrase stands for: its own, its person's, or a pronoun's; empty when it stands for none.</summary>
    public IReadOnlyList<string> ActorsAt(int at)
    {
        var phrase = Phrases[at];
        // In the alliance's own words "Allies" are its members.
        if (phrase.Kind is PhraseKind.Actor) return phrase.IsAttribute ? [] : [phrase.Actor == "ALLIES" && Discourse.Home == "NATO" ? "NATO" : phrase.Actor!];
        if (phrase.Kind is PhraseKind.Person or PhraseKind.Outlet) return phrase.Actor is { } own ? [own] : [];
        // "the NATO member": the country last spoken of.
        if (phrase.Kind == PhraseKind.Word && at > 1 && phrase.Entry.In(WordSet.Member) && EndsNoun(at) && Phrases[at - 1] is { Kind: PhraseKind.Actor, IsAttribute: true, IsDemonym: false } && Lower(at - 2) == "the")
            return Discourse.LastCountry is { } spoken ? [spoken] : [];
        if (phrase.Kind != PhraseKind.Word || !IsPronoun(phrase.Lower)) return [];
        if (phrase.Lower is "we" or "our" or "us" && Discourse.Signatories.Count > 1) return Discourse.Signatories;
        var code = phrase.Lower switch
        {
            "we" or "our" or "us" or "i" or "my" => Voice.Actor ?? Discourse.Home,
            "he" or "she" or "his" or "her" => FirstPerson(at) ?? Discourse.LastPerson?.Actor,
            _ => Nearest(at, PhraseKind.Actor) ?? Discourse.LastActor,
        };
        return code is null ? [] : [code];
    }

    /// <summary>True when no name and no other noun follows: "the NATO member", and not "the NATO member Norway".</summary>
    private bool EndsNoun(int at)
    {
        while (Entry(at + 1).In(WordSet.Member)) at++;
        return KindAt(at + 1) is null or PhraseKind.Mark or PhraseKind.Word && !Entry(at + 1).In(WordSet.Counted) && !Entry(at + 1).In(WordSet.Institution) && !Entry(at + 1).In(WordSet.Title) && !Entry(at + 1).In(WordSet.Official);
    }

    /// <summary>All actors of the list that a phrase belongs to ("Germany, the Netherlands, and Romania"), in text order.</summary>
    public IReadOnlyList<string> ListAround(int at)
    {
        var (first, last) = (at, at);
        while (PreviousInList(first) is { } previous) first = previous;
        while (NextInList(last) is { } next) last = next;
        var codes = new List<string>();
        for (var i = first; i <= last; i++)
        {
            foreach (var code in ActorsAt(i))
            {
                if (!codes.Contains(code)) codes.Add(code);
            }
        }

        return codes;
    }

    /// <summary>The actors after a preposition within a range of phrases, or empty.</summary>
    public IReadOnlyList<string> After(string preposition, int first, int last)
    {
        for (var i = first; i < Math.Min(last, Count); i++)
        {
            // "according to A" tells who says so.
            if (!Phrases[i].IsWord(preposition) || Lower(i - 1) is "according" or "trip" or "visit" or "visits" or "tour" or "return" or "travelled" or "traveled" or "flew") continue;
            for (var k = i + 1; k < Math.Min(Math.Min(last, Count), i + 5); k++)
            {
                if (ActorsAt(k) is { Count: > 0 } && Phrases[k].Kind is PhraseKind.Actor or PhraseKind.Person or PhraseKind.Outlet && !Describes(k)) return ListAround(k);
                if (Phrases[k].Lower is not ("the" or "both" or "all" or "either" or "government" or "governments" or "republic" or "kingdom" or "people" or "armed" or "forces" or "army" or "of" or "our" or "its" or "a" or "an" or "other" or "these" or "nearby" or "neighbouring" or "frontline" or "eastern")) break;
            }
        }

        return [];
    }

    /// <summary>The actors after every such preposition: "from A, from B and from C".</summary>
    public IReadOnlyList<string> AllAfter(string preposition, int first, int last)
    {
        var codes = new List<string>();
        for (var i = first; i < Math.Min(last, Count); i++)
        {
            if (Phrases[i].IsWord(preposition)) codes.AddRange(After(preposition, i, Math.Min(last, i + 8)));
        }

        return [.. codes.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>"four NATO countries": the number of countries that a phrase counts, or null.</summary>
    public Core.Quantity? CountriesBefore(int actor) =>
        actor > 0 && Phrases[actor].Lower is "countries" or "members" or "allies" or "nations" or "states" && Phrases[actor - 1].Amount is { IsMoney: false } amount
            ? amount.In(new Core.Unit("country")) : null;

    /// <summary>Token range from one phrase to another.</summary>
    public (int First, int Last) Span(int first, int last) =>
        (Math.Min(Phrases[first].First, Phrases[first].Head), Phrases[last].Last);

    private bool HasAnd(int first, int last)
    {
        for (var i = first; i < last; i++)
        {
            if (Lower(i) is "and" or "&") return true;
        }

        return false;
    }

    /// <summary>"Russian aggression", "Ukrainian cities": the adjective of a noun that receives nothing.</summary>
    private bool Describes(int at) =>
        Phrases[at].IsDemonym && KindAt(at + 1) == PhraseKind.Word && Lower(at + 1) is not ("and" or "or" or "to" or "for" or "in" or "as" or "by" or "on")
        && !Entry(at + 1).In(WordSet.Institution) && !Entry(at + 1).In(WordSet.Title) && !Entry(at + 1).In(WordSet.Official) && Lower(at + 1) is not ("people" or "stocks" or "stockpiles" or "partners" or "manufacturers" or "companies" or "firms" or "makers" or "suppliers");

    /// <summary>A pronoun points to the person the sentence began with.</summary>
    private string? FirstPerson(int before)
    {
        for (var i = 0; i < before; i++)
        {
            if (Phrases[i].Kind == PhraseKind.Person && !(i > 0 && Lower(i - 1) is "to" or "with" or "by")) return Phrases[i].Actor;
        }

        return null;
    }

    private string? Nearest(int at, PhraseKind kind)
    {
        for (var i = at - 1; i >= 0; i--)
        {
            if (Phrases[i].Kind == kind && !Phrases[i].IsAttribute && Lower(i + 1) != "'s" && !(i > 0 && Lower(i - 1) is "to" or "in" or "from" or "on")) return Phrases[i].Actor;
        }

        return null;
    }

    private int? NextInList(int at)
    {
        var i = at + 1;
        var joined = false;
        while (i < Count && i - at <= 4 && IsJoint(i))
        {
            joined |= Lower(i) is "," or "and" or "or" or "&";
            i++;
        }

        // "A and a group of B": partners who are counted as one.
        if (joined && Lower(i) == "a" && Lower(i + 2) == "of" && IsGroup(Lower(i + 1))) i += 3;
        else if (joined && Lower(i) == "a" && KindAt(i + 1) == PhraseKind.Actor) i++;

        var comma = Lower(at + 1) == "," && !HasAnd(at + 1, i);
        if (comma && Lower(i + 1) is not ("," or "and")) return null;
        if (joined && IsObject(at) && (IsSubject(i) || IsGapped(i) || IsNumbered(i))) return null;
        return joined && i < Count && Phrases[i] is { Kind: PhraseKind.Actor, IsAttribute: false } phrase && (!phrase.IsDemonym || i - at == 2) ? i : null;
    }

    private bool IsJoint(int at) => Lower(at) is "," or "and" or "or" or "the" or "&" or "–" or "other" or "many" or "our" or "its" or "their" or "several" or "some" || (Lower(at) == "of" && Lower(at - 1) is "several" or "some" or "many");

    private static bool IsGroup(string lower) => lower is "group" or "coalition" or "number" or "handful" or "dozen" or "range" or "host";

    /// <summary>"to A, and B the missiles": a name right before the thing it gives shares the verb of the part before.</summary>
    internal bool IsGapped(int at) =>
        at + 1 < Count && KindAt(at) == PhraseKind.Actor && !Phrases[at].IsDemonym && GivenAfter(at) >= 0;

    /// <summary>"to A and B three.": a name before a bare number that ends its clause gives as many of what was just told.</summary>
    private bool IsNumbered(int at) =>
        KindAt(at) == PhraseKind.Actor && !Phrases[at].IsDemonym && (IsCounted(at + 1) || (Lower(at + 1) == "another" && IsCounted(at + 2)));

    private bool IsCounted(int at) => KindAt(at) == PhraseKind.Amount && Phrases[at].Amount is { IsMoney: false } && KindAt(at + 1) is null or PhraseKind.Mark;

    /// <summary>The thing right after a name, with nothing but its own article, number and adjectives between; -1 when there is none.</summary>
    internal int GivenAfter(int at)
    {
        for (var i = at + 1; i < Math.Min(Count, at + 5); i++)
        {
            if (KindAt(i) == PhraseKind.Item) return i;
            if (KindAt(i) != PhraseKind.Amount && Lower(i) is not ("the" or "a" or "an" or "some" or "its" or "additional" or "another" or "further" or "more" or "new" or "second" or "third")) return -1;
        }

        return -1;
    }

    /// <summary>A name right after a preposition that follows a verb.</summary>
    private bool IsObject(int at) => Verbs.Count > 0 && Verbs[0].At < at && (Lower(at - 1) is "to" or "for" or "from" or "in" || (Lower(at - 1) is "the" && Lower(at - 2) is "to" or "for" or "from" or "in"));

    /// <summary>"to A, and B has": a name right before its own finite verb begins another clause.</summary>
    private bool IsSubject(int at)
    {
        foreach (var verb in Verbs)
        {
            if (verb.Start == at + 1) return !verb.IsInfinitive && !verb.IsReduced && (verb.Form != VerbForm.Ing || verb.IsProgressive);
        }

        return false;
    }

    private int? PreviousInList(int at)
    {
        var i = at - 1;
        var joined = false;
        if (i > 2 && Lower(i) == "of" && IsGroup(Lower(i - 1)) && Lower(i - 2) == "a") i -= 3;
        else if (i > 1 && Lower(i) == "a" && Lower(i - 1) is "and" or ",") i--;
        var first = i;
        while (i >= 0 && first - i <= 3 && IsJoint(i))
        {
            joined |= Lower(i) is "," or "and" or "or" or "&";
            i--;
        }

        if (joined && i >= 0 && IsObject(i) && (IsSubject(at) || IsGapped(at) || IsNumbered(at))) return null;
        return joined && i >= 0 && Phrases[i] is { Kind: PhraseKind.Actor, IsAttribute: false } && Phrases[at].Kind == PhraseKind.Actor ? i : null;
    }

    private static bool IsPronoun(string lower) =>
        lower is "we" or "i" or "our" or "us" or "my" or "he" or "she" or "his" or "her" or "it" or "its";
}
