namespace Pavise.Ledger;

/// <summary>A foreign row and what is to be said about it.</summary>
/// <param name="Row">Identity of the row.</param>
/// <param name="Reason">In words.</param>
public sealed record RowRemark(string Row, string Reason);
