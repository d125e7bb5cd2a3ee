namespace Pavise.Planning;

/// <summary>A total that is committed now, the same in every world.</summary>
/// <param name="Name">The decision by name, its months together; an expansion with its month.</param>
/// <param name="Total">How much at most.</param>
public sealed record Commitment(string Name, decimal Total);
