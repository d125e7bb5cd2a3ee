namespace Pavise.Planning;

/// <summary>One of several answers to a disputed number, tried.</summary>
/// <param name="Answer">The answer and who gives it.</param>
/// <param name="Value">The claim's tier with it; null when there is no plan.</param>
public sealed record ClaimAnswer(DisputedAnswer Answer, decimal? Value);
