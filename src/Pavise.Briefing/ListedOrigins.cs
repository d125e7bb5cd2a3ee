using Pavise.Core;

namespace Pavise.Briefing;

/// <summary>The origins that a brief lists.</summary>
/// <param name="Origins">In the order of identity.</param>
/// <param name="Each">Of how many inputs the list of one origin names at most; of one that rests on more, the trace names all.</param>
public sealed record ListedOrigins(IReadOnlyList<Origin> Origins, int Each);
