namespace Pavise.Planning;

/// <summary>What a column of the programme stands for; the symbols are those of docs/planning.md.</summary>
internal enum ColumnKind
{
    /// <summary>x: units of an item started on a line.</summary>
    Produce,

    /// <summary>w: finished units not yet handed over.</summary>
    Pool,

    /// <summary>a: units accepted by the customer of an order.</summary>
    Accept,

    /// <summary>c: quantity of an order still open; from the due month on it is the backlog.</summary>
    Open,

    /// <summary>v: units of an order diverted to a receiver.</summary>
    Divert,

    /// <summary>r: units accepted that repay a receiver's debt.</summary>
    Repay,

    /// <summary>o: units a receiver owes to an order.</summary>
    Owe,

    /// <summary>s: stock of a holder.</summary>
    Stock,

    /// <summary>z: units sent from donor to receiver.</summary>
    Give,

    /// <summary>h: finished units that give back to a donor what it gave.</summary>
    Backfill,

    /// <summary>d: units still to be given back to a donor.</summary>
    Due,

    /// <summary>y: the expansion of a line is decided.</summary>
    Expand,

    /// <summary>u: the greatest share of need unmet in a fairness group.</summary>
    Unfair,

    /// <summary>j: difference of a decision from the previous plan.</summary>
    Change,

    /// <summary>A total that is the same in every sampled world.</summary>
    Commit,

    /// <summary>What of a commitment a world cannot keep.</summary>
    Missed,

    /// <summary>A tier's edge of the worst worlds, and what each world has beyond it.</summary>
    Tail,

    /// <summary>e: need not met.</summary>
    Short,

    /// <summary>q: rounds of a slice of the protection response that do not arrive.</summary>
    Missing,

    /// <summary>g: stock below the floor.</summary>
    BelowFloor,
}
