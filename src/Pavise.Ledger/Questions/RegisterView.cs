namespace Pavise.Ledger;

/// <summary>What each source says of one item and receiver, and where they cannot all be right.</summary>
/// <param name="Figures">By part, sense, giver, item and unit; never added over parts or units.</param>
/// <param name="Conflicts">Pairs that cannot both hold.</param>
/// <param name="Notes">What may not be compared, in words.</param>
public sealed record RegisterView(IReadOnlyList<RegisterFigure> Figures, IReadOnlyList<RegisterConflict> Conflicts, IReadOnlyList<string> Notes);
