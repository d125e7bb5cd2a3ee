using Pavise.Core;

namespace Pavise.Workbench.Views;

/// <summary>A value of the scenario that a reader may narrow: a stock, or a rate of deliveries and production. The adversary's values are none: they are uncertainty, never something to choose.</summary>
/// <param name="Name">In addresses: <c>stock:ITEM</c> or <c>supply:ITEM</c>.</param>
/// <param name="Words">What it is, without digits.</param>
/// <param name="Item">The item it is about.</param>
/// <param name="Whole">Its interval in the scenario.</param>
/// <param name="Chosen">The part of it that is asked about; the whole when nothing is chosen.</param>
/// <param name="Origin">Identity of where the interval comes from.</param>
public sealed record WhatIfField(string Name, string Words, string Item, Quantity Whole, Quantity Chosen, string Origin)
{
    /// <summary>True when the reader narrowed it.</summary>
    public bool IsChanged => Chosen != Whole;

    /// <summary>The change as an identity holds it.</summary>
    public string Text => FormattableString.Invariant($"{Name}={Chosen.Low}..{Chosen.High}");
}
