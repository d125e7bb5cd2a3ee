namespace Pavise.Evidence.Tests.Property;

public sealed class SlipTests
{
    [Fact]
    public void One_slip_is_told_without_a_table_as_with_one()
    {
        var random = new Random(7);
        var (ones, others) = (0, 0);
        for (var i = 0; i < 20_000; i++)
        {
            var word = Word(random, random.Next(0, 7));
            var other = random.Next(3) switch { 0 => Word(random, random.Next(0, 7)), 1 => Slipped(random, word), _ => Slipped(random, Slipped(random, word)) };
            var isOne = Slips.Between(word, other) == 1;
            Assert.Equal(isOne, Slips.IsOne(word, other));
            if (isOne) ones++;
            else others++;
        }

        Assert.True(ones > 4000 && others > 4000);
    }

    [Fact]
    public void Slips_are_letters_left_out_put_in_or_changed()
    {
        Assert.Equal(0, Slips.Between("missile", "missile"));
        Assert.Equal(1, Slips.Between("missle", "missile"));
        Assert.Equal(2, Slips.Between("misisle", "missile"));
        Assert.Equal(3, Slips.Between("kitten", "sitting"));
        Assert.Equal(7, Slips.Between("", "missile"));
    }

    /// <summary>Words of three letters, so that begins and ends overlap often.</summary>
    private static string Word(Random random, int length) => new([.. Enumerable.Range(0, length).Select(_ => (char)('a' + random.Next(3)))]);

    private static string Slipped(Random random, string word)
    {
        var at = random.Next(word.Length + 1);
        var letter = (char)('a' + random.Next(3));
        return random.Next(3) switch
        {
            0 => word.Insert(at, letter.ToString()),
            1 when at < word.Length => word.Remove(at, 1),
            _ when at < word.Length => word.Remove(at, 1).Insert(at, letter.ToString()),
            _ => word,
        };
    }
}
