namespace Pavise.Planning;

/// <summary>Marks a plan whose decisions another solver found.</summary>
/// <param name="Solver">Who solved it: the name of the solution's file.</param>
/// <param name="Checked">Tiers whose least values were found again here, in their order.</param>
/// <param name="Open">Tiers behind them that nobody made small.</param>
/// <param name="CheckedBy">The solver that found the values again.</param>
public sealed record ImportedFrom(string Solver, IReadOnlyList<string> Checked, IReadOnlyList<string> Open, string CheckedBy);
