using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>An article cut into tokens, sentences, names and persons: what every rule reads and none changes.</summary>
internal sealed class ArticleText
{
    private readonly Places<Name> nameAt;
    private readonly Places<Person> personAt;
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
        Tokens = tools.Names.Read(Text);
        Sentences = SentenceSplitter.Read(Text, Tokens);
        Names = tools.Names.Find(Tokens);
        nameAt = new Places<Name>(Tokens.Length, [.. Names.Select(match => (match.First, match.Name))]);
        Persons = new PersonReader(tools.People, Tokens, nameAt, document.Published).Read();
        personAt = new Places<Person>(Tokens.Length, Persons);
        Head = FirstLines.Read(Text);
        Dates = new DateReader(Tokens, document.Published);
        Dues = new DueReader(Tokens, document.Published);
        days = new IReadOnlyList<(DateInterval, int)>[Sentences.Count];
        for (var i = 0; i < days.Length; i++) days[i] = Dates.All(Sentences[i].First, Sentences[i].Last);
        Parsed = new ParsedSentences(Sentences, new PhraseReader(this, tools.Families));
    }

    public Document Document { get; }

    /// <summary>True for an outlet that publishes for a government or an organisation.</summary>
    public bool IsOfficial(string outlet) => catalogue.Outlet(outlet)?.Kind == OutletKind.Official;

    /// <summary>The country that acts when an official outlet is named ("the White House has no plans"); null for other outlets.</summary>
    public string? Office(string outlet) => catalogue.Outlet(outlet) is { Kind: OutletKind.Official, Country: { } country } ? country : null;

    /// <summary>"American-made", "Danish-financed": whose thing a hyphenated word says it is; null when it says nothing of the kind.</summary>
    public string? ActorIn(Phrase phrase)
    {
        var word = Tokens[phrase.First].Text;
        var hyphen = word.IndexOf('-', StringComparison.Ordinal);
        if (phrase.Kind != PhraseKind.Word || hyphen <= 0 || word[(hyphen + 1)..] is not ("made" or "supplied" or "donated" or "provided" or "built" or "financed" or "funded")) return null;
        return index.FindIn(word[..hyphen]) is [{ Name.Kind: NameKind.Actor or NameKind.Demonym } match] ? match.Name.Key : null;
    }

    /// <summary>Who held an office of an actor on the day of the text; null when it has no day or nobody is known.</summary>
    public string? Holder(string actor, string office) =>
        Document.Published is { } day ? catalogue.OfficeHolders.FirstOrDefault(holder => holder.Actor == actor && holder.Term.MayOverlap(DateInterval.On(day)) && Offices(holder.Office).Contains(office, StringComparer.Ordinal))?.Person : null;

    /// <summary>"Minister of Defence" is also written "defense minister".</summary>
    private static string[] Offices(string office)
    {
        var plain = office.ToLowerInvariant().Replace("defence", "defense", StringComparison.Ordinal);
        return plain.StartsWith("minister of ", StringComparison.Ordinal) ? [plain, plain["minister of ".Length..].Replace("national ", "", StringComparison.Ordinal).Replace(" affairs", "", StringComparison.Ordinal) + " minister"] : [plain];
    }


    public bool IsCountry(string actor) => catalogue.Actor(actor)?.Kind == ActorKind.Country;

    /// <summary>True for a company that makes what is bought.</summary>
    public bool IsMaker(string actor) => catalogue.Actor(actor)?.Kind == ActorKind.Maker;

    public string Text { get; }

    public Lexicon Lexicon { get; }

    public Token[] Tokens { get; }

    public List<Sentence> Sentences { get; }

    public DateReader Dates { get; }

    public DueReader Dues { get; }

    /// <summary>Phrases and verbs of each sentence, before pronouns are resolved.</summary>
    public ParsedSentences Parsed { get; }

    /// <summary>What the first lines say of the text.</summary>
    public FirstLines Head { get; }

    /// <summary>The names in text order.</summary>
    public IReadOnlyList<NameMatch> Names { get; }

    /// <summary>The persons in text order, each with the token where the mention begins.</summary>
    public IReadOnlyList<(int At, Person Person)> Persons { get; }

    /// <summary>The first day or period that a sentence names, or null.</summary>
    public DateInterval? DayOf(int sentence) => days[sentence] is [var first, ..] ? first.Day : null;

    /// <summary>Every day or period that a sentence names, with the token where it begins.</summary>
    public IReadOnlyList<(DateInterval Day, int At)> DaysOf(int sentence) => days[sentence];

    public NameMatch? NameAt(int token) => nameAt.At(token) is { } name ? new NameMatch(name, token) : null;

    public Person? PersonAt(int token) => personAt.At(token);
}
