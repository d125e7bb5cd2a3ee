using System.Diagnostics.CodeAnalysis;

namespace Pavise.Core;

/// <summary>A currency by its ISO 4217 code.</summary>
public readonly record struct Currency
{
    private static readonly string[] Known =
        ["USD", "EUR", "GBP", "CHF", "NOK", "SEK", "DKK", "PLN", "CZK", "CAD", "AUD", "JPY", "UAH", "RON", "HUF", "TRY", "ILS", "KRW"];

    private readonly string? code;

    private Currency(string code) => this.code = code;

    public static Currency Usd => new("USD");

    public static Currency Eur => new("EUR");

    /// <summary>The ISO 4217 code in upper case; the default value is the US dollar.</summary>
    public string Code => code ?? "USD";

    /// <summary>The currency as a unit of quantities: "usd".</summary>
    public Unit Unit => new(Code.ToLowerInvariant());

    /// <summary>Finds a currency by code in either case.</summary>
    public static bool TryFind([NotNullWhen(true)] string? code, out Currency currency)
    {
        foreach (var known in Known)
        {
            if (!string.Equals(known, code, StringComparison.OrdinalIgnoreCase)) continue;
            currency = new Currency(known);
            return true;
        }

        currency = default;
        return false;
    }

    public override string ToString() => Code;
}
