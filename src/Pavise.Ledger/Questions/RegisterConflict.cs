namespace Pavise.Ledger;

/// <summary>Two parts of the book whose numbers of one thing cannot both hold.</summary>
/// <param name="Kind">Whether they contradict each other, cover different givers, or are two releases of one register.</param>
/// <param name="Sense">What both count.</param>
/// <param name="Giver">Of which giver; null for the sum over all givers.</param>
/// <param name="One">The one: part and number in words.</param>
/// <param name="Other">The other.</param>
/// <param name="Why">What may explain it, as far as the rows tell.</param>
/// <param name="Origins">Identities of the computations of both.</param>
public sealed record RegisterConflict(RegisterConflictKind Kind, string Sense, string? Giver, string One, string Other, string Why, IReadOnlyList<string> Origins);
