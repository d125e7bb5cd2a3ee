namespace Pavise.Simulation;

/// <summary>Pairs of replications that share some of their draws: the share of variance due to what they share, by their correlation.</summary>
/// <remarks>I. Sobol, <i>Mathematics and Computers in Simulation</i> 55 (2001) 271-280; moments pooled over both members (A. Janon et al., <i>ESAIM: P&amp;S</i> 18 (2014) 342-364).</remarks>
internal sealed class PairTally
{
    private UInt128 sum;
    private UInt128 squares;
    private UInt128 products;

    public int Count { get; private set; }

    public void Add(long first, long second)
    {
        Count++;
        sum += (ulong)(first + second);
        squares += (UInt128)(ulong)first * (ulong)first + (UInt128)(ulong)second * (ulong)second;
        products += (UInt128)(ulong)first * (ulong)second;
    }

    public void Merge(PairTally other)
    {
        Count += other.Count;
        sum += other.sum;
        squares += other.squares;
        products += other.products;
    }

    public void Write(BinaryWriter to)
    {
        to.Write(Count);
        foreach (var number in new[] { sum, squares, products })
        {
            to.Write((ulong)(number >> 64));
            to.Write((ulong)number);
        }
    }

    public void Read(BinaryReader from)
    {
        Count = from.ReadInt32();
        UInt128 Next() => new(from.ReadUInt64(), from.ReadUInt64());
        (sum, squares, products) = (Next(), Next(), Next());
    }

    /// <summary>The correlation, held between 0 and 1; 0 when nothing varies.</summary>
    public double Share()
    {
        var n = (Int128)Count;
        var total = (Int128)sum;
        var variance = 2 * n * (Int128)squares - total * total;
        var covariance = 4 * n * (Int128)products - total * total;
        return variance <= 0 ? 0 : Math.Clamp((double)covariance / (double)variance, 0, 1);
    }
}
