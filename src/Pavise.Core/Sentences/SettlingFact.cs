namespace Pavise.Core;

/// <summary>A fact that would settle part of an open question: the share of the variance that would go if it alone were known.</summary>
/// <param name="Key">Key of the unknown; "adversary" for the raids, "chance" for what no fact removes, which is said apart.</param>
/// <param name="Share">First-order share of the variance, 0 to 1.</param>
/// <param name="Error">Its standard error.</param>
public readonly record struct SettlingFact(string Key, double Share, double Error);
