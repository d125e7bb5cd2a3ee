namespace Pavise.Simulation;

/// <summary>Pairs of replications that share some of their draws: the share of variance due to what they share, by their correlation.</summary>
/// <remarks>I. Sobol, <i>Mathematics and Computers in Simulation</i> 55 (2001) 271-280; moments pooled over both members (A. Janon et al., <i>ESAIM: P&amp;S</i> 18 (2014) 342-364).</remarks>
internal sealed class PairTally
{
    private Int128 sum;
    private Int128 squares;
    private Int128 products;

    public int Count { get; private set; }

    public void Add(long first, long second)
    {
        Count++;
        sum += (Int128)first + second;
        squares += (Int128)first * first + (Int128)second * second;
        products += (Int128)first * second;
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
            to.Write((ulong)(number >>> 64));
            to.Write((ulong)number);
        }
    }

    public void Read(BinaryReader from)
    {
        Count = from.ReadInt32();
        Int128 Next() => new(from.ReadUInt64(), from.ReadUInt64());
        (sum, squares, products) = (Next(), Next(), Next());
    }

    /// <summary>The correlation, held between 0 and 1; 0 when nothing varies.</summary>
    public double Share()
    {
        var n = (Int128)Count;
        var variance = 2 * n * squares - sum * sum;
        var covariance = 4 * n * products - sum * sum;
        return variance <= 0 ? 0 : Math.Clamp((double)covariance / (double)variance, 0, 1);
    }
}
