namespace Pavise.Simulation;

/// <summary>A magazine's numbers in one world.</summary>
/// <param name="Item">Index of the item fired.</param>
/// <param name="Area">Index of the area.</param>
/// <param name="FireUnits">Fire units on the first day.</param>
/// <param name="ReadyRounds">Ready rounds in one of them.</param>
/// <param name="Reload">Rounds a day to one of them, as a rate.</param>
/// <param name="Channels">Threats one of them can engage in a day's raid.</param>
/// <param name="TransportDays">Days from the national stock.</param>
/// <param name="Failure">A word below it fails a unit on a day.</param>
/// <param name="Repair">A word below it ends a repair on a day.</param>
/// <param name="RepairCrews">Units under repair at once.</param>
/// <param name="Exposure">Factor of mobility and concealment.</param>
internal readonly record struct MagazineLaw(
    int Item, int Area, int FireUnits, int ReadyRounds, double Reload, int Channels, int TransportDays, ulong Failure, ulong Repair, int RepairCrews, double Exposure)
{
    /// <summary>Stands for "all threats".</summary>
    public const int WithoutLimit = 1 << 28;

    /// <summary>Whole rounds that the rate of reload allows the given number of units on a day, so that over days the rate is kept.</summary>
    public int ReloadOn(int units, int day)
    {
        var rate = Reload * units;
        return (int)Math.Min(CompiledItem.WithoutLimit, (long)(rate * (day + 1)) - (long)(rate * day));
    }

    /// <summary>Most ready rounds in so many units.</summary>
    public int Capacity(int units) => (int)Math.Min(CompiledItem.WithoutLimit, (long)ReadyRounds * units);
}
