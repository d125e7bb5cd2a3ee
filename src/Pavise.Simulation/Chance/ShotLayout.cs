namespace Pavise.Simulation;

/// <summary>Where the 32 bits of each potential shot at a threat stand among the generator's words.</summary>
/// <remarks>
/// Up to four shots have a word each. Of more, eight share a block: the upper halves of its words are the first 16 bits of shots 0 to 3, the lower halves
/// those of shots 4 to 7, and a word whose lower half no shot takes is a shot's as a whole. What is missing stands in the same places of another block, the
/// rest, which is only looked at where the first 16 bits are those of the threshold: once in 65,536. Every shot so has 32 bits that no other shot has, and
/// of two models a shot has its first 16 in common whatever follows it.
/// </remarks>
/// <param name="Shots">Potential shots at one threat.</param>
internal readonly record struct ShotLayout(int Shots)
{
    /// <summary>Shots that a block has room for.</summary>
    public const int PerBlock = 8;

    /// <summary>Added to a block's number: the block of what its halves lack.</summary>
    public const uint Rest = 1u << 31;

    /// <summary>Words of a block.</summary>
    private const int Words = 4;

    /// <summary>The layout of a class, by area and step: the shots of the area that has most.</summary>
    public static ShotLayout Of(Step[][] areas) =>
        new(areas.SelectMany(steps => steps).Select(step => step.FirstSlot + step.WidestSalvo * step.Looks).DefaultIfEmpty(0).Max());

    /// <summary>Blocks that hold all shots.</summary>
    public int Blocks => (Shots + PerBlock - 1) / PerBlock;

    /// <summary>True where some shots have half a word.</summary>
    public bool HasHalves => Shots > Words;

    /// <summary>Shots for which there is room in whole fours.</summary>
    public int Places => Words * ((Shots + Words - 1) / Words);

    /// <summary>Words of a block, from the first on, that two shots share.</summary>
    public int Halved(int block) => Math.Clamp(Shots - PerBlock * block - Words, 0, Words);

    /// <summary>The first 16 bits of a shot that has half a word.</summary>
    /// <param name="words">Its block.</param>
    /// <param name="shot">Its place in the block: 0 to 7.</param>
    public static uint First(PhiloxBlock words, int shot) => shot < Words ? words.Word(shot) >> 16 : words.Word(shot - Words) & 0xFFFF;

    /// <summary>All 32 bits of a shot that has half a word.</summary>
    /// <param name="words">Its block.</param>
    /// <param name="rest">The block of the rest.</param>
    /// <param name="shot">Its place in the block: 0 to 7.</param>
    public static uint Whole(PhiloxBlock words, PhiloxBlock rest, int shot) => (First(words, shot) << 16) | First(rest, shot);
}
