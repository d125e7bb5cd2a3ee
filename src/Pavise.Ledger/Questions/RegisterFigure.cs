using Pavise.Core;

namespace Pavise.Ledger;

/// <summary>What one part of the book says of one item, giver and receiver.</summary>
/// <param name="Part">The register's part, or "texts" for what was judged from texts.</param>
/// <param name="Sense">What it counts, in the book's words: promised, ordered, delivered, in service, lost, operated.</param>
/// <param name="Measure">The same in the register's own words.</param>
/// <param name="Giver">Who gave; "unstated" when nobody is named.</param>
/// <param name="Item">The item as this part names it.</param>
/// <param name="Quantity">The sum of its stated numbers; null when it states none.</param>
/// <param name="Rows">The numbers of its rows one by one.</param>
/// <param name="Unstated">How many of its figures state no number.</param>
/// <param name="Published">When it was published.</param>
/// <param name="Entries">Identities of the entries.</param>
/// <param name="Origin">Identity of the computation.</param>
public sealed record RegisterFigure(
    string Part, string Sense, string Measure, string Giver, string Item, Quantity? Quantity, IReadOnlyList<Quantity> Rows, int Unstated, DateInterval Published,
    IReadOnlyList<string> Entries, string Origin);
