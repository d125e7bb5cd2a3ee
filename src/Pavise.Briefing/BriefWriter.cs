using System.Globalization;
using Pavise.Core;

namespace Pavise.Briefing;

/// <summary>Writes a brief from the results of the stages: findings, story, charts, plan, doubts.</summary>
public static class BriefWriter
{
    /// <summary>The whole brief, its charts not yet drawn.</summary>
    public static Brief Write(BriefInput input)
    {
        var digest = new Digest(input);
        var sections = new List<Section>(digest.Sections());
        if (Donors(input) is { } donors) sections.Add(donors);
        if (input.Outlook is { } outlook) sections.Add(OutlookSection.Write(input, outlook));
        if (input.Plan is { } plan) sections.Add(PlanSection.Write(input, plan));
        sections.Add(digest.Doubts());
        sections.Add(digest.Integrity());
        if (digest.Positions() is { } positions) sections.Add(positions);
        var names = input.Catalogue.Items.Select(item => item.Id).Where(id => input.Catalogue.ItemName(id).Any(char.IsDigit)).Select(input.Catalogue.NameOrigin);
        return new Brief(
            Sentence.Of([new SentencePart(input.Name, input.AsOf.Origin)]),
            new SentenceBuilder().Say("As of ").Say(Formatter.Day(input.AsOf.Day), input.AsOf.Origin).Build(),
            new FindingsWriter(input).Write(),
            sections,
            Notice(input),
            [.. input.Origins, .. names, .. Sources(input)]);
    }

    /// <summary>The notice every digest carries: how it was made and what to check.</summary>
    private static Sentence[] Notice(BriefInput input) =>
    [
        new SentenceBuilder().Say("This brief was written by rules from ").Say(Count(input.Sources.Count, "source"), RunIds.Evidence)
            .Say("; no language model took part. Follow any underlined number to its quote, register row, catalogue value or labelled assumption, and double check the ones you intend to rely on.").Build(),
        new SentenceBuilder().Say("Counts of raids are claims of one belligerent. Kill probabilities are assumptions, not facts. Everything here is public information at policy level.").Build(),
    ];

    private static Section? Donors(BriefInput input)
    {
        if (input.Donors.Count == 0) return null;
        var phrases = new Phrases(input.Catalogue);
        var rows = input.Donors.Select(row => (IReadOnlyList<Sentence>)
        [
            Cell(Phrases.Capital(phrases.Actor(row.Donor)), null),
            Cell(phrases.Items(row.Item).Text, phrases.Items(row.Item).Origin),
            Cell(Stated(row.Pledged), row.Origin),
            Cell(Arrived(row.Delivered), row.Origin),
        ]).ToList();
        var data = new Table("Pledged and delivered by donor, from the book", ["Donor", "Item", "Pledged or ordered", "Delivered"], rows);
        var things = input.Donors.Where(row => !row.Pledged.Unit.IsCurrency).ToList();
        if (things.Count == 0) return new Section("donors", "Pledged against delivered", [data]);
        var summary = new SentenceBuilder().Say("Bars show the stated least number; a whisker shows how far the statement reaches, an arrow that it has no upper end.").Build();
        return new Section("donors", "Pledged against delivered", [new Chart("chart-donors", "Pledged against delivered, by donor", summary, ChartSpecs.Donors(phrases, things), data, RunIds.Donors)]);
    }

    private static string Stated(Quantity quantity) => quantity is { High: null, Low: null or <= 1 } ? "number not stated" : Formatter.Quantity(quantity);

    private static string Arrived(Quantity quantity) => quantity is { Low: 0, High: 0 } ? "none in the book" : Stated(quantity);

    /// <summary>Every source is an origin of its own, for warnings that concern a whole text.</summary>
    private static IEnumerable<Origin> Sources(BriefInput input) => input.Sources.Select(source => new DocumentSpan(
        $"source:{source.Id}", source.Id, source.TextHash, 0, 0, source.Title, new Attribution(source.Outlet ?? source.Title, "")));

    internal static Sentence Cell(string words, string? origin) => Sentence.Of([new SentencePart(words, words.Any(char.IsDigit) ? origin : null)]);

    private static string Count(int count, string noun) => count.ToString(CultureInfo.InvariantCulture) + " " + noun + (count == 1 ? "" : "s");
}
