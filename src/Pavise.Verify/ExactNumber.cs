using System.Globalization;
using System.Numerics;

namespace Pavise.Verify;

/// <summary>A decimal number of any size, added without rounding: digits times ten to minus the scale.</summary>
public readonly record struct ExactNumber : IComparable<ExactNumber>
{
    private ExactNumber(BigInteger digits, int scale)
    {
        while (scale > 0 && digits % 10 == 0) (digits, scale) = (digits / 10, scale - 1);
        Digits = digits;
        Scale = scale;
    }

    public BigInteger Digits { get; }

    /// <summary>How many of the digits stand after the point.</summary>
    public int Scale { get; }

    public bool IsZero => Digits.IsZero;

    public static ExactNumber operator +(ExactNumber a, ExactNumber b)
    {
        var scale = Math.Max(a.Scale, b.Scale);
        return new ExactNumber(a.At(scale) + b.At(scale), scale);
    }

    public static ExactNumber operator -(ExactNumber a) => new(-a.Digits, a.Scale);

    public static ExactNumber operator -(ExactNumber a, ExactNumber b) => a + -b;

    public static ExactNumber operator *(ExactNumber a, ExactNumber b) => new(a.Digits * b.Digits, a.Scale + b.Scale);

    public static bool operator <(ExactNumber a, ExactNumber b) => a.CompareTo(b) < 0;

    public static bool operator >(ExactNumber a, ExactNumber b) => a.CompareTo(b) > 0;

    public static bool operator <=(ExactNumber a, ExactNumber b) => a.CompareTo(b) <= 0;

    public static bool operator >=(ExactNumber a, ExactNumber b) => a.CompareTo(b) >= 0;

    public static implicit operator ExactNumber(int number) => new(number, 0);

    public int CompareTo(ExactNumber other)
    {
        var scale = Math.Max(Scale, other.Scale);
        return At(scale).CompareTo(other.At(scale));
    }

    public ExactNumber Abs() => new(BigInteger.Abs(Digits), Scale);

    /// <summary>The nearest double, for people to read.</summary>
    public double Approximate() => double.Parse(string.Create(CultureInfo.InvariantCulture, $"{Digits}e-{Scale}"), NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>A part of a whole number, to eighteen places: the one number here that is rounded.</summary>
    public static ExactNumber Quotient(int number, int parts) => new(BigInteger.Divide(number * BigInteger.Pow(10, 18), parts), 18);

    /// <summary>Reads a number as JSON writes it: digits with an optional sign and point, and an optional power of ten; false for anything else.</summary>
    public static bool TryParseScientific(string text, out ExactNumber number)
    {
        var power = text.IndexOfAny(['e', 'E']);
        if (power < 0) return TryParse(text, out number);
        if (!TryParse(text[..power], out number) || !int.TryParse(text[(power + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent)) return false;
        number = exponent >= 0 ? new ExactNumber(number.Digits * BigInteger.Pow(10, exponent), number.Scale) : new ExactNumber(number.Digits, number.Scale - exponent);
        return true;
    }

    /// <summary>Reads digits with an optional sign and point; false for anything else.</summary>
    public static bool TryParse(string text, out ExactNumber number)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var plain = point < 0 ? text : text.Remove(point, 1);
        number = default;
        if (!BigInteger.TryParse(plain, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var digits)) return false;
        number = new ExactNumber(digits, point < 0 ? 0 : text.Length - point - 1);
        return true;
    }

    public override string ToString() => Scale == 0
        ? Digits.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Digits}e-{Scale}");

    private BigInteger At(int scale) => Digits * BigInteger.Pow(10, scale - Scale);
}
