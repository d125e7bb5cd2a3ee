namespace Pavise.Planning;

/// <summary>Slots of other customers' orders may go to a receiver, to be paid back within a window.</summary>
/// <param name="To">Receiver by actor code.</param>
/// <param name="Items">Which items.</param>
/// <param name="PayBackMonths">Months within which a diverted unit must be made good to the order it was taken from.</param>
/// <param name="Origin">Identity of the origin that permits it.</param>
public sealed record DiversionPermission(string To, IReadOnlyList<string> Items, PlanValue PayBackMonths, string Origin)
{
    /// <summary>The window as used: whole months, a part of a month does not count.</summary>
    public int Window => (int)Math.Floor(PayBackMonths.Used);
}
