namespace Pavise.Registers;

/// <summary>Rows that are kept aside, and why.</summary>
internal sealed record HoldRule(Condition Where, string Reason);
