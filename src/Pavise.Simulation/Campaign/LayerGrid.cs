namespace Pavise.Simulation;

/// <summary>The joint law of the rounds that a layer fires at some threats and of how many of these are alive after it, within a rectangle.</summary>
/// <param name="firstShots">Rounds of the first row.</param>
/// <param name="firstAlive">Threats alive of the first column.</param>
/// <param name="width">Columns.</param>
/// <param name="mass">Probabilities, row after row.</param>
internal sealed class LayerGrid(int firstShots, int firstAlive, int width, double[] mass)
{
    /// <summary>The law without a threat.</summary>
    public static LayerGrid OfNone { get; } = new(0, 0, 1, [1]);

    /// <summary>Rounds of the first row.</summary>
    public int FirstShots => firstShots;

    /// <summary>Rounds beyond those of the last row.</summary>
    public int EndShots => firstShots + mass.Length / width;

    /// <summary>Threats alive of the first column.</summary>
    public int FirstAlive => firstAlive;

    /// <summary>Columns.</summary>
    public int Width => width;

    /// <summary>The probabilities with some rounds fired, by threats alive from <see cref="FirstAlive"/> on; empty where rounds lie outside the rectangle.</summary>
    public ReadOnlySpan<double> Row(int shots) => shots < firstShots || shots >= EndShots ? [] : mass.AsSpan((shots - firstShots) * width, width);

    /// <summary>The probability that more rounds are fired.</summary>
    public double Beyond(int shots)
    {
        var sum = 0.0;
        for (var i = Math.Max(0, shots + 1 - firstShots) * width; i < mass.Length; i++) sum += mass[i];
        return sum;
    }

    /// <summary>The probability of all that is less likely than this by itself.</summary>
    public double Below(double probability)
    {
        var sum = 0.0;
        foreach (var one in mass) sum += one < probability ? one : 0;
        return sum;
    }

    /// <summary>The law with one threat more, rounds being enough.</summary>
    public LayerGrid Then(LayerWays ways)
    {
        var (rows, columns) = (EndShots - firstShots + ways.Most, width + 1);
        var next = new double[rows * columns];
        for (var alive = 0; alive < 2; alive++)
        {
            for (var shots = 0; shots <= ways.Most; shots++)
            {
                if (ways.Ended[alive][shots] == 0) continue;
                for (var row = 0; row < EndShots - firstShots; row++)
                    RewardLaws.AddScaled(mass.AsSpan(row * width, width), ways.Ended[alive][shots], next.AsSpan((row + shots) * columns + alive, width));
            }
        }

        return Within(next, rows, columns);
    }

    /// <summary>The smallest rectangle with all that is not negligible.</summary>
    private LayerGrid Within(double[] next, int rows, int columns)
    {
        var (top, bottom, left, right) = (rows, -1, columns, -1);
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                if (next[row * columns + column] < IRewardLaws.Negligible) continue;
                (top, bottom, left, right) = (Math.Min(top, row), row, Math.Min(left, column), Math.Max(right, column));
            }
        }

        var (high, wide) = (bottom - top + 1, right - left + 1);
        var kept = new double[high * wide];
        for (var row = 0; row < high; row++) next.AsSpan((top + row) * columns + left, wide).CopyTo(kept.AsSpan(row * wide, wide));
        return new LayerGrid(firstShots + top, firstAlive + left, wide, kept);
    }
}
