namespace Pavise.Evidence.Tests.Unit;

public class AmountTests
{
    [Theory]
    [InlineData("500", "[500, 500] missile")]
    [InlineData("over 1,000", "[1001, *] missile")]
    [InlineData("more than 20", "[21, *] missile")]
    [InlineData("at least 12", "[12, *] missile")]
    [InlineData("up to 30", "[*, 30] missile")]
    [InlineData("nearly 10", "[*, 10] missile")]
    [InlineData("about a dozen", "[12, 12] missile")]
    [InlineData("two dozen", "[24, 24] missile")]
    [InlineData("dozens", "[24, 99] missile")]
    [InlineData("hundreds", "[200, 999] missile")]
    [InlineData("thousands", "[2000, 9999] missile")]
    [InlineData("several", "[3, *] missile")]
    [InlineData("as few as eight", "[8, *] missile")]
    public void Numbers_are_intervals_as_the_guidelines_table_them(string words, string expected) => Assert.Equal(expected, Read(words).In(Core.Unit.Missile).ToString());

    [Theory]
    [InlineData("$5.6 billion", "[5600000000, 5600000000] usd")]
    [InlineData("over $40 billion", "[40000000000, *] usd")]
    [InlineData("$95bn", "[95000000000, 95000000000] usd")]
    [InlineData("billions of dollars", "[2000000000, *] usd")]
    [InlineData("almost $6 billion", "[*, 6000000000] usd")]
    public void Over_an_amount_of_money_starts_at_the_amount(string words, string expected)
    {
        var amount = Read(words);
        Assert.True(amount.IsMoney);
        Assert.Equal(expected, amount.In(Core.Unit.Usd).ToString());
    }

    private static Amount Read(string words)
    {
        var tokens = Tokenizer.Read(words);
        var amount = new AmountReader(tokens, Lexicon.English.Numbers).At(0, tokens.Length);
        Assert.NotNull(amount);
        Assert.Equal(tokens.Length, amount.Last);
        return amount;
    }
}
