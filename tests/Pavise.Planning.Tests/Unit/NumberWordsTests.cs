using Pavise.Core;

namespace Pavise.Planning.Tests.Unit;

/// <summary>Numbers of plan files, of the book and of campaigns are told by names.</summary>
public class NumberWordsTests
{
    private static readonly NumberWords Words = new(Names.Read(Example.Yaml.Replace("    needs:\n", "    training-months: [{ item: arrow, amount: { best: 1, unit: month, assumption: a course } }]\n    needs:\n      - { item: arrow, class: 3, per-month: { best: 1, unit: missile, assumption: exercises } }\n", StringComparison.Ordinal)
        .Replace("transfers:", "  - { id: corland-2, customer: CCC, item: arrow, due: 2025-09, quantity: { best: 4, unit: missile, assumption: more } }\n  - { id: corland-3, customer: CCC, item: arrow, slots: [{ month: 2025-10, amount: { best: 4, unit: missile, assumption: more } }] }\ntransfers:", StringComparison.Ordinal)));

    [Theory]
    [InlineData("holders/AAA/needs/arrow/1/2025-01", "need of Aland for Arrow of the first class from January 2025")]
    [InlineData("holders/AAA/needs/arrow/3/2025-01", "need of Aland for Arrow of the third class from January 2025")]
    [InlineData("holders/AAA/transport-months", "transport months of Aland")]
    [InlineData("holders/AAA/training-months/arrow", "training months of Aland for Arrow")]
    [InlineData("holders/BBB/opening-stock/arrow", "opening stock of Borland of Arrow")]
    [InlineData("holders/BBB/floors/arrow/2025-01", "readiness floor of Borland for Arrow from January 2025")]
    [InlineData("lines/arrow-line/capacity/2025-07", "line of Maker, capacity from July 2025")]
    [InlineData("lines/arrow-line/lead-months", "line of Maker, lead months")]
    [InlineData("orders/dorland-1/quantity", "order of Dorland for Arrow, quantity")]
    [InlineData("orders/corland-1/divertible-share", "order of Corland for Arrow due April 2025, divertible share")]
    [InlineData("orders/corland-3/slots/2025-10", "order of Corland for Arrow due October 2025, slot of October 2025")]
    [InlineData("transfers/BBB-AAA-arrow/at-most", "transfer of Arrow from Borland to Aland, at most")]
    [InlineData("diversions/AAA-arrow/pay-back-months", "diversion of Arrow to Aland, pay back months")]
    [InlineData("unit-costs/arrow", "unit cost of Arrow")]
    [InlineData("budgets/joint/amount", "budget joint")]
    [InlineData("protection/arrow", "most Arrow that the campaign values")]
    [InlineData("values/line-rate", "value line rate")]
    public void A_number_of_the_file_is_told_by_names(string path, string words) => Assert.Equal(words, Words.Place(path));

    [Theory]
    [InlineData("pledged/BBB/arrow", "the pledges of Borland of Arrow")]
    [InlineData("made/MKR/arrow", "the output of Maker of Arrow")]
    [InlineData("stated/BBB/arrow", "the stock that Borland states of Arrow")]
    public void A_question_to_the_book_is_told_by_names(string question, string words) => Assert.Equal(words, Words.Book(question));

    [Theory]
    [InlineData("stock/arrow/rounds", "rounds of Arrow (stock)")]
    [InlineData("item/arrow/kill-probability-drone", "kill probability drone of Arrow")]
    [InlineData("repair/days", "repair days")]
    public void A_number_of_the_campaign_is_told_by_names(string key, string words) => Assert.Equal(words, Words.Campaign(key));

    // Every number of the file, whatever it is about: no identity of the catalogue is left in the words.
    [Fact]
    public void No_number_of_a_plan_is_told_with_an_identity_of_the_catalogue()
    {
        var model = Names.Read(Example.Yaml);
        Assert.NotEmpty(model.Values);
        foreach (var value in model.Values)
            Assert.DoesNotContain(Words.Place(value.Name).Split(' ', ','), word => model.Catalogue.Item(word) is not null || model.Catalogue.Actor(word) is not null);
        Assert.All(PlanNotes.Of(model), note => Assert.DoesNotContain('/', note.Text));
    }
}
