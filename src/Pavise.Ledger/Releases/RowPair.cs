namespace Pavise.Ledger;

/// <summary>Two rows of two releases that say the same thing.</summary>
/// <param name="Earlier">Row of the earlier release.</param>
/// <param name="Later">Row of the later release.</param>
/// <param name="Similarity">Weight of the words that both rows have, as a share of the row that has less, or of half of the other if that is more: from 0 to 1.</param>
public sealed record RowPair(string Earlier, string Later, double Similarity);
