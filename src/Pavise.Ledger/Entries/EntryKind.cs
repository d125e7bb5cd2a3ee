namespace Pavise.Ledger;

/// <summary>What an entry of the book records.</summary>
public enum EntryKind
{
    Request,
    Coordination,
    Pledge,
    Order,
    Production,
    Delivery,
    InService,
    Diversion,
    Backfill,
    Transfer,
    Expenditure,
    Loss,
    Funding,
    Statement,

    /// <summary>Takes back an earlier entry, which stays in the book.</summary>
    Correction,
}
