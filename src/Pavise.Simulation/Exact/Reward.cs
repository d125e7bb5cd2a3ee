namespace Pavise.Simulation;

/// <summary>What a pass over the chain counts: a whole number that grows by a weight with each event.</summary>
/// <remarks>With weights that are powers of different sizes one number carries several counts; <see cref="JointReward"/> takes it apart.</remarks>
internal sealed class Reward(CompiledScenario model)
{
    /// <summary>True when one number carries several counts, so that the numbers which occur lie far apart.</summary>
    public bool IsJoint { get; init; }

    /// <summary>By class and area, for each threat launched.</summary>
    public long[,] Launched { get; } = new long[model.Classes.Length, model.Areas.Length];

    /// <summary>By class and area, for each leaker.</summary>
    public long[,] Leaked { get; } = new long[model.Classes.Length, model.Areas.Length];

    /// <summary>By magazine, for each round fired.</summary>
    public long[] Fired { get; } = new long[model.Magazines.Length];

    /// <summary>By item, for each day that ends below the readiness floor.</summary>
    public int[] BelowFloor { get; } = new int[model.Items.Length];

    /// <summary>By magazine, for each fire unit destroyed.</summary>
    public long[] UnitsLost { get; } = new long[model.Magazines.Length];

    /// <summary>By magazine, for each round destroyed with one.</summary>
    public long[] RoundsLost { get; } = new long[model.Magazines.Length];

    /// <summary>By item, for each round that other theatres take from the national stock.</summary>
    public int[] Elsewhere { get; } = new int[model.Items.Length];

    /// <summary>Counts leakers, where the class and area are chosen.</summary>
    public Reward Leakers(Func<int, int, bool> chosen, long weight = 1) => Each(Leaked, chosen, weight);

    /// <summary>Counts threats launched, where the class and area are chosen.</summary>
    public Reward Launches(Func<int, int, bool> chosen, long weight = 1) => Each(Launched, chosen, weight);

    /// <summary>Counts rounds of an item fired.</summary>
    public Reward Shots(int item, long weight = 1) => OfItem(Fired, item, weight);

    /// <summary>Counts days that end below an item's floor.</summary>
    public Reward DaysBelow(int item)
    {
        BelowFloor[item] = 1;
        return this;
    }

    /// <summary>Counts rounds of an item that other theatres take from the national stock.</summary>
    public Reward Taken(int item)
    {
        Elsewhere[item] = 1;
        return this;
    }

    /// <summary>Counts fire units of an item destroyed.</summary>
    public Reward Units(int item) => OfItem(UnitsLost, item, 1);

    /// <summary>Counts rounds of an item destroyed with fire units.</summary>
    public Reward Rounds(int item) => OfItem(RoundsLost, item, 1);

    private Reward Each(long[,] weights, Func<int, int, bool> chosen, long weight)
    {
        for (var one = 0; one < model.Classes.Length; one++)
        {
            for (var area = 0; area < model.Areas.Length; area++) weights[one, area] += chosen(one, area) ? weight : 0;
        }

        return this;
    }

    private Reward OfItem(long[] weights, int item, long weight)
    {
        for (var i = 0; i < weights.Length; i++)
        {
            if (model.Magazines[i].Item == item) weights[i] += weight;
        }

        return this;
    }
}
