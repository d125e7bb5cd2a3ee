using System.Globalization;

namespace Pavise.Core;

/// <summary>The one formatter: command line, pages, brief and explanations print the same value in the same words.</summary>
public static class Formatter
{
    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    /// <summary>A quantity with unit and bounds: "1,000 missiles", "at least 501 missiles", "200 to 999 missiles".</summary>
    public static string Quantity(Quantity quantity)
    {
        var (low, high, unit) = Scale(quantity);
        var plural = !(low == 1 && high == 1);
        var words = unit.Words(plural);
        var tail = words.Length == 0 ? "" : words == "%" ? " %" : " " + words;
        var about = quantity.Approximate && quantity.IsExact ? "about " : "";
        var best = quantity.Best is { } b && !quantity.IsExact ? $" (best {Number(b * Ratio(quantity, unit))})" : "";
        return (low, high) switch
        {
            ({ } l, { } h) when l == h => about + Number(l) + tail,
            ({ } l, { } h) => $"{Number(l)} to {Number(h)}{tail}{best}",
            ({ } l, null) => $"at least {Number(l)}{tail}{best}",
            (null, { } h) => $"up to {Number(h)}{tail}{best}",
            _ => "an unstated number of " + words,
        };
    }

    /// <summary>The same without the unit, for use before a noun: "at least 501", "200 to 999", "about 30".</summary>
    public static string Count(Quantity quantity)
    {
        var words = Quantity(quantity);
        var tail = " " + Scale(quantity).Unit.Words(!(quantity.Low == 1 && quantity.High == 1));
        return words.EndsWith(tail, StringComparison.Ordinal) ? words[..^tail.Length] : words.Replace(tail + " (", " (", StringComparison.Ordinal);
    }

    /// <summary>An estimate with its interval, rounded so that the digits follow the half-width: "1,019 (969 to 1,071)".</summary>
    public static string Estimate(double best, double low, double high)
    {
        var digits = Digits((high - low) / 2);
        return low == high
            ? best.ToString("#,0.###", Culture)
            : $"{Rounded(best, digits)} ({Rounded(low, digits)} to {Rounded(high, digits)})";
    }

    /// <summary>The same of draws: in brackets behind each end the 95 % interval that their number leaves it, where it is wider than what is printed: "72 [71 to 73] (60 to 80 [79 to 81])".</summary>
    public static string Estimate(DrawnInterval drawn)
    {
        var (low, high) = (drawn.Low.Value, drawn.High.Value);
        var digits = Digits((high - low) / 2);
        string Plain(double value) => low == high ? value.ToString("#,0.###", Culture) : Rounded(value, digits);
        string One(DrawnFigure figure)
        {
            var (said, from, to) = (Plain(figure.Value), Plain(figure.Low), Plain(figure.High));
            return from == said && to == said ? said : $"{said} [{from} to {to}]";
        }

        return low == high ? One(drawn.Median) : $"{One(drawn.Median)} ({One(drawn.Low)} to {One(drawn.High)})";
    }

    /// <summary>The Monte Carlo error that stands beside median and interval in a sentence, rounded up to their digits: "; Monte Carlo error at most 2, at 95 %"; empty when the law is exact.</summary>
    public static string ErrorOf(DrawnInterval drawn)
    {
        if (drawn.Draws == 0) return "";
        if (drawn.Low.Value == drawn.High.Value) return $"; Monte Carlo error at most {drawn.Error.ToString("#,0.###", Culture)}, at 95 %";
        var digits = Digits((drawn.High.Value - drawn.Low.Value) / 2);
        var step = Math.Pow(10, -digits);
        return $"; Monte Carlo error at most {Rounded(Math.Max(0, Math.Ceiling(drawn.Error / step - 1e-9)) * step, digits)}, at 95 %";
    }

    /// <summary>A whole number read from draws, with the 95 % interval that their number leaves it where there is any: "12 [10 to 13]".</summary>
    public static string Whole(DrawnFigure figure)
    {
        var (said, from, to) = (Rounded(figure.Value, 0), Rounded(figure.Low, 0), Rounded(figure.High, 0));
        return from == said && to == said ? said : $"{said} [{from} to {to}]";
    }

    /// <summary>A mean with its Monte Carlo standard error, both to the second significant digit of the error: "1,018.66 ± 0.31".</summary>
    public static string Mean(double mean, double standardError)
    {
        if (standardError == 0) return Exact(mean) + " ± 0";
        var digits = Digits(standardError);
        return $"{Rounded(mean, digits)} ± {Rounded(standardError, digits)}";
    }

    /// <summary>A party as a cell or a column names it: by name, or "not stated" when the text names nobody.</summary>
    /// <param name="code">Actor code, empty or "unstated" for nobody.</param>
    /// <param name="name">Names any other.</param>
    public static string Party(string code, Func<string, string> name) => IsStated(code) ? name(code) : "not stated";

    /// <summary>The same inside a sentence, where "by not stated" would not read.</summary>
    /// <param name="code">Actor code, empty or "unstated" for nobody.</param>
    /// <param name="name">Names any other.</param>
    public static string PartyInSentence(string code, Func<string, string> name) => IsStated(code) ? name(code) : "a party that is not stated";

    /// <summary>A plain number with thousands separators and no needless decimals.</summary>
    public static string Number(decimal value) => value.ToString(value == Math.Truncate(value) ? "#,0" : "#,0.####", Culture);

    /// <summary>A mean difference with its Monte Carlo standard error; what is more has a plus.</summary>
    public static string Difference(double mean, double standardError) => Mean(mean, standardError) is var said && mean > 0 && said.AsSpan(0, said.IndexOf('±', StringComparison.Ordinal)).IndexOfAnyInRange('1', '9') >= 0 ? "+" + said : said;

    /// <summary>A mean that was computed exactly, with three decimals and no needless zero.</summary>
    public static string Exact(double mean) => mean.ToString("#,0.###", Culture);

    /// <summary>An amount that was computed, not stated: whole, or with two decimals and no needless zero; below one with two significant digits: "3,584.67", "0.0031".</summary>
    public static string Amount(double value)
    {
        var size = Math.Abs(value);
        var digits = size is >= 1e-9 and < 1 ? Math.Max(2, Digits(size)) : 2;
        var said = Rounded(value, digits);
        return said.Contains('.') ? said.TrimEnd('0').TrimEnd('.') : said;
    }

    /// <inheritdoc cref="Amount(double)"/>
    public static string Amount(decimal value) => Amount((double)value);

    /// <summary>An amount with the Monte Carlo error of what it was computed from, where there is one.</summary>
    public static string Amount(double value, double? error) => error is { } one ? Mean(value, one) : Amount(value);

    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", Culture);

    public static string MonthName(Month month) => month.FirstDay.ToString("MMMM yyyy", Culture);

    /// <summary>A share between 0 and 1 in whole per cent, one decimal below 10 %.</summary>
    public static string Share(double share) => (share * 100).ToString(Math.Abs(share) < 0.1 && share != 0 ? "0.0" : "0", Culture) + " %";

    /// <summary>A share that was counted, with the 95 % interval of its probability when that is wider than what is printed.</summary>
    public static string Share(double share, double low, double high)
    {
        var (said, from, to) = (Share(share), Share(low), Share(high));
        return from == said && to == said ? said : $"{said} ({from[..^2]} to {to})";
    }

    private static bool IsStated(string code) => code is not ("" or "unstated");

    /// <summary>Decimal places (negative: places before the point) so that the half-width keeps two significant digits.</summary>
    private static int Digits(double halfWidth) => halfWidth <= 0 || double.IsNaN(halfWidth)
        ? 3
        : Math.Clamp(1 - (int)Math.Floor(Math.Log10(halfWidth)), -9, 9);

    private static string Rounded(double value, int digits)
    {
        var step = Math.Pow(10, -digits);
        var said = digits >= 0
            ? value.ToString("#,0." + new string('0', digits), Culture)
            : (Math.Round(value / step) * step).ToString("#,0", Culture);
        // What rounds to nothing has no sign.
        return said[0] == '-' && said.AsSpan().IndexOfAnyInRange('1', '9') < 0 ? said[1..] : said;
    }

    private static (decimal? Low, decimal? High, Unit Unit) Scale(Quantity quantity)
    {
        if (!quantity.Unit.IsCurrency) return (quantity.Low, quantity.High, quantity.Unit);
        var size = Math.Max(Math.Abs(quantity.Low ?? 0), Math.Abs(quantity.High ?? 0));
        var unit = size >= 1e9m ? new Unit("billion-" + quantity.Unit.Symbol) : size >= 1e6m ? new Unit("million-" + quantity.Unit.Symbol) : quantity.Unit;
        var ratio = Ratio(quantity, unit);
        return (quantity.Low * ratio, quantity.High * ratio, unit);
    }

    private static decimal Ratio(Quantity quantity, Unit unit) => unit == quantity.Unit ? 1
        : unit.Symbol.StartsWith("billion-", StringComparison.Ordinal) ? 1e-9m : 1e-6m;
}
