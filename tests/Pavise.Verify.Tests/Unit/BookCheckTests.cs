namespace Pavise.Verify.Tests;

public class BookCheckTests
{
    private const string Good = """
        pavise-book 1

        entry 1
          item: gem-t
          debit: owed:UKR/USA 501..* missile
          credit: owed:USA/UKR *..-501 missile

        entry 2
          item: gem-t
          debit: stock:UKR 0.1..0.30000000000000000000000000001 best 0.2 missile
          credit: stock:USA -0.30000000000000000000000000001..-0.1 best -0.2 missile

        entry 3
          kind: request
          item: gem-t
          quantity: 7..7 missile

        entry 4
          kind: correction
          reverses: 1
          item: gem-t
          debit: owed:USA/UKR 501..* missile
          credit: owed:UKR/USA *..-501 missile

        """;

    [Fact]
    public void A_whole_book_balances()
    {
        var found = BookCheck.Of(new StringReader(Good));
        Assert.Empty(found.Broken);
        Assert.Equal(4, found.Entries);
        Assert.Equal(["gem-t in missile"], found.Sums);
    }

    [Theory]
    [InlineData("pavise-book 1", "pavise-book 2")]
    [InlineData("-0.30000000000000000000000000001", "-0.30000000000000000000000000002")]
    [InlineData("credit: stock:USA -0.3", "credit: stock:USA 0.3")]
    [InlineData("*..-501 missile\n\nentry 2", "-600..-501 missile\n\nentry 2")]
    [InlineData("credit: owed:USA/UKR *..-501 missile", "credit: owed:USA/UKR *..-501 system")]
    [InlineData("  credit: stock:USA -0.30000000000000000000000000001..-0.1 best -0.2 missile\n", "")]
    [InlineData("credit: stock:USA", "credit: stock:UKR")]
    [InlineData("entry 3", "entry 5")]
    [InlineData("reverses: 1", "reverses: 9")]
    [InlineData("reverses: 1", "reverses: 2")]
    [InlineData("debit: owed:USA/UKR 501..* missile", "debit: owed:DEU/UKR 501..* missile")]
    [InlineData("debit: stock:UKR 0.1", "debit: stock:UKR zero")]
    public void Any_break_is_found(string whole, string broken)
    {
        var text = Good.ReplaceLineEndings("\n");
        Assert.Contains(whole, text, StringComparison.Ordinal);
        var found = BookCheck.Of(new StringReader(text.Replace(whole, broken, StringComparison.Ordinal)));
        Assert.False(found.Balances);
        Assert.NotEmpty(found.Broken);
    }

    [Theory]
    [InlineData("0.1", "0.2", "0.3")]
    [InlineData("-5", "5.000", "0")]
    [InlineData("99999999999999999999999999999999999999", "0.0000000000000000000000000000000000001", "99999999999999999999999999999999999999.0000000000000000000000000000000000001")]
    public void Numbers_of_any_size_add_without_rounding(string a, string b, string sum)
    {
        Assert.True(ExactNumber.TryParse(a, out var x) && ExactNumber.TryParse(b, out var y) && ExactNumber.TryParse(sum, out var expected) && x + y == expected);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1e5")]
    [InlineData("1.2.3")]
    [InlineData("1,000")]
    public void What_is_no_number_is_refused(string text) => Assert.False(ExactNumber.TryParse(text, out _));
}
