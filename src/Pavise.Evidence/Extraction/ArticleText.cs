using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>An article cut into tokens, sentences, names and persons: what every rule reads and none changes.</summary>
internal sealed class ArticleText
{
    private readonly Dictionary<int, NameMatch> names;
    private readonly IReadOnlyDictionary<int, Person> persons;
    private readonly Catalogue catalogue;
    private readonly NameIndex index;
    private readonly IReadOnlyList<(DateInterval Day, int At)>[] days;

    public ArticleText(Document document, ReadingTools tools)
    {
        catalogue = tools.Catalogue;
        index = tools.Names;
        Document = document;
        Text = document.Text;
        Lexicon = tools.Lexicon;
        Tokens = Tokenizer.Read(Text, Lexicon);
        Sentences = SentenceSplitter.Read(Text, Tokens);
        names = tools.Names.Find(Tokens).ToDictionary(match => match.First);
        persons = new PersonReader(tools.People, Tokens, names, document.Published).Read();
        Dates = new DateReader(Tokens, document.Published);
        Dues = new DueReader(Tokens, document.Published);
        days = [.. Sentences.Select(sentence => Dates.All(sentence.First, sentence.Last))];
        var phrases = new PhraseReader(this, tools.Families);
        Parsed = [.. Sentences.Select(sentence =>
        {
            var read = phrases.Read(sentence);
            return new ParsedSentence(sentence, read, VerbReader.Read(read));
        })];
    }

    public Document Document { get; }

    /// <summary>True for an outlet that publishes for a government or an organisation.</summary>
    public bool IsOfficial(string outlet) => catalogue.Outlet(outlet)?.Kind == OutletKind.Official;

    /// <summary>"American-made", "Danish-financed": whose thing a hyphenated word says it is; null when it says nothing of the kind.</summary>
    public string? ActorIn(Phrase phrase)
    {
        var word = Tokens[phrase.First].Text;
        var hyphen = word.IndexOf('-', StringComparison.Ordinal);
        if (phrase.Kind != PhraseKind.Word || hyphen <= 0 || word[(hyphen + 1)..] is not ("made" or "supplied" or "donated" or "provided" or "built" or "financed" or "funded")) return null;
        return index.Find(Tokenizer.Read(word[..hyphen])) is [{ Name.Kind: NameKind.Actor or NameKind.Demonym } match] ? match.Name.Key : null;
    }

    /// <summary>True for a company that makes what is bought.</summary>
    public bool IsMaker(string actor) => catalogue.Actor(actor)?.Kind == ActorKind.Maker;

    public string Text { get; }

    public Lexicon Lexicon { get; }

    public Token[] Tokens { get; }

    public List<Sentence> Sentences { get; }

    public DateReader Dates { get; }

    public DueReader Dues { get; }

    /// <summary>Phrases and verbs of each sentence, before pronouns are resolved.</summary>
    public IReadOnlyList<ParsedSentence> Parsed { get; }

    public IEnumerable<NameMatch> Names => names.Values;

    public IReadOnlyDictionary<int, Person> Persons => persons;

    /// <summary>The first day or period that a sentence names, or null.</summary>
    public DateInterval? DayOf(int sentence) => days[sentence] is [var first, ..] ? first.Day : null;

    /// <summary>Every day or period that a sentence names, with the token where it begins.</summary>
    public IReadOnlyList<(DateInterval Day, int At)> DaysOf(int sentence) => days[sentence];

    public NameMatch? NameAt(int token) => names.TryGetValue(token, out var match) ? match : null;

    public Person? PersonAt(int token) => persons.GetValueOrDefault(token);
}
