using FsCheck;
using FsCheck.Fluent;
using Pavise.Simulation;

namespace Pavise.Simulation.Tests.Property;

/// <summary>Picking among the ones of a word, with and without the bit instructions of the processor.</summary>
public sealed class OnesTests
{
    [Fact]
    public void TheFirstOnesAreThoseThatCountingOneAfterAnotherFinds() => Check((bits, other, count) =>
    {
        var expected = 0ul;
        for (int place = 0, found = 0; place < 64 && found < count; place++)
        {
            if ((bits >> place & 1) == 0) continue;
            expected |= 1ul << place;
            found++;
        }

        return Ones.First(bits, count) == expected && Ones.FirstByHalving(bits, count) == expected;
    });

    [Fact]
    public void BitsPutInTurnAreTakenApartAgain() => Check((even, odd, _) =>
    {
        var both = Ones.InTurn(even & uint.MaxValue, odd & uint.MaxValue);
        return both == (Ones.Widened(even) | (Ones.Widened(odd) << 1))
            && Ones.Even(both) == (even & uint.MaxValue) && Ones.Odd(both) == (odd & uint.MaxValue)
            && Ones.Narrowed(both) == Ones.Even(both) && Ones.Narrowed(both >> 1) == Ones.Odd(both);
    });

    private static void Check(Func<ulong, ulong, int, bool> holds)
    {
        var words = ArbMap.Default.GeneratorFor<ulong>();
        var cases = from bits in words from other in words from count in Gen.Choose(0, 70) select (bits, other, count);
        Prop.ForAll(Arb.From(cases), each => holds(each.bits, each.other, each.count)).QuickCheckThrowOnFailure();
    }
}
