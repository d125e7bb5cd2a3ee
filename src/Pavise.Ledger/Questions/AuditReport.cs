namespace Pavise.Ledger;

/// <summary>What an audit of the structure found.</summary>
/// <param name="Entries">How many entries were checked.</param>
/// <param name="Findings">What is broken, in words, in the order of the entries; empty when the book is whole.</param>
public sealed record AuditReport(long Entries, IReadOnlyList<string> Findings)
{
    public bool IsWhole => Findings.Count == 0;
}
