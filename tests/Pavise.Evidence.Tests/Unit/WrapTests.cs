using Pavise.Core;

namespace Pavise.Evidence.Tests.Unit;

public class WrapTests
{
    /// <summary>Each in one line with what another layout of the same words must give.</summary>
    private static readonly string[] Paragraphs =
    [
        "Germany delivered two Patriot batteries to Ukraine on Wednesday, the ministry said in the capital. Norway pledged to send 60 NASAMS missiles to Ukraine by September, and the Netherlands will deliver three IRIS-T systems to Ukraine in the autumn.",
        "The government announced the step after a long debate, and it said that Norway had delivered three NASAMS systems to Ukraine. It was told that Germany has sent 40 PAC-3 MSE missiles to Ukraine, and that the Dutch will send another 20 Patriot missiles.",
    ];

    public static TheoryData<int, int> Widths => [.. from paragraph in new[] { 0, 1 } from width in Enumerable.Range(44, 60) select (paragraph, width)];

    [Theory]
    [MemberData(nameof(Widths))]
    public void A_paragraph_gives_the_same_claims_however_wide_it_is_wrapped(int paragraph, int width) =>
        Assert.Equal(Texts.Claims(Paragraphs[paragraph]), Texts.Claims(Wrap(Paragraphs[paragraph], width, "\n")));

    [Fact]
    public void A_wrapped_number_counts_the_thing_on_the_next_line_and_its_quote_stays_verbatim()
    {
        const string Text = "Germany sent two Patriot batteries. Norway pledged to send 200\r\nNASAMS missiles to Ukraine, the ministry said in the capital.";
        var article = Texts.Read(Text);
        Assert.Equal(["patriot-system 2", "nasams-interceptor 200"], article.Assertions.Select(claim => $"{claim.Item} {claim.Quantity?.Low:0}"));
        Assert.Contains("200\r\nNASAMS missiles", Texts.QuoteOf(article, article.Assertions[1]), StringComparison.Ordinal);
        foreach (var span in article.Origins.OfType<DocumentSpan>()) Assert.Equal(span.Quote, Text[span.Start..span.End]);
    }

    [Theory]
    [InlineData("Norway pledged more help for the Ukrainian army\nGermany delivered two Patriot systems to Ukraine on Wednesday.", 2)]
    [InlineData("A long week for the towns in the east of the country\nOSLO, June 20 (Reuters) - Norway delivered two NASAMS systems to Ukraine.", 2)]
    [InlineData("The list of what was sent to the towns in the east:\n- two Patriot systems from Germany to Ukraine\n- three NASAMS systems from Norway", 3)]
    [InlineData("Norway delivered two NASAMS systems.\nGermany delivered two Patriot systems.", 2)]
    [InlineData("Patriot systems of Germany\nNASAMS systems of Norway", 2)]
    [InlineData("Norway sent buses to the towns of Ukraine\n\nand two NASAMS systems followed on Monday.", 2)]
    [InlineData("Germany delivered two Patriot batteries\nto Ukraine on Wednesday.", 1)]
    [InlineData("It was a step of the German government that Lt. Gen.\nHolm welcomed. It was good.", 2)]
    public void Headings_list_items_date_lines_and_paragraphs_stay_apart_and_wrapped_lines_do_not(string text, int sentences)
    {
        var tokens = Tokenizer.Read(text);
        Assert.Equal(sentences, SentenceSplitter.Read(text, tokens).Count);
    }

    private static string Wrap(string paragraph, int width, string newLine)
    {
        var (lines, line) = (new List<string>(), "");
        foreach (var word in paragraph.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                lines.Add(line);
                line = "";
            }

            line += (line.Length > 0 ? " " : "") + word;
        }

        return string.Join(newLine, lines.Append(line));
    }
}
