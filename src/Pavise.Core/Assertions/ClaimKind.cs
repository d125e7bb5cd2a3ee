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

    /// <summary>The holder has put it into service with its units.</summary>
    InService,

    /// <summary>It has left the giver and is not yet reported with the receiver.</summary>
    Transfer,

    /// <summary>The holder has fired it.</summary>
    Expenditure,
}
