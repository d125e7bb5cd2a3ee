namespace Pavise.Core;

/// <summary>What an assertion says happened or will happen.</summary>
public enum ClaimKind
{
    Pledge,
    Delivery,
    Order,
    Diversion,
    Request,
    Production,
    Stock,
    Attack,
    Loss,
    Funding,
    Coordination,

    /// <summary>A replacement owed to a donor for what it gave: from = who replaces, to = the donor.</summary>
    Backfill,
}
