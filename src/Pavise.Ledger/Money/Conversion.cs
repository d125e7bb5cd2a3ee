using System.Globalization;
using Pavise.Core;

namespace Pavise.Ledger;

/// <summary>An amount in another currency, with the rates and days that made it.</summary>
/// <param name="From">The amount as its source states it.</param>
/// <param name="To">The amount converted, rounded to the cent; the same as <paramref name="From"/> when no rate is known.</param>
/// <param name="Day">The day whose rate was wanted.</param>
/// <param name="Rates">The rates used: none for one currency, one from or to the euro, two otherwise.</param>
/// <param name="Entry">The entry whose amount it is; null for an amount of the user's.</param>
/// <param name="Problem">Why it was not converted; null when it was.</param>
public sealed record Conversion(Quantity From, Quantity To, DateOnly? Day, IReadOnlyList<ReferenceRate> Rates, string? Entry, string? Problem)
{
    /// <summary>The conversion in words: amounts, rates, their days, and whether a day without a rate took the last one before it.</summary>
    public string Describe() => Problem is { } problem
        ? $"{Formatter.Quantity(From)} is not converted: {problem}"
        : $"{Formatter.Quantity(From)} = {Formatter.Quantity(To)} at {string.Join(" and ", Rates.Select(Words))}, reference rates of the European Central Bank";

    private string Words(ReferenceRate rate) => string.Create(CultureInfo.InvariantCulture,
        $"1 EUR = {QuantityText.Number(rate.PerEuro)} {rate.Currency} of {EntryText.Day(rate.On)}{(rate.On == Day ? "" : $", the last before {EntryText.Day(Day!.Value)}")}");
}
