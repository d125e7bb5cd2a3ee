using Pavise.Core;

namespace Pavise.Planning;

/// <summary>An assumption that must give way.</summary>
/// <param name="Name">Its path in the plan file.</param>
/// <param name="Agrees">Who would have to agree.</param>
/// <param name="By">By how much at least, when the others give way by theirs; null when it can only hold or fall.</param>
/// <param name="Unit">Unit of <paramref name="By"/>: of a divertible share units of the item, of a capacity or a ramp units in each month.</param>
public sealed record NeededChange(string Name, string Agrees, decimal? By, Unit Unit);
