using Pavise.Core;

namespace Pavise.Ledger;

/// <summary>What had been promised and what had arrived by the end of a month, all months before it counted.</summary>
/// <param name="Month">The month.</param>
/// <param name="Promised">What had been promised; from what certainly had been to what may have been. Null when nothing may have been.</param>
/// <param name="Delivered">The same for what had arrived.</param>
/// <param name="PromisedOrigin">Identity of the computation of what had been promised; null without it.</param>
/// <param name="DeliveredOrigin">The same for what had arrived.</param>
public sealed record PledgeMonth(Month Month, Quantity? Promised, Quantity? Delivered, string? PromisedOrigin, string? DeliveredOrigin);
