using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>An article cut into tokens, sentences, names and persons: what every rule reads and none changes.</summary>
internal sealed class ArticleText
{
    private readonly Dictionary<int, NameMatch> names;
    private readonly IReadOnlyDictionary<int, Person> persons;
    private readonly Catalogue catalogue;
    private readonly DateInterval?[] days;

    public ArticleText(Document document, ReadingTools tools)
    {
        catalogue = tools.Catalogue;
        Document = document;
        Text = document.Text;
        Lexicon = tools.Lexicon;
        Tokens = Tokenizer.Read(Text);
        Sentences = SentenceSplitter.Read(Text, Tokens);
        names = tools.Names.Find(Tokens).ToDictionary(match => match.First);
        persons = new PersonReader(tools.People, tools.Lexicon, Tokens, names, document.Published).Read();
        Dates = new DateReader(Tokens, document.Published);
        Dues = new DueReader(Tokens, document.Published);
        days = new DateInterval?[Sentences.Count];
        for (var i = 0; i < days.Length; i++) days[i] = Dates.In(Sentences[i].First, Sentences[i].Last);
        var (phrases, verbs) = (new PhraseReader(this, tools.Families), new VerbReader(Lexicon));
        Parsed = [.. Sentences.Select(sentence =>
        {
            var read = phrases.Read(sentence);
            return new ParsedSentence(sentence, read, verbs.Read(read));
        })];
    }

    public Document Document { get; }

    /// <summary>True for an outlet that publishes for a government or an organisation.</summary>
    public bool IsOfficial(string outlet) => catalogue.Outlet(outlet)?.Kind == OutletKind.Official;

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
    public DateInterval? DayOf(int sentence) => days[sentence];

    public NameMatch? NameAt(int token) => names.TryGetValue(token, out var match) ? match : null;

    public Person? PersonAt(int token) => persons.GetValueOrDefault(token);
}
