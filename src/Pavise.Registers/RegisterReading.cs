using Pavise.Core;

namespace Pavise.Registers;

/// <summary>What one register file says.</summary>
/// <param name="Assertions">One for each figure of each row, in the order of the file.</param>
/// <param name="Raids">For raid registers: the rows as totals, in the order of window and class.</param>
/// <param name="Origins">The rows, by identity.</param>
/// <param name="Profile">The register as a source.</param>
public sealed record RegisterReading(
    IReadOnlyList<Assertion> Assertions, IReadOnlyList<RaidTotal> Raids, IReadOnlyList<Origin> Origins, SourceProfile Profile);
