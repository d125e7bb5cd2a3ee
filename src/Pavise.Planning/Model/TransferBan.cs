namespace Pavise.Planning;

/// <summary>A transfer that is forbidden although permitted in general; a null part means any.</summary>
/// <param name="From">Donor by actor code, or null for any.</param>
/// <param name="To">Receiver by actor code, or null for any.</param>
/// <param name="Item">Item, or null for any.</param>
/// <param name="Origin">Identity of the origin that forbids it.</param>
public sealed record TransferBan(string? From, string? To, string? Item, string Origin)
{
    public bool Forbids(string from, string to, string item) =>
        (From is null || From == from) && (To is null || To == to) && (Item is null || Item == item);
}
