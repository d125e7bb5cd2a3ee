namespace Pavise.Evidence;

/// <summary>Keeps who speaks from sentence to sentence: named speakers, transcript labels, and running quotations.</summary>
internal sealed class VoiceReader(ArticleText article, Discourse discourse)
{
    private readonly SpeakerReader speakers = new(article, discourse);
    private Voice running = Voice.None;
    private Voice last = Voice.None;
    private bool inQuote;
    private int line = -1;
    private int told = -2;

    /// <summary>The voice of a sentence; sentences must be given in order.</summary>
    public Voice Read(int number, List<Phrase> phrases)
    {
        var sentence = article.Sentences[number];
        var before = line;
        if (sentence.Line != line)
        {
            line = sentence.Line;
            if (Label(sentence) is { } label) running = label;
        }

        var quoted = inQuote;
        UpdateQuote(sentence);
        var own = speakers.Read(phrases);
        // In its own statement a body is spoken of, and does not speak.
        if (own is { IsBody: true } && own.Actor == discourse.Home && Fallback().Speaker is not null) own = null;
        else if (own is null && !quoted && !inQuote && Fallback().Speaker is null) own = After(number) ?? (told == number - 1 && (SaysOn(phrases) || (before == line && Continues(phrases))) ? last : null);
        if (own is not null) (last, told) = (own, number);
        if (own is not null) return own with { Via = Outlet(phrases) };
        if (quoted || inQuote || StartsQuote(sentence)) return last.Speaker is null ? Fallback() : last;
        return Fallback() is { Speaker: not null } voice ? voice with { Via = Outlet(phrases) } : new Voice(null, null, Outlet(phrases));
    }

    /// <summary>"... That is according to the minister.": the next sentence says whose words these are.</summary>
    private Voice? After(int number) => number + 1 < article.Sentences.Count ? speakers.Attributed(article.Parsed[number + 1].Phrases) : null;

    /// <summary>"It will also include", "They are to": a sentence that goes on with the subject of the one before is said by the same.</summary>
    private static bool Continues(List<Phrase> phrases)
    {
        var first = phrases.Count > 1 && phrases[0].Lower is "instead" or "also" or "however" ? phrases[1].Lower == "," ? 2 : 1 : 0;
        return first < phrases.Count && (phrases[first].Lower is "it" or "they" or "he" or "she" or "these" or "those"
            || (phrases[first].IsWord("the") && first + 1 < phrases.Count && phrases[first + 1].Entry.Noun is Frame.Package or Frame.Give));
    }

    /// <summary>"Forty drones were destroyed, it said": the one who spoke before.</summary>
    private static bool SaysOn(List<Phrase> phrases)
    {
        for (var i = 1; i + 1 < phrases.Count; i++)
        {
            if (phrases[i].Lower is "it" or "they" && phrases[i - 1].Kind == PhraseKind.Mark && phrases[i + 1].Entry.Frames.Contains(Frame.Say) && (i + 2 == phrases.Count || phrases[i + 2].Kind == PhraseKind.Mark)) return true;
        }

        return false;
    }

    private Voice Fallback() => running.Speaker is not null ? running : discourse.DefaultVoice;

    private void UpdateQuote(Sentence sentence)
    {
        for (var i = sentence.First; i < sentence.Last; i++)
        {
            if (article.Tokens[i].Kind != TokenKind.Mark) continue;
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
            if (article.Tokens[i].Text == ":" && i > first + 1 && article.Tokens[i - 1].Entry.In(WordSet.Official) && Enumerable.Range(first, i - first).All(k => Shouted(article.Tokens[k].Text)))
                return new Voice(article.Text[article.Tokens[first].Start..article.Tokens[i - 1].End].ToLowerInvariant(), discourse.Home, null);
            if (article.PersonAt(i) is { } person && person.Last < article.Tokens.Length && article.Tokens[person.Last].Text == ":"
                && Shouted(article.Tokens[i].Text)) return new Voice(person.Name, person.Actor, null);
        }

        return null;
    }

    private static bool Shouted(string text) => text.Length > 1 && text.All(c => !char.IsLower(c));

    private static string? Outlet(List<Phrase> phrases)
    {
        foreach (var phrase in phrases)
        {
            if (phrase.Kind == PhraseKind.Outlet) return phrase.Name;
        }

        return null;
    }
}
