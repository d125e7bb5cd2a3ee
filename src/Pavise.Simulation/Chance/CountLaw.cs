using System.Runtime.CompilerServices;

namespace Pavise.Simulation;

/// <summary>A law of counts drawn by inversion: Poisson or negative binomial, both as P(n+1) = P(n) (a + b n)/(n + 1).</summary>
/// <remarks>The recursion is Panjer's (a, b, 0) class: H. Panjer, <i>ASTIN Bulletin</i> 12 (1981) 22-26, with the index shifted by one.</remarks>
internal readonly record struct CountLaw
{
    private readonly double atZero;
    private readonly double a;
    private readonly double b;
    private readonly double mean;

    private CountLaw(double atZero, double a, double b, double mean) => (this.atZero, this.a, this.b, this.mean) = (atZero, a, b, mean);

    /// <summary>Poisson with a mean from 0 to 500.</summary>
    public static CountLaw Poisson(double mean) => new(PortableMath.Exp(-mean), mean, 0, mean);

    /// <summary>Negative binomial with shape r (variance = mean + mean²/r).</summary>
    public static CountLaw NegativeBinomial(double mean, double shape)
    {
        var q = mean / (shape + mean);
        return new CountLaw(PortableMath.Exp(-shape * PortableMath.Log(1 + mean / shape)), q * shape, q, mean);
    }

    /// <summary>The distribution function's steps from 0 on, as far as anyone asked; every draw reads the same sums.</summary>
    /// <remarks>A guide says for each part of u where to begin (H.-C. Chen and Y. Asau, <i>AIIE Transactions</i> 6 (1974) 163-166), so that a draw takes a step or two.</remarks>
    internal sealed class Steps
    {
        private const int PartBits = 7;
        private const int Parts = 1 << PartBits;

        /// <summary>Stands behind the last step that is known; no u passes it.</summary>
        private const double Unknown = double.PositiveInfinity;

        private readonly int[] guide = new int[Parts];
        private double[] sums = new double[64];
        private CountLaw law;
        private double probability;
        private bool ends;
        private int known;
        private int guided;

        /// <summary>Takes another law; keeps its room.</summary>
        public void Take(CountLaw other)
        {
            law = other;
            probability = other.atZero;
            (sums[0], sums[1]) = (probability, Unknown);
            (known, guided, ends) = (1, 0, false);
            Array.Clear(guide);
            Guide();
        }

        /// <summary>The count at which the distribution function passes u.</summary>
        public int At(double u)
        {
            var part = (int)(u * Parts);
            var count = part < guided ? guide[part] : known - 1;
            while (u >= sums[count])
            {
                if (count < known - 1) count++;
                else if (ends) break;
                else Extend();
            }

            return count;
        }

        /// <summary>The counts of many draws, each of its two words; the same as one by one.</summary>
        /// <remarks>Chance would foil a branch at each step: the first two steps are taken without asking, and a third is rare.</remarks>
        /// <param name="high">The first word of each.</param>
        /// <param name="low">The second word of each.</param>
        /// <param name="counts">Receives the counts, as many as there is room for.</param>
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void At(ReadOnlySpan<uint> high, ReadOnlySpan<uint> low, Span<int> counts)
        {
            for (var i = 0; i < counts.Length; i++)
            {
                var u = new PhiloxBlock(high[i], low[i], 0, 0).Uniform;
                var count = guide[high[i] >> (32 - PartBits)];
                count += u >= sums[count] ? 1 : 0;
                count += u >= sums[count] ? 1 : 0;
                counts[i] = u < sums[count] && count < known ? count : At(u);
            }
        }

        private void Extend()
        {
            if (known + 1 == sums.Length) Array.Resize(ref sums, 2 * sums.Length);
            var n = known - 1;
            probability *= (law.a + law.b * n) / known;
            sums[known] = sums[known - 1] + probability;
            known++;
            sums[known] = Unknown;
            // Rounding may leave a rest of u that no further count would take up.
            ends = (probability < 1e-18 && known > law.mean) || known >= ChanceKey.MostThreatsOfADay;
            Guide();
        }

        /// <summary>The last step is the first beyond the beginnings of some parts.</summary>
        private void Guide()
        {
            for (var last = known - 1; guided < Parts && sums[last] * Parts > guided; guided++) guide[guided] = last;
        }
    }

    /// <summary>The probability of each count from 0 until the rest is below the tolerance.</summary>
    public double[] Table(double tolerance)
    {
        var table = new List<double>();
        var p = atZero;
        for (var n = 0; n < ChanceKey.MostThreatsOfADay; n++)
        {
            table.Add(p);
            // From here on each probability is at most this part of the one before, so that the rest is below a geometric series.
            var ratio = Math.Max((a + b * n) / (n + 1), b);
            if (n > mean && ratio < 1 && p * ratio < tolerance * (1 - ratio)) break;
            p *= (a + b * n) / (n + 1);
        }

        return [.. table];
    }
}
