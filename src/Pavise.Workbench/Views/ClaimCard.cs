using Pavise.Core;
using Pavise.Workspace;

namespace Pavise.Workbench.Views;

/// <summary>A claim beside its quote: what it says, what became of it, who decided what, and what other texts say of the same.</summary>
/// <param name="Claim">As it was read.</param>
/// <param name="Words">In a sentence.</param>
/// <param name="State">waiting, accepted, corrected or rejected.</param>
/// <param name="Decision">The last decision of a reviewer, or null.</param>
/// <param name="Became">What judgement made of it.</param>
/// <param name="Why">Why, with its numerals resting on the claim; null when it was not weighed.</param>
/// <param name="Others">Claims of other texts that support or contradict it, with their addresses.</param>
public sealed record ClaimCard(
    Assertion Claim, Sentence Words, string State, ReviewEntry? Decision, string Became, Sentence? Why, IReadOnlyList<(string Relation, Sentence Words, string Href)> Others)
{
    /// <summary>Events that other sources tell of too, each with how they stand and its page.</summary>
    public IReadOnlyList<(string Stand, string Href)> Events { get; init; } = [];
}
