namespace Pavise.Planning;

/// <summary>What a disputed number would be if one source were believed alone.</summary>
/// <param name="Number">In the unit in which the plan uses it.</param>
/// <param name="Told">What the source itself says.</param>
/// <param name="Origin">Identity of the quote or row that says so.</param>
public sealed record DisputedAnswer(decimal Number, Core.Quantity Told, string Origin);
