using Pavise.Core;

namespace Pavise.Simulation;

/// <summary>A result in or at the end of one month; the last month may be cut by the horizon.</summary>
public sealed record MonthEstimate(Month Month, Estimate Estimate);
