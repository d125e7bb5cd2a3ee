namespace Pavise.Evidence;

/// <summary>Finds who says each sentence: verbs of speech, "according to", transcript labels, and running quotations.</summary>
internal sealed class VoiceReader(ArticleText article, Discourse discourse)
{
    private Voice running = Voice.None;
    private Voice last = Voice.None;
    private bool inQuote;
    private int line = -1;

    /// <summary>The voice of the next sentence; sentences must be given in order.</summary>
    public Voice Read(Sentence sentence, IReadOnlyList<Phrase> phrases)
    {
        if (sentence.Line != line)
        {
            line = sentence.Line;
            if (Label(sentence) is { } label) running = label;
        }

        var quoted = inQuote;
        UpdateQuote(sentence);
        var own = Spoken(phrases) ?? According(phrases);
        if (own is not null) last = own;
        if (own is not null) return own with { Via = Outlet(phrases) };
        if (quoted || inQuote || StartsQuote(sentence)) return last.Speaker is null ? Fallback() : last;
        return Fallback() is { Speaker: not null } voice ? voice with { Via = Outlet(phrases) } : new Voice(null, null, Outlet(phrases));
    }

    private Voice Fallback() => running.Speaker is not null ? running : discourse.DefaultVoice;

    private void UpdateQuote(Sentence sentence)
    {
        for (var i = sentence.First; i < sentence.Last; i++)
        {
            var text = article.Tokens[i].Text;
            if (text == "“") inQuote = true;
            else if (text == "”") inQuote = false;
            else if (text == "\"") inQuote = !inQuote;
        }
    }

    private bool StartsQuote(Sentence sentence) => article.Tokens[sentence.First].Text is "“" or "\"";

    /// <summary>"MR. KIRBY:" or "Q" at the start of a line.</summary>
    private Voice? Label(Sentence sentence)
    {
        var first = sentence.First;
        if (article.Tokens[first].Text == "Q" && first + 1 < sentence.Last && article.Tokens[first + 1].IsCapital) return Voice.None;
        for (var i = first; i < Math.Min(sentence.Last, first + 6); i++)
        {
            if (article.PersonAt(i) is { } person && person.Last < article.Tokens.Count && article.Tokens[person.Last].Text == ":"
                && Shouted(article.Tokens[i].Text)) return new Voice(person.Name, person.Actor, null);
        }

        return null;
    }

    private static bool Shouted(string text) => text.Length > 1 && text.All(c => !char.IsLower(c));

    private Voice? Spoken(IReadOnlyList<Phrase> phrases)
    {
        for (var i = 0; i < phrases.Count; i++)
        {
            if (phrases[i].Kind != PhraseKind.Word || !article.Lexicon.Verb(phrases[i].Lower).Frames.Contains(Frame.Say)) continue;
            if (Before(phrases, i) is { } before) return before;
            if (Following(phrases, i) is { } after) return after;
        }

        return null;
    }

    private Voice? Before(IReadOnlyList<Phrase> phrases, int verb)
    {
        for (var i = verb - 1; i >= 0 && verb - i <= 10; i--)
        {
            var phrase = phrases[i];
            if (phrase.Kind == PhraseKind.Person) return new Voice(phrase.Name, phrase.Actor, null);
            if (phrase.Lower is "he" or "she" && discourse.LastPerson is { } person) return new Voice(person.Name, person.Actor, null);
            if (Official(phrases, i) is { } official) return official;
            if (phrase is { Kind: PhraseKind.Actor, IsAttribute: false } && verb - i <= 3) return new Voice(Words(phrase.First, Institution(phrases, i, verb)), phrase.Actor, null);
            if (phrase.Lower is "”" or "\"" or ";") break;
        }

        return null;
    }

    /// <summary>One past the last token of "British government", "Ukrainian air force".</summary>
    private int Institution(IReadOnlyList<Phrase> phrases, int at, int verb)
    {
        var last = phrases[at].Last;
        for (var i = at + 1; i < verb && article.Lexicon.In("institution", phrases[i].Lower); i++) last = phrases[i].Last;
        return last;
    }

    private Voice? Following(IReadOnlyList<Phrase> phrases, int verb)
    {
        for (var i = verb + 1; i < phrases.Count && i - verb <= 8; i++)
        {
            if (phrases[i].Kind == PhraseKind.Person) return new Voice(phrases[i].Name, phrases[i].Actor, null);
            if (Official(phrases, i) is { } official) return official;
            if (phrases[i].Kind == PhraseKind.Mark && phrases[i].Lower != ",") break;
        }

        return null;
    }

    private Voice? According(IReadOnlyList<Phrase> phrases)
    {
        for (var i = 0; i + 2 < phrases.Count; i++)
        {
            if (!phrases[i].IsWord("according") || !phrases[i + 1].IsWord("to")) continue;
            for (var k = i + 2; k < Math.Min(phrases.Count, i + 12); k++)
            {
                if (phrases[k].Kind == PhraseKind.Person) return new Voice(phrases[k].Name, phrases[k].Actor, null);
                if (Official(phrases, k) is { } official) return official;
                if (phrases[k].Kind == PhraseKind.Actor && k + 1 < phrases.Count && phrases[k + 1].Kind == PhraseKind.Mark) return new Voice(Words(phrases[k].First, phrases[k].Last), phrases[k].Actor, null);
            }
        }

        return null;
    }

    /// <summary>"a senior U.S. official", "a White House spokesperson": an unnamed speaker with the words before it.</summary>
    private Voice? Official(IReadOnlyList<Phrase> phrases, int at)
    {
        if (phrases[at].Kind != PhraseKind.Word || !article.Lexicon.In("official", phrases[at].Lower)) return null;
        if (at + 1 < phrases.Count && phrases[at + 1].Kind == PhraseKind.Person) return null;
        var first = at;
        string? actor = null;
        while (first > 0 && at - first < 4 && phrases[first - 1].Kind is PhraseKind.Word or PhraseKind.Actor && phrases[first - 1].Lower is not ("a" or "an" or "the" or "to" or "by" or "by" or "and" or "that" or "as"))
        {
            first--;
            actor ??= phrases[first].Actor;
        }

        return new Voice(Words(phrases[first].First, phrases[at].Last), actor ?? discourse.Home, null);
    }

    private static string? Outlet(IReadOnlyList<Phrase> phrases) =>
        phrases.FirstOrDefault(phrase => phrase.Kind == PhraseKind.Outlet)?.Name;

    private string Words(int first, int last) => article.Text[article.Tokens[first].Start..article.Tokens[last - 1].End];
}
