namespace Pavise.Ledger;

/// <summary>Why a total moved between two releases: From + News + Additions + Revisions + Recounts + Withdrawals = To, exactly.</summary>
/// <param name="Measure">What is counted.</param>
/// <param name="Item">Item of the catalogue.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="From">The earlier total.</param>
/// <param name="News">Rows dated after the days that the earlier release covers.</param>
/// <param name="Additions">New rows about days it covered, where it lost none of the same giver and month.</param>
/// <param name="Revisions">Other figures in rows that both have.</param>
/// <param name="Recounts">Rows of one giver and month of which some went and others came: cut up, joined or counted differently.</param>
/// <param name="Withdrawals">Rows that are gone and that nothing of the same giver and month replaces; negative.</param>
/// <param name="To">The later total.</param>
public sealed record BridgeLine(
    string Measure, string Item, string Unit, decimal From, decimal News, decimal Additions, decimal Revisions, decimal Recounts, decimal Withdrawals, decimal To);
