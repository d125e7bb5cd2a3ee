namespace Pavise.Simulation;

/// <summary>The exact laws of one layer against so many threats with so many rounds, each computed when it is first asked for.</summary>
/// <remarks>
/// With rounds enough threats do not disturb one another, so that the law of k is that of k − 1 and of one more. Where k threats would take more than the u rounds there are,
/// exactly these are fired: some threat i finds the last of them, of those before it the law is known, and all after it live.
/// </remarks>
internal sealed class LayerLaw(LayerWays ways)
{
    private readonly List<LayerGrid> enough = [LayerGrid.OfNone];

    /// <summary>Most rounds at one threat.</summary>
    public int Most => ways.Most;

    /// <summary>The law for some threats where rounds suffice.</summary>
    public LayerGrid Enough(int threats)
    {
        while (enough.Count <= threats) enough.Add(enough[^1].Then(ways));
        return enough[threats];
    }

    /// <summary>By threats, from none to so many, the fewest rounds, up to a number, that may suffice: with fewer they are sure to run out, as far as 64 bits can tell.</summary>
    public int[] Lowest(int threats, int rounds)
    {
        var lowest = new int[threats + 1];
        var (law, next) = (new double[rounds + 1], new double[rounds + 1]);
        law[0] = 1;
        for (var more = 1; more <= threats; more++)
        {
            Array.Clear(next);
            for (var shots = 0; shots <= Math.Min(Most, rounds); shots++) RewardLaws.AddScaled(law.AsSpan(0, rounds + 1 - shots), ways.Ended[0][shots] + ways.Ended[1][shots], next.AsSpan(shots));
            (law, next) = (next, law);
            var sum = 0.0;
            while (lowest[more] <= rounds && (sum += law[lowest[more]]) < AliasTable.Least) lowest[more]++;
        }

        return lowest;
    }

    /// <summary>Where threats would take more than the rounds there are: the probability of this together with each number of threats killed, from 0 to all.</summary>
    public double[] Short(int threats, int rounds)
    {
        var law = new double[threats + 1];
        for (var before = 0; before < threats; before++) AddShort(before, rounds, law);
        return law;
    }

    /// <summary>Adds the part of it in which the last rounds are found by the threat after so many others.</summary>
    public void AddShort(int before, int rounds, double[] byKilled)
    {
        var grid = Enough(before);
        for (var left = Math.Max(0, rounds - grid.EndShots + 1); left < ways.Most && left <= rounds - grid.FirstShots; left++)
        {
            var row = grid.Row(rounds - left);
            var (dead, alive, killed) = (ways.Short[0][left], ways.Short[1][left], before - grid.FirstAlive);
            for (var i = 0; i < row.Length; i++)
            {
                byKilled[killed - i] += row[i] * alive;
                byKilled[killed - i + 1] += row[i] * dead;
            }
        }
    }
}
