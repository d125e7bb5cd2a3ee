using Pavise.Core;

namespace Pavise.Registers;

/// <summary>What a user says of an import beside its files.</summary>
/// <param name="Release">The release, when the files do not name it.</param>
/// <param name="Published">When it was published; null when the files say so or nobody does.</param>
/// <param name="SkipBad">Leaves bad rows out and lists them instead of refusing the whole file.</param>
public sealed record ImportSettings(string? Release = null, DateInterval? Published = null, bool SkipBad = false);
