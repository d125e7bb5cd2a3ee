using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>An article cut into tokens, sentences, names and persons: what every rule reads and none changes.</summary>
internal sealed class ArticleText
{
    private readonly Dictionary<int, NameMatch> names;
    private readonly IReadOnlyDictionary<int, Person> persons;

    public ArticleText(Document document, Catalogue catalogue, NameIndex index, Lexicon lexicon)
    {
        Document = document;
        Text = document.Text;
        Lexicon = lexicon;
        Tokens = Tokenizer.Read(Text);
        Sentences = SentenceSplitter.Read(Text, Tokens);
        names = index.Find(Tokens).ToDictionary(match => match.First);
        persons = new PersonReader(catalogue, lexicon, Tokens, names, document.Published).Read();
        Dates = new DateReader(Tokens, document.Published);
    }

    public Document Document { get; }

    public string Text { get; }

    public Lexicon Lexicon { get; }

    public IReadOnlyList<Token> Tokens { get; }

    public IReadOnlyList<Sentence> Sentences { get; }

    public DateReader Dates { get; }

    public IEnumerable<NameMatch> Names => names.Values;

    public IReadOnlyDictionary<int, Person> Persons => persons;

    public NameMatch? NameAt(int token) => names.TryGetValue(token, out var match) ? match : null;

    public Person? PersonAt(int token) => persons.GetValueOrDefault(token);
}
