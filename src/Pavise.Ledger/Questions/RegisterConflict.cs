namespace Pavise.Ledger;

/// <summary>Two parts of the book whose numbers of one thing cannot both hold.</summary>
/// <param name="Sense">What both count.</param>
/// <param name="Giver">Of which giver; null for the sum over all givers.</param>
/// <param name="One">The one: part and number in words.</param>
/// <param name="Other">The other.</param>
/// <param name="Why">What may explain it, as far as the rows tell.</param>
/// <param name="Origins">Identities of the computations of both.</param>
public sealed record RegisterConflict(string Sense, string? Giver, string One, string Other, string Why, IReadOnlyList<string> Origins);
