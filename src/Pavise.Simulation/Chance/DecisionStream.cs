namespace Pavise.Simulation;

/// <summary>Which decision a draw serves: the second word of the key, so that no decision can disturb the luck of another.</summary>
public enum DecisionStream : uint
{
    /// <summary>Does a shot kill; counter (replication, day, threat, block), one word for each potential shot.</summary>
    Shots = 0,

    /// <summary>What is not known, once per world; counter (replication, two words of the unknown's name, block).</summary>
    Worlds = 1,

    /// <summary>How many threats a class launches on a day; counter (replication, day, class, 0).</summary>
    RaidSizes = 2,

    /// <summary>Is a day routine or massed, one draw for all classes; counter (replication, day, 0, 0).</summary>
    Regimes = 3,

    /// <summary>Does a threat come within reach of a layer; counter (replication, day, threat, block), one word a layer.</summary>
    Coverage = 4,

    /// <summary>Is the outcome of a salvo judged rightly; counter (replication, day, threat, block), one word a look.</summary>
    Looks = 5,

    /// <summary>Which recorded days a block of days repeats; counter (replication, block, 0, 0).</summary>
    RecordedDays = 6,
}
