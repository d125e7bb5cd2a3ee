namespace Pavise.Core;

/// <summary>How firm an assertion is, as its source says it.</summary>
public enum ClaimStatus
{
    Considered,
    Requested,
    Pledged,
    Contracted,
    InProduction,
    InTransit,
    Delivered,
    Delayed,
    Denied,
    Reported,
}
