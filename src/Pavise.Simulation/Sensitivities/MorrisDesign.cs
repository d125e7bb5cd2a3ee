namespace Pavise.Simulation;

/// <summary>Elementary effects: a walk through the unit cube that moves one group of inputs at a time.</summary>
/// <remarks>M. Morris, <i>Technometrics</i> 33 (1991) 161-174; the mean of absolute effects: F. Campolongo et al., <i>Environmental Modelling &amp; Software</i> 22 (2007) 1509-1518.</remarks>
/// <param name="groups">The inputs of each group, as places in the point; a group moves together.</param>
/// <param name="inputs">Places of a point.</param>
/// <param name="seed">The seed of the walks.</param>
public sealed class MorrisDesign(IReadOnlyList<int[]> groups, int inputs, uint seed)
{
    /// <summary>Steps between levels: each input takes 0, 1/3, 2/3 or 1, and moves by two of them.</summary>
    private const int Steps = 3;
    private const int Move = 2;

    /// <summary>Walks once, telling each result before and after a group moved, with the part of the range it moved: 2/3 up or down.</summary>
    /// <param name="walk">Which walk, from 0.</param>
    /// <param name="result">The result at a point of inputs from 0 to 1.</param>
    /// <param name="effect">Told a group and the change of the result over its whole range.</param>
    public void Walk(uint walk, Func<double[], long> result, Action<int, double> effect)
    {
        var levels = new int[inputs];
        for (var i = 0; i < inputs; i++) levels[i] = Level(walk, i);
        var order = Order(walk);
        var point = new double[inputs];
        var before = result(Fill(point, levels));
        foreach (var group in order)
        {
            // The members of a group may move apart: only the size of a group's effect has a meaning.
            var first = groups[group].Length > 0 ? levels[groups[group][0]] : 0;
            foreach (var place in groups[group]) levels[place] += levels[place] < Move ? Move : -Move;
            var after = result(Fill(point, levels));
            effect(group, (after - before) * (double)Steps / Move * (first < Move ? 1 : -1));
            before = after;
        }
    }

    private int Level(uint walk, int input) => (int)(Philox4x32.Block(walk, (uint)input, 0, 0, seed, (uint)DecisionStream.Walks).W0 % (Steps + 1));

    private int[] Order(uint walk) => [.. Enumerable.Range(0, groups.Count).OrderBy(group => Philox4x32.Block(walk, (uint)group, 1, 0, seed, (uint)DecisionStream.Walks).W0).ThenBy(group => group)];

    private static double[] Fill(double[] point, int[] levels)
    {
        for (var i = 0; i < levels.Length; i++) point[i] = (double)levels[i] / Steps;
        return point;
    }
}
