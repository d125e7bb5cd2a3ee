namespace Pavise.Ledger;

/// <summary>The part an actor plays in a claim.</summary>
public enum Party
{
    /// <summary>Who gives, sells, pays or diverts.</summary>
    Giver,

    /// <summary>Who receives, buys or owned what was lost.</summary>
    Receiver,

    /// <summary>The first customers of a diverted delivery, whom nobody named.</summary>
    Customers,
}
