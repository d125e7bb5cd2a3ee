using System.Globalization;
using Pavise.Core;

namespace Pavise.Ledger;

/// <summary>The reference rates in a book, by day: dated facts, imported like a register.</summary>
public sealed class RateTable
{
    /// <summary>The part of the book that holds them.</summary>
    public const string Part = "ecb";

    /// <summary>Longest run of days without a rate that a holiday explains; beyond it a rate has ended.</summary>
    private const int LongestGap = 7;

    private readonly SortedList<DateOnly, (string Raw, string Origin)> days = [];

    /// <summary>Reads the rows of the part; other entries are passed over.</summary>
    public RateTable(IEnumerable<Entry> standing)
    {
        foreach (var entry in standing)
        {
            if (entry is { Register: Part, Leg: EntryLeg.Row, Raw: { } raw } && entry.Fact.LastIndexOf('/') is var slash and > 0
                && DateOnly.TryParseExact(entry.Fact[(slash + 1)..], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                days[day] = (raw, entry.Fact);
        }
    }

    public bool IsEmpty => days.Count == 0;

    /// <summary>First and last day with a rate; open when there is none.</summary>
    public DateInterval Covers => IsEmpty ? default : new DateInterval(days.Keys[0], days.Keys[^1]);

    /// <summary>The rate of a day, or the last one before it within a week; null when there is none.</summary>
    public ReferenceRate? Rate(Currency currency, DateOnly day)
    {
        for (var i = At(day); i >= 0 && day.DayNumber - days.Keys[i].DayNumber <= LongestGap; i--)
        {
            var (raw, origin) = days.Values[i];
            foreach (var rate in raw.Split(' '))
            {
                if (rate.Length > 4 && rate.StartsWith(currency.Code, StringComparison.Ordinal) && rate[3] == '=' && QuantityText.TryNumber(rate[4..], out var value))
                    return new ReferenceRate(currency, value, days.Keys[i], origin);
            }
        }

        return null;
    }

    /// <summary>Converts an amount at the rates of a day.</summary>
    /// <param name="amount">In a currency.</param>
    /// <param name="to">The currency wanted.</param>
    /// <param name="day">The day of the amount; null when nobody knows.</param>
    /// <param name="entry">The entry it belongs to.</param>
    public Conversion Convert(Quantity amount, Currency to, DateOnly? day, string? entry = null)
    {
        Conversion Not(string why) => new(amount, amount, day, [], entry, why);
        if (amount.Unit == to.Unit) return new Conversion(amount, amount, day, [], entry, null);
        if (!Currency.TryFind(amount.Unit.Symbol, out var from)) return Not($"'{amount.Unit}' is no currency");
        if (day is not { } on) return Not("nobody says of which day it is");
        var rates = new List<ReferenceRate>();
        var factor = 1m;
        foreach (var (currency, up) in new[] { (from, false), (to, true) })
        {
            if (currency == Currency.Eur) continue;
            if (Rate(currency, on) is not { } rate) return Not($"there is no rate of {currency} for {EntryText.Day(on)}{Cover()}");
            rates.Add(rate);
            factor = up ? factor * rate.PerEuro : factor / rate.PerEuro;
        }

        decimal? Times(decimal? value) => value is { } number ? Math.Round(number * factor, 2, MidpointRounding.ToEven) : null;
        return new Conversion(amount, Quantity.Between(Times(amount.Low), Times(amount.High), to.Unit, Times(amount.Best), amount.Approximate), on, rates, entry, null);
    }

    private string Cover() => IsEmpty ? "; the book holds no rates yet: import them with `pavise ledger fx FILE`" : $"; the book has {Covers}";

    /// <summary>Index of the last day up to a day, or -1.</summary>
    private int At(DateOnly day)
    {
        var (low, high) = (0, days.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (days.Keys[middle] <= day) low = middle + 1;
            else high = middle;
        }

        return low - 1;
    }
}
