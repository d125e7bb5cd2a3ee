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

    /// <summary>Does a threat come within reach of a layer; counter (replication, day, threat, block), one word a layer; block 16 says whether it is tracked at all.</summary>
    Coverage = 4,

    /// <summary>Is the outcome of a salvo judged rightly; counter (replication, day, threat, block), one word a look.</summary>
    Looks = 5,

    /// <summary>Which recorded days a block of days repeats; counter (replication, block, 0, 0).</summary>
    RecordedDays = 6,

    /// <summary>On which area a threat falls; counter (replication, day, class, block), a word a threat.</summary>
    Spread = 7,

    /// <summary>Does a leaker hit a fire unit, which, and how badly; counter (replication, day, threat, 0).</summary>
    Attrition = 8,

    /// <summary>Does a fire unit fail by itself; counter (replication, day, magazine, block), one word a unit in service.</summary>
    Failures = 9,

    /// <summary>Is a repair done; counter (replication, day, magazine, block), one word a crew.</summary>
    Repairs = 10,

    /// <summary>The course of a whole day in law-based runs; counter (replication, two days, class, 0), two words a day.</summary>
    Days = 11,

    /// <summary>Where a screening walk begins and in which order it moves; counter (walk, input or group, which, 0).</summary>
    Walks = 12,

    /// <summary>What a layer does to up to 128 threats of a day at once in law-based runs; counter (replication, day, class and which layer of which 128 threats, 0), two words for each of two draws.</summary>
    LayerDays = 13,
}
