namespace Pavise.Planning;

/// <summary>What a row says, and the origins of its numbers.</summary>
/// <param name="Kind">capacity, ramp, pool, open, debt, repayment, window, divertible, stock, floor or limit.</param>
/// <param name="Name">Kind, subject and month.</param>
/// <param name="Origins">Identities; empty for a balance without numbers of its own.</param>
internal sealed record PlanRow(string Kind, string Name, IReadOnlyList<string> Origins);
