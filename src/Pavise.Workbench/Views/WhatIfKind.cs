namespace Pavise.Workbench.Views;

/// <summary>What a reader may narrow in a what-if question.</summary>
public enum WhatIfKind
{
    /// <summary>Rounds on the first day.</summary>
    Stock,

    /// <summary>What is produced and comes steadily.</summary>
    Supply,

    /// <summary>How many come of one promise in the book.</summary>
    Delivery,

    /// <summary>In which months they come.</summary>
    Months,
}
