namespace Pavise.Verify.Tests;

public class ExactNumberTests
{
    private static ExactNumber Read(string text)
    {
        Assert.True(ExactNumber.TryParseScientific(text, out var number));
        return number;
    }

    // A double has sixteen digits: it loses the small one altogether.
    [Fact]
    public void A_large_and_a_small_number_are_added_without_loss()
    {
        var sum = Read("1e17") + Read("1e-17");

        Assert.Equal(Read("100000000000000000.00000000000000001"), sum);
        Assert.True(sum > Read("1e17"));
        Assert.Equal(Read("1e-17"), sum - Read("1e17"));
        Assert.Equal(1e17, 1e17 + 1e-17);
    }

    [Theory]
    [InlineData("0.1", "0.2", "0.3")]
    [InlineData("-1e-20", "1e-20", "0")]
    [InlineData("12345678901234567890", "0.00000000000000000001", "12345678901234567890.00000000000000000001")]
    public void Sums_have_every_digit(string one, string other, string sum) => Assert.Equal(Read(sum), Read(one) + Read(other));

    [Fact]
    public void Products_have_every_digit() => Assert.Equal(Read("1.00000000000000000002"), Read("100000000000000000002") * Read("1e-20"));

    [Fact]
    public void Numbers_that_differ_in_the_twentieth_digit_are_told_apart() => Assert.True(Read("1.0000000000000000001") > Read("1"));

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("1e")]
    [InlineData("1e1.5")]
    public void What_is_no_number_is_not_read(string text) => Assert.False(ExactNumber.TryParseScientific(text, out _));
}
