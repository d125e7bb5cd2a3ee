namespace Pavise.Ledger;

/// <summary>How a public statement stands against the book.</summary>
public enum StandingVerdict
{
    /// <summary>The book allows it.</summary>
    Pass,

    /// <summary>The two cannot both hold.</summary>
    Fail,

    /// <summary>The book does not know enough to say.</summary>
    Unknown,
}
