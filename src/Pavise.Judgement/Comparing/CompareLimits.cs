namespace Pavise.Judgement;

/// <summary>The stated limits by which `compare` relates claims and texts; docs/judgement.md has how much the groups depend on each.</summary>
/// <param name="Month">Days within which the same few things, sums of money, pauses and one speaker's promises are one.</param>
/// <param name="HalfYear">Days within which the same deed, parties and number are one.</param>
/// <param name="Year">Days within which one figure with other bounds, an order's value and a count with its list are one.</param>
/// <param name="Round">How far two sums of money may lie apart and be one told more or less roundly, as a share of the greater.</param>
/// <param name="TwoUnits">Days within which one number told of two units is a conflict.</param>
/// <param name="GreatOrder">From so many things on an order is spoken of for two years.</param>
/// <param name="Week">Days within which numbers that cannot both hold are a conflict.</param>
/// <param name="Apart">How many times the lesser number the greater may be in such a conflict.</param>
/// <param name="Season">Days within which contracts without a number, of one maker and item, are one.</param>
/// <param name="Copies">From this Jaccard index on two texts are copies.</param>
/// <param name="MadeFrom">From this containment on the shorter text is made from the other.</param>
public sealed record CompareLimits(
    int Month = 31, int HalfYear = 183, int Year = 366, decimal Round = 0.1m, int TwoUnits = 60, decimal GreatOrder = 100, int Week = 7, decimal Apart = 2, int Season = 92,
    double Copies = CopyLink.Copies, double MadeFrom = CopyLink.MadeFrom)
{
    /// <summary>The limits that every verb uses.</summary>
    public static CompareLimits Stated { get; } = new();
}
