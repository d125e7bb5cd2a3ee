using Pavise.Core;

namespace Pavise.Ledger.Tests;

public class QuantityWordsTests
{
    [Theory]
    [InlineData("3", "[3, 3] missile")]
    [InlineData("1,000", "[1000, 1000] missile")]
    [InlineData("3..5", "[3, 5] missile")]
    [InlineData("501..", "[501, *] missile")]
    [InlineData("..40", "[*, 40] missile")]
    [InlineData("about 30", "[30, 30] missile")]
    [InlineData("2.5", "[2.5, 2.5] missile")]
    public void A_number_is_read_as_a_person_types_it(string text, string read) => Assert.Equal(read, QuantityWords.Read(text, Unit.Missile).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("5..3")]
    [InlineData("-1")]
    [InlineData("many")]
    [InlineData("1e5")]
    [InlineData("3...5")]
    public void Anything_else_is_no_number(string text) => Assert.Null(QuantityWords.Read(text, Unit.Missile));
}
