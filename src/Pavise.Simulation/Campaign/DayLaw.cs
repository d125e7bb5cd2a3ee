namespace Pavise.Simulation;

/// <summary>The law of one day's raid as an alias table.</summary>
internal sealed class DayLaw
{
    private readonly int items;
    private readonly uint[] cuts;
    private readonly int[] aliases;
    private readonly int[] leakers;
    private readonly int[] shots;

    private DayLaw(int items, List<(int Leakers, int[] Shots, double Probability)> outcomes)
    {
        this.items = items;
        leakers = [.. outcomes.Select(outcome => outcome.Leakers)];
        shots = [.. outcomes.SelectMany(outcome => outcome.Shots)];
        (cuts, aliases) = Table([.. outcomes.Select(outcome => outcome.Probability)]);
    }

    /// <summary>Reads the end of a day off a chain that counted leakers.</summary>
    public static DayLaw Of(RewardLaws end, StateSpace space, int start, int items)
    {
        var outcomes = new List<(int, int[], double)>();
        foreach (var state in end.Active)
        {
            var fired = Enumerable.Range(0, items).Select(item => space.Ready(start, item) - space.Ready(state, item)).ToArray();
            var window = end.Window(state, out var low);
            for (var i = 0; i < window.Length; i++)
            {
                if (window[i] > 0) outcomes.Add((low + i, fired, window[i]));
            }
        }

        return new DayLaw(items, outcomes);
    }

    /// <summary>The outcome that two words draw.</summary>
    public int At(uint which, uint cut)
    {
        var outcome = (int)(((ulong)which * (ulong)cuts.Length) >> 32);
        return cut < cuts[outcome] ? outcome : aliases[outcome];
    }

    public int Leakers(int outcome) => leakers[outcome];

    /// <summary>Rounds of an item fired.</summary>
    public int Shots(int outcome, int item) => shots[outcome * items + item];

    private static (uint[] Cuts, int[] Aliases) Table(double[] probabilities)
    {
        var total = probabilities.Sum();
        var rest = probabilities.Select(probability => probability / total * probabilities.Length).ToArray();
        var (cuts, aliases) = (new uint[rest.Length], Enumerable.Range(0, rest.Length).ToArray());
        Array.Fill(cuts, uint.MaxValue);
        var small = new Stack<int>(Enumerable.Range(0, rest.Length).Where(i => rest[i] < 1));
        var large = new Stack<int>(Enumerable.Range(0, rest.Length).Where(i => rest[i] >= 1));
        while (small.TryPop(out var less) && large.TryPop(out var more))
        {
            (cuts[less], aliases[less]) = ((uint)Math.Min(uint.MaxValue, rest[less] * 4294967296.0), more);
            rest[more] -= 1 - rest[less];
            (rest[more] < 1 ? small : large).Push(more);
        }

        return (cuts, aliases);
    }
}
