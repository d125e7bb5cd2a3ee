using System.Text;

namespace Pavise.Evidence.Tests.Property;

public class RobustnessTests
{
    private static readonly string[] Pieces =
    [
        "Germany", "Ukraine", "will send", "Patriot", "missiles", "over", "500", "\n", "- ", ":", "\"", "“", "”", ".", " ", "…", "$", "5,000", "of its", "\u202E", "🚀", "'", "including", "NASAMS", "said", "two", "to", "for", "(", "​",
    ];

    [Fact]
    public void Any_sequence_of_pieces_is_read_without_error_and_every_quote_is_verbatim()
    {
        var state = 2463534242u;
        for (var round = 0; round < 3000; round++)
        {
            var text = new StringBuilder();
            for (var i = 0; i < 40; i++)
            {
                // Xorshift (Marsaglia, 2003): the same texts on every run.
                state ^= state << 13;
                state ^= state >> 17;
                state ^= state << 5;
                text.Append(Pieces[state % Pieces.Length]).Append(state % 3 == 0 ? "" : " ");
            }

            if (string.IsNullOrWhiteSpace(text.ToString())) continue;
            var article = Texts.Read(text.ToString());
            var points = article.Document.Text.EnumerateRunes().ToArray();
            foreach (var span in article.Origins.OfType<Core.DocumentSpan>())
                Assert.Equal(span.Quote, string.Concat(points[span.Start..span.End].Select(rune => rune.ToString())));
        }
    }

    [Fact]
    public void Reading_the_same_text_on_many_threads_gives_the_same_claims()
    {
        const string Text = "Norway has delivered two NASAMS systems to Ukraine. Germany will send a Patriot battery to Ukraine.";
        var expected = Texts.Read(Text).Assertions.Select(claim => claim.Id).ToArray();
        var all = new string[64][];
        Parallel.For(0, all.Length, i => all[i] = [.. Texts.Read(Text).Assertions.Select(claim => claim.Id)]);
        Assert.All(all, ids => Assert.Equal(expected, ids));
    }

    [Fact]
    public void A_line_of_a_megabyte_is_read()
    {
        var line = string.Concat(Enumerable.Repeat("Germany will send a Patriot battery to Ukraine, ", 20_000));
        Assert.NotEmpty(Texts.Read(line).Assertions);
    }
}
