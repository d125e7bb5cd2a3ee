namespace Pavise.Simulation;

/// <summary>Exponential and logarithm from additions and products only: the same bits on every platform, which the platform's own do not promise.</summary>
internal static class PortableMath
{
    private const double Ln2High = 0.693147180369123816490;
    private const double Ln2Low = 1.90821492927058770002e-10;

    /// <summary>e^x for x from -700 to 700, to a few units in the last place.</summary>
    public static double Exp(double x)
    {
        var k = Math.Floor(x / (Ln2High + Ln2Low) + 0.5);
        var rest = x - k * Ln2High - k * Ln2Low;
        var sum = 1.0;
        for (var n = 15; n >= 1; n--) sum = 1 + sum * rest / n;
        return Math.ScaleB(sum, (int)k);
    }

    /// <summary>Natural logarithm of x &gt; 0, by log m = 2 artanh((m - 1)/(m + 1)) with m from 1/√2 to √2.</summary>
    public static double Log(double x)
    {
        var exponent = Math.ILogB(x);
        var mantissa = Math.ScaleB(x, -exponent);
        if (mantissa > 1.4142135623730951)
        {
            mantissa /= 2;
            exponent++;
        }

        var s = (mantissa - 1) / (mantissa + 1);
        var square = s * s;
        var sum = 0.0;
        for (var n = 25; n >= 1; n -= 2) sum = sum * square + 1.0 / n;
        return exponent * Ln2High + (2 * s * sum + exponent * Ln2Low);
    }
}
