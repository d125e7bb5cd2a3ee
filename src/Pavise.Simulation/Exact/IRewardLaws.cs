namespace Pavise.Simulation;

/// <summary>For each state of a chain, the probability of being in it together with each value of a counted reward.</summary>
internal interface IRewardLaws
{
    /// <summary>Less is dropped; with some 10^7 drops the loss stays far below 10^-12.</summary>
    const double Negligible = 1e-22;

    /// <summary>States that may have mass.</summary>
    IReadOnlyList<int> Active { get; }

    /// <summary>Probabilities it has room for.</summary>
    long Held { get; }

    /// <summary>Takes all mass away.</summary>
    void Clear();

    /// <summary>Puts mass on reward 0 of a state.</summary>
    void Put(int state, double probability);

    /// <summary>Adds a state of another of the same sort to a state of this, its reward raised and its mass scaled.</summary>
    void Add(int state, IRewardLaws other, int from, double factor, long reward);

    /// <summary>Drops rewards and states whose mass is negligible.</summary>
    void Trim();

    /// <summary>Rewards held for a state.</summary>
    int Width(int state);

    /// <summary>The probability of a state, whatever the reward.</summary>
    double Probability(int state);

    /// <summary>Adds all of another, its mass scaled.</summary>
    void AddAll(IRewardLaws other, double factor)
    {
        foreach (var state in other.Active) Add(state, other, state, factor, 0);
    }
}
