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

    /// <summary>Where threats would take more than the rounds there are: the probability of this together with each number of threats left alive, from 0 to all.</summary>
    public double[] Short(int threats, int rounds)
    {
        var law = new double[threats + 1];
        for (var before = 0; before < threats; before++)
        {
            var grid = Enough(before);
            for (var left = 0; left < ways.Most && left <= rounds; left++)
            {
                var row = grid.Row(rounds - left);
                if (row.IsEmpty) continue;
                for (var alive = 0; alive < 2; alive++)
                {
                    var probability = ways.Short[alive][left];
                    if (probability > 0) RewardLaws.AddScaled(row, probability, law.AsSpan(grid.FirstAlive + alive + threats - 1 - before, row.Length));
                }
            }
        }

        return law;
    }
}
