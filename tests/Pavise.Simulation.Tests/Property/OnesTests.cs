namespace Pavise.Simulation.Tests;

/// <summary>Picking among the ones of a word, with and without the bit instructions of the processor.</summary>
public class OnesTests
{
    [Fact]
    public void The_first_ones_are_those_that_counting_one_after_another_finds()
    {
        foreach (var (bits, other) in Words())
        {
            var count = (int)(other % 400) - 30;
            var expected = 0ul;
            for (int place = 0, found = 0; place < 64 && found < count; place++)
            {
                if ((bits >> place & 1) == 0) continue;
                expected |= 1ul << place;
                found++;
            }

            Assert.Equal(expected, Ones.First(bits, count));
            Assert.Equal(expected, Ones.FirstByHalving(bits, count));
        }
    }

    [Fact]
    public void Bits_put_in_turn_are_taken_apart_again()
    {
        foreach (var (even, odd) in Words())
        {
            var both = Ones.InTurn(even, odd);
            Assert.Equal(both, Ones.Widened(even) | (Ones.Widened(odd) << 1));
            Assert.Equal(even & uint.MaxValue, Ones.Even(both));
            Assert.Equal(odd & uint.MaxValue, Ones.Odd(both));
            Assert.Equal(Ones.Even(both), Ones.Narrowed(both));
            Assert.Equal(Ones.Odd(both), Ones.Narrowed(both >> 1));
        }
    }

    /// <summary>Words with few ones, half and many.</summary>
    private static IEnumerable<(ulong First, ulong Second)> Words()
    {
        for (var i = 0u; i < 3000; i++)
        {
            var block = Philox4x32.Block(i, 0, 0, 0, 7, 0);
            ulong a = ((ulong)block.W0 << 32) | block.W1, b = ((ulong)block.W2 << 32) | block.W3;
            yield return (i % 3) switch { 0 => (a, b), 1 => (a & b, b), _ => (a | b, b) };
        }
    }
}
