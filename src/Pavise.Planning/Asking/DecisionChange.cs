using Pavise.Core;

namespace Pavise.Planning;

/// <summary>A decision that differs between two plans; zero where a plan does not have it.</summary>
public sealed record DecisionChange(DecisionKind Kind, string? Subject, string Item, string? From, string? To, Month Month, decimal Before, decimal After);
