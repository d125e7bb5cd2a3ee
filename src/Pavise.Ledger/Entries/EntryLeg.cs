namespace Pavise.Ledger;

/// <summary>Which part of its fact an entry is.</summary>
public enum EntryLeg
{
    /// <summary>Moves nothing: a statement, or a claim that is held or supports another.</summary>
    Note,

    /// <summary>Things or money change hands.</summary>
    Movement,

    /// <summary>A promise is opened.</summary>
    Obligation,

    /// <summary>A debt to first customers or to a donor is opened.</summary>
    Debt,

    /// <summary>A delivery fulfils an obligation or repays a debt.</summary>
    Discharge,

    /// <summary>Moves nothing: keeps the row of a register, a source or a position as it was read, and says what became of it.</summary>
    Row,
}
