using Pavise.Ledger;

namespace Pavise.Workspace;

/// <summary>A matched pair of rows with both texts, to be judged by a reader.</summary>
/// <param name="Pair">The two identities.</param>
/// <param name="Before">The earlier row as imported.</param>
/// <param name="After">The later row as imported.</param>
public sealed record DrawnPair(RowPair Pair, string Before, string After);
