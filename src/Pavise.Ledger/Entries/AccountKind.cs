namespace Pavise.Ledger;

/// <summary>Where a thing is, or which way it is owed.</summary>
public enum AccountKind
{
    /// <summary>A maker's production line: the source of new things.</summary>
    Line,

    /// <summary>The holder's own stock.</summary>
    Stock,

    /// <summary>Handed over by the giver, not yet reported with the receiver.</summary>
    Transit,

    /// <summary>Loaded in the holder's fire units.</summary>
    Magazine,

    /// <summary>Fired.</summary>
    Expended,

    /// <summary>Destroyed or captured.</summary>
    Lost,

    /// <summary>Not known where.</summary>
    Unknown,

    /// <summary>What the counterparty owes the holder; negative when the holder owes.</summary>
    Owed,
}
