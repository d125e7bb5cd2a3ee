using Pavise.Core;

namespace Pavise.Ledger;

/// <summary>A reference rate of the European Central Bank: what one euro cost on a day.</summary>
/// <param name="Currency">The other currency.</param>
/// <param name="PerEuro">Its units for one euro, above zero.</param>
/// <param name="On">The day it was published.</param>
/// <param name="Origin">Identity of the row.</param>
public readonly record struct ReferenceRate(Currency Currency, decimal PerEuro, DateOnly On, string Origin);
