namespace Pavise.Core;

/// <summary>A foreign row: its identity, its text as imported, and the figures it states.</summary>
/// <param name="Id">row:REGISTER/RELEASE/KEY; the key is the publisher's, or a hash of the row, never its place in the file.</param>
/// <param name="Place">Where it stood.</param>
/// <param name="Raw">The row, unaltered.</param>
/// <param name="State">What becomes of it.</param>
/// <param name="Reason">Why it is held or cannot be represented; for a posted row what of it is left out, or null.</param>
/// <param name="Figures">What it states; a held row keeps its figures without posting them.</param>
public sealed record ImportedRow(string Id, Place Place, string Raw, ImportedState State, string? Reason, IReadOnlyList<ImportedFigure> Figures);
