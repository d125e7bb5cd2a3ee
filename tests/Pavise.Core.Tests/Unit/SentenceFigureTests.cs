namespace Pavise.Core.Tests;

public class SentenceFigureTests
{
    [Theory]
    [InlineData("no figure at all", "no figure at all")]
    [InlineData("it may be 501 to 999 missiles.", "it may be |<501 to 999>| missiles.")]
    [InlineData("(20 June 2024), of PAC-3.", "(|<20 June 2024>|), of |<PAC-3>|.")]
    [InlineData("12 of its 40 rounds (7)", "<12>| of its |<40>| rounds (|<7>|)")]
    [InlineData("1,000", "<1,000>")]
    [InlineData("5.6 billion USD", "<5.6 billion USD>")]
    [InlineData("5 to 6 million EUR, 300 CHF.", "<5 to 6 million EUR>|, |<300 CHF>|.")]
    [InlineData("2 try 3 billions, 4 USDA", "<2 try 3>| billions, |<4>| USDA")]
    [InlineData("“12”", "“|<12>|”")]
    [InlineData("", "")]
    public void Only_words_with_digits_rest_visibly_on_the_origin(string words, string parts)
    {
        var made = new SentenceBuilder().SayFigures(words, "run:x").Build();
        Assert.Equal(words, made.Text);
        Assert.Equal(parts, string.Join('|', made.Parts.Select(part => part.Origin is null ? part.Text : $"<{part.Text}>")));
    }
}
