using System.Runtime.Intrinsics;

namespace Pavise.Simulation;

/// <summary>The worlds of sixteen replications side by side.</summary>
internal sealed class LaneWorld
{
    private readonly CompiledScenario model;
    private readonly World[] worlds;
    private readonly int[][] arrivals;
    private readonly int[][] reloads;
    private bool drawn;

    public LaneWorld(CompiledScenario model, uint seed)
    {
        this.model = model;
        worlds = [.. Enumerable.Range(0, model.WorldIsFixed ? 1 : PhiloxLanes.Lanes).Select(_ => new World(model, seed))];
        var items = model.Items.Length;
        arrivals = [.. model.Items.Select(_ => new int[model.Days * PhiloxLanes.Lanes])];
        reloads = [.. model.Items.Select(_ => new int[model.Days * PhiloxLanes.Lanes])];
        (Start, Capacity) = (new Vector512<int>[items], new Vector512<int>[items]);
        Steps = [.. model.Classes.Select(one => new LaneStep[one.Steps.Length])];
    }

    public Vector512<int>[] Start { get; }

    public Vector512<int>[] Capacity { get; }

    public LaneStep[][] Steps { get; }

    /// <summary>Rounds of an item that arrive on a day.</summary>
    public Vector512<int> Arrivals(int item, int day) => Vector512.Create(arrivals[item].AsSpan(day * PhiloxLanes.Lanes, PhiloxLanes.Lanes));

    /// <summary>Most rounds of an item that reach its magazines on a day.</summary>
    public Vector512<int> Reload(int item, int day) => Vector512.Create(reloads[item].AsSpan(day * PhiloxLanes.Lanes, PhiloxLanes.Lanes));

    public RaidLaw Raids(int lane, int threatClass) => Of(lane).Raids[threatClass];

    /// <summary>Draws the worlds of the replications from this one on.</summary>
    public void Draw(Luck first)
    {
        if (drawn && model.WorldIsFixed) return;
        drawn = true;
        for (var lane = 0u; lane < worlds.Length; lane++) worlds[lane].Draw(new Luck(first.Assumed + lane, first.Sourced + lane, first.Chance + lane));
        Span<int> numbers = stackalloc int[PhiloxLanes.Lanes];
        for (var item = 0; item < Start.Length; item++)
        {
            for (var lane = 0; lane < numbers.Length; lane++) numbers[lane] = Of(lane).Start[item];
            Start[item] = Vector512.Create<int>(numbers);
            for (var lane = 0; lane < numbers.Length; lane++) numbers[lane] = Of(lane).Capacity[item];
            Capacity[item] = Vector512.Create<int>(numbers);
            for (var lane = 0; lane < numbers.Length; lane++) Spread(item, lane);
        }

        for (var one = 0; one < Steps.Length; one++)
        {
            for (var step = 0; step < Steps[one].Length; step++) Steps[one][step] = Side(one, step);
        }
    }

    private World Of(int lane) => worlds[model.WorldIsFixed ? 0 : lane];

    private void Spread(int item, int lane)
    {
        var world = Of(lane);
        for (var day = 0; day < model.Days; day++)
        {
            arrivals[item][day * PhiloxLanes.Lanes + lane] = world.Arrivals[item][day];
            reloads[item][day * PhiloxLanes.Lanes + lane] = world.ReloadOn(item, day);
        }
    }

    private LaneStep Side(int one, int step)
    {
        Span<ulong> kill = stackalloc ulong[PhiloxLanes.Lanes];
        Span<ulong> coverage = stackalloc ulong[PhiloxLanes.Lanes];
        Span<int> reserve = stackalloc int[PhiloxLanes.Lanes];
        for (var lane = 0; lane < PhiloxLanes.Lanes; lane++)
        {
            var law = Of(lane).Steps[one][step];
            (kill[lane], coverage[lane], reserve[lane]) = (law.Kill, law.Coverage, law.Reserve);
        }

        return new LaneStep(LaneThreshold.Of(kill), LaneThreshold.Of(coverage), Vector512.Create<int>(reserve));
    }
}
