using System.Globalization;
using Pavise.Core;

namespace Pavise.Briefing;

/// <summary>Writes a brief from the results of the stages: findings, story, charts, plan, doubts.</summary>
public static class BriefWriter
{
    /// <summary>The whole brief, its charts not yet drawn.</summary>
    public static Brief Write(BriefInput input)
    {
        var doubts = new Doubts(input);
        var sections = new List<Section>(StoryWriter.Sections(input));
        if (Donors(input) is { } donors) sections.Add(donors);
        if (input.Outlook is { } outlook) sections.Add(OutlookSection.Write(input, outlook));
        if (input.Plan is { } plan) sections.Add(PlanSection.Write(input, plan));
        sections.Add(doubts.Disputed());
        sections.Add(doubts.Integrity());
        if (doubts.Positions() is { } positions) sections.Add(positions);
        var names = new Phrases(input.Catalogue).NameOrigins();
        return new Brief(
            Sentence.Of([new SentencePart(input.Name, input.AsOf.Origin)]),
            new SentenceBuilder().Say("As of ").Say(Formatter.Day(input.AsOf.Day), input.AsOf.Origin).Build(),
            new FindingsWriter(input).Write(),
            sections,
            Notice(input),
            [.. input.Origins, .. names]);
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
        if (input.Donors.Count == 0 && input.Debts.Count == 0) return null;
        var phrases = new Phrases(input.Catalogue);
        var blocks = new List<Block>();
        if (input.Donors.Count > 0) blocks.Add(DonorBlock(phrases, input));
        if (input.Debts.Count > 0) blocks.Add(DebtTable(phrases, input));
        return new Section("donors", "Pledged against delivered, and what is owed", blocks);
    }

    private static Block DonorBlock(Phrases phrases, BriefInput input)
    {
        var rows = input.Donors.Select(row => (IReadOnlyList<Sentence>)
        [
            phrases.PartyCell(row.Donor),
            Cell(phrases.Items(row.Item).Text, phrases.Items(row.Item).Origin),
            Cell(row.Ordered ? "ordered" : "given", null),
            Cell(Stated(row.Pledged, "nothing"), row.PledgedOrigin),
            Cell(Stated(row.Delivered, "none in the book"), row.DeliveredOrigin),
        ]).ToList();
        var data = new Table("Pledged and delivered by donor, from the book", ["Donor", "Item", "How", "Pledged or ordered", "Delivered"], rows);
        var things = input.Donors.Where(row => !(row.Pledged ?? row.Delivered)!.Value.Unit.IsCurrency).ToList();
        if (things.Count == 0) return data;
        var summary = new SentenceBuilder().Say("Bars show the stated least number; a whisker shows how far the statement reaches, an arrow that it has no upper end.").Build();
        return new Chart("chart-donors", "Pledged against delivered, by donor", summary, ChartSpecs.Donors(phrases, things), data, RunIds.Donors);
    }

    private static Table DebtTable(Phrases phrases, BriefInput input) => new(
        "Debts that diversions and gifts left behind, from the book",
        ["Owed by", "Owed to", "Item", "Outstanding", "Since", "Due"],
        [.. input.Debts.Select(debt => (IReadOnlyList<Sentence>)
        [
            phrases.PartyCell(debt.Debtor),
            phrases.PartyCell(debt.Creditor),
            Cell(phrases.Items(debt.Item).Text, phrases.Items(debt.Item).Origin),
            Cell(Stated(debt.Outstanding, "nothing"), debt.Origin),
            Cell(debt.Since.ToString(), debt.Origin),
            Cell(debt.Due?.ToString() ?? "nobody said", debt.Origin),
        ])]);

    private static string Stated(Quantity? quantity, string none) => quantity switch
    {
        null => none,
        { High: null, Low: null or <= 1 } => "number not stated",
        { } stated => Formatter.Quantity(stated),
    };

    internal static Sentence Cell(string words, string? origin) => Sentence.Of([new SentencePart(words, words.Any(char.IsDigit) ? origin : null)]);

    private static string Count(int count, string noun) => count.ToString(CultureInfo.InvariantCulture) + " " + noun + (count == 1 ? "" : "s");
}
