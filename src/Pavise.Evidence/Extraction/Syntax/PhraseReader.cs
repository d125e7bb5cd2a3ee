namespace Pavise.Evidence;

/// <summary>Turns the tokens of a sentence into phrases: names, persons, items with their numbers, and single words.</summary>
internal sealed class PhraseReader(ArticleText article, ItemFamilies families)
{
    private readonly Token[] tokens = article.Tokens;
    private readonly Lexicon lexicon = article.Lexicon;
    private readonly ItemPhraseReader items = new(article.Tokens, families);
    private readonly AmountReader amounts = new(article.Tokens, article.Lexicon.Numbers);

    public List<Phrase> Read(Sentence sentence)
    {
        var phrases = new List<Phrase>(sentence.Last - sentence.First);
        for (var i = sentence.First; i < sentence.Last;)
        {
            var phrase = Next(i, sentence.Last);
            phrases.Add(phrase);
            i = phrase.Last;
        }

        return new NounPhrases(tokens, lexicon, families).Join(phrases);
    }

    private Phrase Next(int at, int last)
    {
        if (article.PersonAt(at) is { } person && person.Last <= last)
            return new Phrase(PhraseKind.Person, at, person.Last, tokens[person.Last - 1].Lower, tokens[person.Last - 1].Entry) { Name = person.Name, Actor = person.Actor };
        if (article.NameAt(at) is { } match && match.Last <= last && Named(match, last) is { } named) return named;
        if (!IsOrdinal(at, last) && amounts.At(at, last) is { } amount && amount.Last > at)
            return new Phrase(PhraseKind.Amount, at, amount.Last, tokens[at].Lower, tokens[at].Entry) { Amount = amount };
        var token = tokens[at];
        return new Phrase(token.Kind == TokenKind.Mark ? PhraseKind.Mark : PhraseKind.Word, at, at + 1, token.Lower, token.Entry);
    }

    private bool IsOrdinal(int at, int last) =>
        at + 1 < last && tokens[at].Kind == TokenKind.Number && tokens[at + 1].Start == tokens[at].End && tokens[at + 1].Lower is "st" or "nd" or "rd" or "th";

    private Phrase? Named(NameMatch match, int last) => match.Name.Kind switch
    {
        NameKind.Item => items.Read(match, last),
        NameKind.Threat => new Phrase(PhraseKind.Threat, match.First, match.Last, tokens[match.Last - 1].Lower, tokens[match.Last - 1].Entry) { Item = match.Name.Key },
        NameKind.Outlet => new Phrase(PhraseKind.Outlet, match.First, match.Last, tokens[match.Last - 1].Lower, tokens[match.Last - 1].Entry) { Name = match.Name.Key, Actor = article.Office(match.Name.Key) },
        NameKind.Actor or NameKind.Demonym or NameKind.Metonym => ActorPhrase(match),
        _ => null,
    };

    private Phrase ActorPhrase(NameMatch match)
    {
        var hyphen = tokens[match.Last - 1].End < article.Text.Length && article.Text[tokens[match.Last - 1].End] is '-' or '‑';
        return new Phrase(PhraseKind.Actor, match.First, match.Last, tokens[match.Last - 1].Lower, tokens[match.Last - 1].Entry)
        {
            Actor = match.Name.Key,
            IsDemonym = match.Name.Kind == NameKind.Demonym,
            IsAttribute = hyphen || (match.Last < tokens.Length && tokens[match.Last].Entry.In(WordSet.Member) && !IsOfMembers(match.Last) && !article.IsCountry(match.Name.Key) && match.Name.Key is not ("ALLIES" or "EUROPE")),
        };
    }

    /// <summary>"the EU member countries", "NATO member state governments": all of them, and not one.</summary>
    private bool IsOfMembers(int at)
    {
        while (at < tokens.Length && tokens[at].Entry.In(WordSet.Member)) at++;
        return at < tokens.Length && tokens[at].Entry.In(WordSet.Counted);
    }
}
