using Pavise.Core;

namespace Pavise.Planning;

/// <summary>A sentence that says why, with the re-solve that checked it.</summary>
/// <param name="Subject">The order, or holder and item, it is about.</param>
/// <param name="Reason">Code of the reason: capacity, lead-time, diversion, exemption, forbidden-transfer, divertible-share, floor, order-of-equals.</param>
/// <param name="Sentence">The explanation.</param>
/// <param name="Certificate">Its check.</param>
public sealed record Explanation(string Subject, string Reason, Sentence Sentence, Certificate Certificate);
