namespace Pavise.Core;

/// <summary>A country, organisation, maker or unnamed group that gives, receives, makes or decides.</summary>
/// <param name="Code">ISO 3166 alpha-3 for countries, else a fixed code such as NATO or RTX.</param>
/// <param name="Name">English name.</param>
/// <param name="Kind">Country, organisation, maker or group.</param>
/// <param name="Iso2">ISO 3166 alpha-2, countries only.</param>
/// <param name="MemberOf">Codes of organisations it belongs to.</param>
/// <param name="Aliases">Other names in English texts.</param>
/// <param name="Demonyms">Adjectives and peoples: "German", "Germans".</param>
/// <param name="Metonyms">Capitals and offices that stand for it: "Berlin".</param>
public sealed record Actor(
    string Code, string Name, ActorKind Kind, string? Iso2, IReadOnlyList<string> MemberOf,
    IReadOnlyList<string> Aliases, IReadOnlyList<string> Demonyms, IReadOnlyList<string> Metonyms);
