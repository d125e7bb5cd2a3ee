namespace Pavise.Core;

/// <summary>What a quantity counts or measures, by its lower-case symbol: <c>missile</c>, <c>system</c>, <c>usd</c>.</summary>
/// <remarks>Units are compared by symbol; nothing is converted silently. The default value is the pure number <see cref="One"/>.</remarks>
public readonly record struct Unit
{
    private readonly string? symbol;

    /// <summary>Makes a unit from its symbol: lower-case ASCII letters, digits and hyphens.</summary>
    /// <exception cref="ArgumentException">The symbol is empty or has another character.</exception>
    public Unit(string symbol)
    {
        ArgumentException.ThrowIfNullOrEmpty(symbol);
        foreach (var c in symbol)
        {
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '-')
                throw new ArgumentException($"the unit '{symbol}' has the character '{c}'; use lower-case letters, digits and hyphens", nameof(symbol));
        }

        this.symbol = symbol;
    }

    /// <summary>The pure number.</summary>
    public static Unit One => new("1");

    public static Unit Missile => new("missile");

    public static Unit System => new("system");

    public static Unit Usd => new("usd");

    /// <summary>The lower-case symbol; never empty.</summary>
    public string Symbol => symbol ?? "1";

    /// <summary>True for a currency: money is an item with a currency as unit (DESIGN, "Ledger").</summary>
    public bool IsCurrency => Currency.TryFind(Symbol, out _);

    /// <summary>The unit in words after a number: "missiles", "USD", or nothing for the pure number.</summary>
    public string Words(bool plural) => Symbol switch
    {
        "1" => "",
        "percent" => "%",
        _ when IsCurrency => Symbol.ToUpperInvariant(),
        "missile-and-drone" => plural ? "missiles and drones" : "missile or drone",
        var s when s.StartsWith("million-", StringComparison.Ordinal) => "million " + s["million-".Length..].ToUpperInvariant(),
        var s when s.StartsWith("billion-", StringComparison.Ordinal) => "billion " + s["billion-".Length..].ToUpperInvariant(),
        "probability" or "share" or "ratio" or "shape" => "",
        var s when s.IndexOf("-per-", StringComparison.Ordinal) is var at and > 0 => $"{new Unit(s[..at]).Words(plural)} a {s[(at + 5)..].Replace('-', ' ')}",
        var s when s.EndsWith("-month", StringComparison.Ordinal) => s + (plural ? "s" : ""),
        var s when plural && s.EndsWith('y') && !"aeiou".Contains(s[^2], StringComparison.Ordinal) => s[..^1].Replace('-', ' ') + "ies",
        var s => s.Replace('-', ' ') + (plural ? "s" : ""),
    };

    public override string ToString() => Symbol;
}
