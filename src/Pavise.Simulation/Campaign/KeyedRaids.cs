namespace Pavise.Simulation;

/// <summary>Engages every threat of a day's raid where it has the same size in all replications, each with its own draws.</summary>
internal sealed class KeyedRaids : BatchRaids
{
    private readonly LaneWindow window;
    private readonly LaneLayers layers;
    private readonly bool met;
    private readonly int[] all;

    public KeyedRaids(CompiledScenario model, int one, World world, BatchSupply supply, uint seed, int width, int lanes)
        : base(model, one, world, seed, width, lanes)
    {
        window = new LaneWindow(model, one, world, Numbers, seed, width, lanes);
        layers = new LaneLayers(world, one, window.Rows, supply.Ready, lanes);
        (met, all) = (world.Steps[one][0].Length > 0, [.. Enumerable.Range(0, lanes)]);
    }

    /// <inheritdoc />
    public override void Begin(uint[] batch, int asked)
    {
        base.Begin(batch, asked);
        window.Begin();
    }

    /// <inheritdoc />
    protected override void Engage(int day)
    {
        if (!met)
        {
            Add(Today, Leaked);
            return;
        }

        window.Reach(day, Replications.AsSpan(0, Asked));
        layers.Begin();
        for (var at = 0; at < Today[0]; at += BitRows.Piece)
        {
            var count = Math.Min(BitRows.Piece, Today[0] - at);
            window.Gather(at);
            Array.Fill(layers.Alive, Ones.Lowest(count));
            layers.Engage(all, count > LaneLayers.Half ? all.Length : 0, Leaked);
        }

        layers.End(Fired);
        window.Pass(Today[0]);
    }
}
