using Terms = System.Collections.Generic.List<(int Column, double Coefficient)>;

namespace Pavise.Planning;

/// <summary>A plan over several worlds as one programme: what is committed is the same in all, the months follow in each as it turns out.</summary>
/// <remarks>
/// Committed are totals: of each diversion, transfer and purchase over the plan, and each expansion by month. The worst tail of the first
/// tier is measured by conditional value at risk (R. T. Rockafellar, S. Uryasev, <i>Journal of Risk</i> 2, 2000).
/// </remarks>
internal sealed class WorldsProgram
{
    private readonly IReadOnlyList<PlanProgram> worlds;
    private readonly int[][] at;
    private readonly SortedDictionary<string, int> commitments = new(StringComparer.Ordinal);
    private readonly double tail;
    private readonly Dictionary<int, double> missed = [];
    private readonly List<PlanTier> tiers = [];

    /// <param name="model">The plan whose order of tiers is used.</param>
    /// <param name="worlds">The plan in each world, of the same shape.</param>
    /// <param name="tail">The share of worst worlds that the tail is the mean of.</param>
    /// <param name="committed">Totals that are given; null to choose them.</param>
    public WorldsProgram(PlanModel model, IReadOnlyList<PlanModel> worlds, double tail, IReadOnlyDictionary<string, double>? committed = null)
    {
        this.worlds = [.. worlds.Select(PlanProgramBuilder.Build)];
        this.tail = tail;
        Program = new PlanProgram(model);
        at = new int[worlds.Count][];
        for (var w = 0; w < worlds.Count; w++) Copy(w);
        Commit(committed);
        var means = model.Tiers.Select(Mean).Where(tier => tier.Costs.Count > 0).ToArray();
        tiers.Add(new PlanTier("missed", Core.Unit.One, missed));
        if (means.Length > 0) tiers.AddRange([means[0], Worst(means[0].Name), .. means[1..]]);
    }

    public PlanProgram Program { get; }

    /// <summary>Commitments missed; then the mean of the first tier, its tail, and the means of the others in the model's order.</summary>
    public IReadOnlyList<PlanTier> Tiers => tiers;

    /// <summary>The totals committed, by name.</summary>
    public IReadOnlyDictionary<string, double> Commitments(IReadOnlyList<double> values) => commitments.ToDictionary(one => one.Key, one => values[one.Value], StringComparer.Ordinal);

    /// <summary>The value of a tier in each world.</summary>
    public IReadOnlyList<double> InWorlds(string tier, IReadOnlyList<double> values) =>
        [.. worlds.Select((world, w) => PlanTiers.Named(world, tier).Costs.Sum(cost => cost.Value * values[at[w][cost.Key]]))];

    /// <summary>What is committed, by the name it has in every world: the column without its month.</summary>
    public static string? Commitment(PlanProgram world, int column)
    {
        var one = world.Columns[column];
        var name = world.Linear.Columns[column].Name;
        return one.Kind switch
        {
            ColumnKind.Divert or ColumnKind.Give => name[..name.LastIndexOf('/')],
            ColumnKind.Expand => name,
            ColumnKind.Accept when world.Model.Orders.First(order => order.Id == one.Subject).Optional => name[..name.LastIndexOf('/')],
            _ => null,
        };
    }

    private void Copy(int w)
    {
        var world = worlds[w];
        at[w] = [.. world.Columns.Select((column, i) => Program.AddColumn(column with { Subject = FormattableString.Invariant($"w{w}:{column.Subject}") }, world.Linear.Columns[i].Upper))];
        foreach (var (i, row) in world.Linear.Rows.Index())
            Program.AddRow(world.Rows[i].Kind, FormattableString.Invariant($"w{w}:{row.Name}"), null, row.Lower, row.Upper, row.Terms.Select(term => (at[w][term.Column], term.Coefficient)));
    }

    private void Commit(IReadOnlyDictionary<string, double>? committed)
    {
        for (var w = 0; w < worlds.Count; w++)
        {
            var sums = new SortedDictionary<string, Terms>(StringComparer.Ordinal);
            for (var i = 0; i < worlds[w].Columns.Count; i++)
            {
                if (Commitment(worlds[w], i) is not { } name) continue;
                if (!sums.TryGetValue(name, out var terms)) sums[name] = terms = [];
                terms.Add((at[w][i], 1));
            }

            foreach (var (name, terms) in sums)
            {
                if (!commitments.TryGetValue(name, out var commitment))
                {
                    commitment = commitments[name] = Program.AddColumn(new PlanColumn(ColumnKind.Commit, name, "", "", 0));
                    if (committed is not null) Program.Linear.SetColumnBounds(commitment, committed.GetValueOrDefault(name), committed.GetValueOrDefault(name));
                }

                // Where less is made than was committed, the commitment is missed: that comes before all other aims.
                var miss = Program.AddColumn(new PlanColumn(ColumnKind.Missed, FormattableString.Invariant($"w{w}:{name}"), "", "", 0));
                missed[miss] = 1.0 / worlds.Count;
                Program.AddRow("committed", FormattableString.Invariant($"w{w}:{name}"), null, 0, 0, [.. terms, (commitment, -1.0), (miss, 1.0)]);
            }
        }
    }

    private PlanTier Mean(string tier)
    {
        var costs = new Dictionary<int, double>();
        for (var w = 0; w < worlds.Count; w++)
            foreach (var (column, cost) in PlanTiers.Named(worlds[w], tier).Costs) costs[at[w][column]] = cost / worlds.Count;
        return new PlanTier(tier, PlanTiers.Named(worlds[0], tier).Unit, costs);
    }

    private PlanTier Worst(string tier)
    {
        var edge = Program.AddColumn(new PlanColumn(ColumnKind.Tail, tier, "", "", 0));
        var costs = new Dictionary<int, double> { [edge] = 1 };
        for (var w = 0; w < worlds.Count; w++)
        {
            var over = Program.AddColumn(new PlanColumn(ColumnKind.Tail, FormattableString.Invariant($"w{w}:{tier}"), "", "", 0));
            costs[over] = 1 / (tail * worlds.Count);
            var terms = PlanTiers.Named(worlds[w], tier).Costs.Select(cost => (at[w][cost.Key], -cost.Value));
            Program.AddRow("tail", FormattableString.Invariant($"w{w}:{tier}"), null, 0, double.PositiveInfinity, [.. terms, (over, 1.0), (edge, 1.0)]);
        }

        return new PlanTier($"tail of {tier}", Mean(tier).Unit, costs);
    }
}
