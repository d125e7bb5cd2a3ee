using Pavise.Core;

namespace Pavise.Simulation;

/// <summary>A delivery of the schedule that the campaign does not count, with the reason.</summary>
public sealed record UncountedDelivery(Delivery Delivery, string Reason);
