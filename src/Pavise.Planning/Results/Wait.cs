namespace Pavise.Planning;

/// <summary>So many units of an order come so many months after it was due.</summary>
/// <param name="Quantity">Units.</param>
/// <param name="Months">Months after the due month; 0 when on time, null when they do not come within the plan.</param>
public sealed record Wait(decimal Quantity, int? Months);
