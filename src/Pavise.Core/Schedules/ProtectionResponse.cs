namespace Pavise.Core;

/// <summary>How protection answers to deliveries, concave in each item and span of months: what Planning takes from Simulation.</summary>
/// <param name="Receiver">Actor code of who is protected.</param>
/// <param name="Expected">What arrives anyway; slices count from there.</param>
/// <param name="Slices">By item and span, best slice first.</param>
public sealed record ProtectionResponse(string Receiver, DeliverySchedule Expected, IReadOnlyList<ProtectionSlice> Slices);
