using Pavise.Core;

namespace Pavise.Briefing;

/// <summary>The doubts of a brief: what is disputed or unsupported, which texts to double check, and the positions taken.</summary>
public sealed class Doubts
{
    private readonly BriefInput input;
    private readonly FactSentences sentences;
    private readonly Dictionary<string, Fact> facts;

    public Doubts(BriefInput input)
    {
        this.input = input;
        facts = input.Facts.ToDictionary(fact => fact.Id, StringComparer.Ordinal);
        sentences = new FactSentences(
            new Phrases(input.Catalogue), input.Sources.ToDictionary(source => source.Id, StringComparer.Ordinal), facts);
    }

    /// <summary>Sources that disagree, and claims that are not posted, each with the reason in words.</summary>
    public Section Disputed()
    {
        var blocks = new List<Block>();
        var disputed = input.Conflicts.Select(Dispute).ToList();
        if (disputed.Count > 0) blocks.Add(new Listing("Sources that disagree", disputed));
        var held = Order(input.Facts.Where(fact => fact.Decision == FactDecision.Held)).Select(Held).ToList();
        if (held.Count > 0) blocks.Add(new Listing("Unsupported or perhaps counted twice: shown, not posted", held));
        if (blocks.Count == 0) blocks.Add(new Paragraph([new SentenceBuilder().Say("No conflict and no held claim was found in these sources.").Build()]));
        return new Section("doubts", "What is disputed or unsupported", blocks);
    }

    /// <summary>Warnings about the texts themselves.</summary>
    public Section Integrity()
    {
        var rows = input.Anomalies
            .GroupBy(anomaly => (anomaly.Source, anomaly.Type))
            .OrderBy(group => Rank(group.First().Severity)).ThenBy(group => group.Key.Source, StringComparer.Ordinal).ThenBy(group => group.Key.Type, StringComparer.Ordinal)
            .Select(group => (IReadOnlyList<Sentence>)
            [
                Said(Title(group.Key.Source), Whole(group.Key.Source)),
                Said(group.Key.Type.Replace('-', ' '), null),
                Said(group.Count().ToString(System.Globalization.CultureInfo.InvariantCulture), group.First().Origin ?? Whole(group.Key.Source)),
                Said(group.First().Severity, null),
                new SentenceBuilder().SayFigures(group.First().Reason, group.First().Origin ?? Whole(group.Key.Source)).Cite(group.Select(a => a.Origin).OfType<string>().Take(3)).Build(),
            ]).ToList();
        Block block = rows.Count == 0
            ? new Paragraph([new SentenceBuilder().Say("No text shows a sign that warns a reader.").Build()])
            : new Table("Warnings by text", ["Text", "Sign", "Times", "Severity", "Why it warns"], rows);
        return new Section("integrity", "Which texts to double check", Dates() is { } dates ? [block, dates] : [block]);
    }

    /// <summary>Texts whose date no text states, or states twice.</summary>
    private Table? Dates()
    {
        var rows = input.Sources.Where(source => source.IsDateInferred).OrderBy(source => source.Id, StringComparer.Ordinal).Select(source => (IReadOnlyList<Sentence>)
        [
            Said(source.Title, Whole(source.Id)),
            Said(source.Published?.ToString() ?? "undated", Whole(source.Id)),
            new SentenceBuilder().SayFigures(source.PublishedReason!, Whole(source.Id)).Cite(Whole(source.Id)).Build(),
        ]).ToList();
        return rows.Count == 0 ? null : new Table("Dates that are inferred, not stated", ["Text", "Written", "Because the text"], rows);
    }

    /// <summary>Judgements and sufficiency statements: shown with their speaker, never scored here.</summary>
    public Section? Positions()
    {
        var said = input.Positions.Select(position =>
        {
            var quote = input.Origins.OfType<DocumentSpan>().FirstOrDefault(span => span.Id == position.Origin)?.Quote ?? "";
            return new SentenceBuilder().SayFigures($"{Phrases.Capital(position.Topic)}, {position.Stance} ({position.Speaker ?? "the text itself"}{(position.Due is { End: { } end } ? $", due {Formatter.Day(end)}" : "")}): ", position.Origin)
                .SayFigures(quote is [.., '.' or '!' or '?'] ? $"“{quote}”" : $"“{quote}”.", position.Origin).Cite(position.Origin).Build();
        }).ToList();
        return said.Count == 0 ? null : new Section("positions", "Positions taken", [new Listing(null, said)]);
    }

    private static Sentence Said(string words, string? origin) => Sentence.Of([new SentencePart(words, words.Any(char.IsDigit) ? origin : null)]);

    private static int Rank(string severity) => severity switch { "high" => 0, "medium" => 1, _ => 2 };

    /// <summary>Firmly numbered and better supported facts first; then in the order of their identity.</summary>
    private static IEnumerable<Fact> Order(IEnumerable<Fact> chosen) => chosen
        .OrderBy(fact => fact.Quantity is null)
        .ThenByDescending(fact => fact.Roots.Count)
        .ThenBy(fact => fact.Assertion.Kind)
        .ThenBy(fact => fact.Id, StringComparer.Ordinal);

    private Sentence Dispute(Conflict conflict)
    {
        var said = new SentenceBuilder().SayFigures(Phrases.Capital(conflict.Topic) + ": ", First(conflict.Alternatives));
        for (var i = 0; i < conflict.Alternatives.Count; i++)
        {
            if (!facts.TryGetValue(conflict.Alternatives[i], out var fact)) continue;
            if (i > 0) said.Say(" against ");
            var quantity = fact.Assertion.Quantity is { } q ? Formatter.Quantity(q) : fact.Assertion.Status.ToString().ToLowerInvariant();
            said.Say(quantity, fact.Assertion.Origin).Say(" (").SayFigures(sentences.Source(fact).Text, fact.Assertion.Origin).Say(")");
            said.Cite(fact.Assertion.Origin);
        }

        return said.SayFigures($"; {conflict.Reason}.", First(conflict.Alternatives)).Build();
    }

    private Sentence Held(Fact fact)
    {
        var written = sentences.Write(fact);
        var said = new SentenceBuilder();
        foreach (var part in written.Parts)
        {
            if (part.Origin is { } origin) said.SayFigures(part.Text, origin);
            else said.Say(part.Text);
        }

        return said.SayFigures($" Held: {fact.Reason}.", fact.Assertion.Origin).Cite(written.Sources).Build();
    }

    private string First(IReadOnlyList<string> ids) => facts.TryGetValue(ids[0], out var fact) ? fact.Assertion.Origin : ids[0];

    private string Title(string source) => input.Sources.FirstOrDefault(profile => profile.Id == source)?.Title ?? source;

    /// <summary>The origin of a text as a whole, for warnings that concern all of it.</summary>
    private static string Whole(string source) => $"source:{source}";
}
