using Pavise.Core;

namespace Pavise.Workspace;

/// <summary>How often the rows of a register name a region of Ukraine.</summary>
/// <param name="Region">The region.</param>
/// <param name="Rows">Rows that name it, each once.</param>
/// <param name="Affected">Those that name it as affected.</param>
/// <param name="Target">Those that name it as target.</param>
/// <param name="Origin">Identity of the computation, which rests on the rows; null when no row names it.</param>
public sealed record RegionLine(Region Region, int Rows, int Affected, int Target, string? Origin);
