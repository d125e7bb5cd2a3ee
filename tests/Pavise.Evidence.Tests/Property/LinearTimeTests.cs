using System.Diagnostics;
using System.Text;

namespace Pavise.Evidence.Tests.Property;

/// <summary>Times of texts made to find work that grows with the square; nothing else runs beside them.</summary>
[Collection(Alone)]
public class LinearTimeTests
{
    internal const string Alone = "alone";

    private const string Prose = "The town has bought twelve buses for the people of the hills, and it will be a help to all of them in the winter. ";

    /// <summary>Doubling a text must about double the work: four times the length may cost at most eight times the time, the best of eight runs each: on a busy machine single runs are interrupted.</summary>
    [Theory]
    [InlineData("Patriot ")]
    [InlineData("said ")]
    [InlineData("1234567890")]
    [InlineData("\"’“” ")]
    [InlineData("(((([[[[")]
    [InlineData("Germany will send a Patriot battery to Ukraine, ")]
    [InlineData("Germany will send 3 Patriot systems to Ukraine\n")]
    [InlineData("President Volodymyr Zelensky, ")]
    [InlineData("[oaicite:1] ")]
    [InlineData("on 5 June 2024 ")]
    public void The_whole_reading_of_one_endless_line_is_linear(string piece)
    {
        var (small, large) = (Seconds(piece, 60_000), Seconds(piece, 240_000));
        Assert.True(large < 8 * small + 0.25, $"{small:0.000} s for 60,000 characters, {large:0.000} s for 240,000");
    }

    [Fact]
    public void The_reading_of_names_that_never_repeat_is_linear()
    {
        static string Names(int count) => string.Concat(Enumerable.Range(0, count).Select(i => $"Nam{(char)('a' + (i % 26))}{(char)('a' + (i / 26 % 26))}{(char)('a' + (i / 676 % 26))} Perso{(char)('a' + (i % 25))}{(char)('a' + (i / 25 % 26))}{(char)('a' + (i / 650 % 26))} said. "));
        Best(Names(100));
        var (small, large) = (Best(Names(2_000)), Best(Names(8_000)));
        Assert.True(large < 8 * small + 0.25, $"{small:0.000} s for 2,000 names, {large:0.000} s for 8,000");
    }

    private static double Seconds(string piece, int characters) => Best(string.Concat(Enumerable.Repeat(piece, characters / piece.Length)));

    private static double Best(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(Prose + text);
        return Enumerable.Range(0, 8).Min(_ =>
        {
            var clock = Stopwatch.StartNew();
            Texts.Extractor.Extract(DocumentReader.Read("a.txt", bytes) with { Language = "en", Published = new DateOnly(2024, 6, 20) });
            return clock.Elapsed.TotalSeconds;
        });
    }
}
