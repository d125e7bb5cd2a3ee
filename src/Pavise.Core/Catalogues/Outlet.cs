namespace Pavise.Core;

/// <summary>A publisher of texts or registers.</summary>
public sealed record Outlet(string Name, IReadOnlyList<string> Aliases, string? Domain, string? Country, OutletKind Kind);
