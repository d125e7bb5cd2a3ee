namespace Pavise.Ledger;

/// <summary>What one posting did to the book.</summary>
/// <param name="Added">Entries written.</param>
/// <param name="Reversed">Earlier entries taken back because their fact is gone or has changed.</param>
/// <param name="Unchanged">Entries that already stood as they should.</param>
/// <param name="Posted">Facts that moved something.</param>
/// <param name="Held">Facts held back.</param>
/// <param name="Statements">Facts noted as statements.</param>
/// <param name="Supports">Facts noted as support of another.</param>
/// <param name="Recorded">The moment of the posting; null when nothing changed.</param>
public sealed record PostingReport(
    int Added, int Reversed, int Unchanged, int Posted, int Held, int Statements, int Supports, DateTimeOffset? Recorded);
