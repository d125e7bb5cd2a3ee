namespace Pavise.Core;

/// <summary>Two or more assertions of one fact that cannot all hold, with the current pick and its reason.</summary>
/// <param name="Id">Stable identity.</param>
/// <param name="Topic">What they disagree about, in words.</param>
/// <param name="Alternatives">Identities of the assertions, at least two.</param>
/// <param name="Pick">The identity that is posted, or null when a range over all is.</param>
/// <param name="Range">The range that flows on, or null when the disagreement is not about a number.</param>
/// <param name="Reason">Why this pick.</param>
public sealed record Conflict(string Id, string Topic, IReadOnlyList<string> Alternatives, string? Pick, Quantity? Range, string Reason);
