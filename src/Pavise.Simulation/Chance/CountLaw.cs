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

    /// <summary>The count at which the distribution function passes u.</summary>
    public int At(double u)
    {
        var n = 0;
        var p = atZero;
        while (u >= p && n < ChanceKey.MostThreatsOfADay - 1)
        {
            u -= p;
            p *= (a + b * n) / (n + 1);
            n++;
            // Rounding may leave a rest of u that no further count would take up.
            if (p < 1e-18 && n > mean) break;
        }

        return n;
    }

    /// <summary>The probability of each count from 0 until the rest is below the tolerance.</summary>
    public double[] Table(double tolerance)
    {
        var table = new List<double>();
        var rest = 1.0;
        var p = atZero;
        for (var n = 0; n < ChanceKey.MostThreatsOfADay; n++)
        {
            table.Add(p);
            rest -= p;
            if (rest < tolerance && n > mean && p < tolerance) break;
            p *= (a + b * n) / (n + 1);
        }

        return [.. table];
    }
}
