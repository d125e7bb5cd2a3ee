namespace Pavise.Evidence;

/// <summary>Keeps who speaks from sentence to sentence: named speakers, transcript labels, and running quotations.</summary>
internal sealed class VoiceReader(ArticleText article, Discourse discourse)
{
    private readonly SpeakerReader speakers = new(article, discourse);
    private Voice running = Voice.None;
    private Voice last = Voice.None;
    private bool inQuote;
    private int line = -1;

    /// <summary>The voice of the next sentence; sentences must be given in order.</summary>
    public Voice Read(Sentence sentence, List<Phrase> phrases)
    {
        if (sentence.Line != line)
        {
            line = sentence.Line;
            if (Label(sentence) is { } label) running = label;
        }

        var quoted = inQuote;
        UpdateQuote(sentence);
        var own = speakers.Read(phrases);
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
