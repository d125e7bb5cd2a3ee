using Pavise.Core;

namespace Pavise.Ledger;

/// <summary>What one party gives to a receiver, and what it waits for itself, of an item and all that belongs to it.</summary>
/// <param name="Party">Actor code, several joined by a plus sign, or unstated.</param>
/// <param name="Unit">What its numbers count; a party of two units has two lines.</param>
/// <param name="Promised">What it promised or sold to the receiver; null when nothing.</param>
/// <param name="Delivered">What of it arrived there; null when nothing is recorded.</param>
/// <param name="Waiting">What is owed to it and has not arrived, whoever owes it; null when nothing is.</param>
/// <param name="PromisedOrigin">Identity of the computation of what was promised; null without it.</param>
/// <param name="DeliveredOrigin">The same for what arrived.</param>
/// <param name="WaitingOrigin">The same for what it waits for.</param>
public sealed record PartyLine(
    string Party, Unit Unit, Quantity? Promised, Quantity? Delivered, Quantity? Waiting, string? PromisedOrigin, string? DeliveredOrigin, string? WaitingOrigin);
