namespace Pavise.Planning;

/// <summary>What is decided for a month.</summary>
public enum DecisionKind
{
    /// <summary>A line starts to make units.</summary>
    Production,

    /// <summary>A maker hands units over to the customer of an order.</summary>
    Acceptance,

    /// <summary>A unit made for an order goes to another receiver.</summary>
    Diversion,

    /// <summary>Units accepted that make good an earlier diversion.</summary>
    Repayment,

    /// <summary>A donor sends units from stock.</summary>
    Transfer,

    /// <summary>Finished units give back to a donor what it gave.</summary>
    Backfill,

    /// <summary>A line is expanded.</summary>
    Expansion,
}
