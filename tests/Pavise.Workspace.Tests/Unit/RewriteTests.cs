using System.Globalization;
using System.Text;
using Pavise.Evidence;
using Pavise.Judgement;

namespace Pavise.Workspace.Tests;

/// <summary>Copies and witnesses from the texts themselves, read as any text is.</summary>
public class RewriteTests
{
    private const string Wire = """
        Norway will deliver 12 NASAMS missiles to Ukraine by the end of October, the government in Oslo said on Thursday.
        The rounds come from the stocks of the armed forces and will be replaced by an order that was placed in the spring of last year.
        The head of the logistics agency told reporters in the capital that the trains had been booked and the papers were in order.
        He added that the crews who train at the coast would go home with the last of the wagons, and that no further step needed the consent of parliament.
        """;

    private static readonly string[] Fillers = ["reportedly", "meanwhile", "as planned", "it emerged", "officials noted", "in short", "once more", "for now"];

    [Fact]
    public void Forty_rewrites_of_one_agency_text_are_one_root_and_one_witness()
    {
        var texts = Enumerable.Range(0, 40).Select(i => ($"paper-{i:D2}", $"Outlet {i}", Rewritten(i))).Prepend(("wire", "Reuters", Wire));
        var comparison = Compare(texts);
        var group = Assert.Single(comparison.Groups);
        Assert.Equal((GroupType.Corroborate, 41, 1, 1), (group.Type, group.Claims.Count, group.Roots, group.Witnesses));
        Assert.True(comparison.Copies.Count >= 40);
    }

    [Fact]
    public void Own_words_about_the_same_promise_are_a_second_root()
    {
        var group = Assert.Single(Compare([("wire", "Reuters", Wire), ("own", "Town Herald", "Ukraine can count on twelve more rounds: Norway is to hand over 12 NASAMS missiles to Ukraine this autumn, our reporter learnt in Bergen.")]).Groups);
        Assert.Equal((2, 2), (group.Roots, group.Witnesses));
    }

    [Theory]
    [InlineData("According to Reuters, Norway will deliver 12 NASAMS missiles to Ukraine.", 1, 1)]
    [InlineData("OSLO (Reuters) - Norway will deliver 12 NASAMS missiles to Ukraine soon, people in the north are told.", 1, 1)]
    [InlineData("Norway will deliver 12 NASAMS missiles to Ukraine, our reporter learnt.", 2, 2)]
    public void A_text_that_names_an_agency_as_its_source_is_that_agency_again(string text, int roots, int witnesses)
    {
        var group = Assert.Single(Compare([("wire", "Reuters", Wire), ("other", "Town Herald", text)]).Groups);
        Assert.Equal((roots, witnesses), (group.Roots, group.Witnesses));
    }

    [Fact]
    public void Two_agencies_that_quote_one_ministry_are_two_witnesses_of_one_root()
    {
        var group = Assert.Single(Compare([
            ("one", "Reuters", "Germany will deliver 30 IRIS-T missiles to Ukraine, Defence Minister Boris Pistorius said on Monday in Berlin."),
            ("two", "Agence France-Presse", "Defence Minister Boris Pistorius said: Germany will deliver 30 IRIS-T missiles to Ukraine before the year is out."),
        ]).Groups);
        Assert.Equal((1, 2), (group.Roots, group.Witnesses));
    }

    /// <summary>Every ninth word gets a filler before it, two sentences change places, and the outlet adds a paragraph of its own.</summary>
    private static string Rewritten(int copy)
    {
        var lines = Wire.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (copy % 2 == 1) (lines[2], lines[3]) = (lines[3], lines[2]);
        var text = new StringBuilder();
        foreach (var (line, number) in lines.Select((line, number) => (line, number)))
        {
            foreach (var (word, at) in line.Split(' ').Select((word, at) => (word, at)))
            {
                if (number > 0 && at > 0 && (at + copy) % 9 == 0) text.Append(Fillers[(at + copy + number) % Fillers.Length]).Append(' ');
                text.Append(word).Append(' ');
            }

            text.Append('\n');
        }

        return text.Append(CultureInfo.InvariantCulture, $"Readers of edition {copy} can write to the desk about the buses of their own town.").ToString();
    }

    private static TextComparison Compare(IEnumerable<(string Id, string Outlet, string Text)> texts)
    {
        var extractor = new Extractor(SharedData.Catalogue);
        return TextComparison.Of([.. texts.Select(text => extractor.Extract(new Document(text.Id, text.Id, text.Text, text.Id, null, text.Outlet, null, new DateOnly(2024, 6, 20), "en", "own")))], SharedData.Catalogue);
    }
}
