namespace Pavise.Ledger;

/// <summary>What one import did to the register's part of the book.</summary>
/// <param name="Rows">Rows read.</param>
/// <param name="Posted">Rows new or changed whose figures were entered.</param>
/// <param name="Held">Rows new or changed that are kept aside.</param>
/// <param name="Unrepresented">Every row the book has no words for, with the reason, whether new or not.</param>
/// <param name="Partial">Every posted row of which something was left out, with what.</param>
/// <param name="Unchanged">Rows that already stood as they are; with posted, held and new unrepresented rows they make up all rows.</param>
/// <param name="Withdrawn">Rows of an earlier import of this release that it no longer holds; they were taken back.</param>
public sealed record ImportReport(
    int Rows, int Posted, int Held, IReadOnlyList<RowRemark> Unrepresented, IReadOnlyList<RowRemark> Partial, int Unchanged, int Withdrawn);
