namespace Pavise.Core;

/// <summary>An amount of money: an interval in one currency, with the day its prices stand for.</summary>
public readonly record struct Money
{
    /// <summary>Makes an amount; the quantity's unit must be the currency's.</summary>
    /// <exception cref="ArgumentException">The unit is not the currency.</exception>
    public Money(Quantity amount, Currency currency, DateOnly? priceDate = null)
    {
        if (amount.Unit != currency.Unit)
            throw new ArgumentException($"an amount in {amount.Unit} is not money in {currency.Code}", nameof(amount));
        Amount = amount;
        Currency = currency;
        PriceDate = priceDate;
    }

    public Quantity Amount { get; }

    public Currency Currency { get; }

    /// <summary>The day of the prices or of the exchange rate used; null when its source names none.</summary>
    public DateOnly? PriceDate { get; }

    /// <summary>The amount in another currency at a stated rate (units of the target for one of this) of a stated day.</summary>
    public Money ConvertAt(decimal rate, Currency target, DateOnly rateDate)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rate);
        var scaled = Amount * rate;
        return new Money(Quantity.Between(scaled.Low, scaled.High, target.Unit, scaled.Best, scaled.Approximate), target, rateDate);
    }
}
