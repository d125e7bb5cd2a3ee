using Pavise.Core;

namespace Pavise.Ledger;

/// <summary>What one register says in total, by what it counts.</summary>
/// <param name="Register">Its name.</param>
/// <param name="Release">Its release; empty when it has none.</param>
/// <param name="Lines">One for each measure, item, receiver and unit, in that order.</param>
public sealed record RegisterTotals(string Register, string Release, IReadOnlyList<RegisterTotalLine> Lines)
{
    /// <summary>The part of the book it fills: <c>kiel/29</c>.</summary>
    public string Part => Release.Length == 0 ? Register : $"{Register}/{Release}";
}
