using Pavise.Core;

namespace Pavise.Planning;

/// <summary>The tiers of a plan as objectives (planning.md F3), and the tie-breaks that make it unique.</summary>
internal static class PlanTiers
{
    /// <summary>The tiers that have something to count, in the model's order.</summary>
    public static IReadOnlyList<PlanTier> Of(PlanProgram program) =>
        [.. program.Model.Tiers.Select(name => Named(program, name)).Where(tier => tier.Costs.Count > 0)];

    /// <summary>Fewest transfers and early ones, hand-over next to the due month, little and early production, shortage late rather than early: what a planner would do among equals.</summary>
    public static PlanTier Natural(PlanProgram program)
    {
        var model = program.Model;
        var due = model.Orders.ToDictionary(order => order.Id, order => model.IndexOf(order.Due), StringComparer.Ordinal);
        return new PlanTier(TierName.TieBreak, Unit.One, Costs(program, column => column.Kind switch
        {
            ColumnKind.Expand or ColumnKind.Backfill => (double)column.Month / model.Months,
            ColumnKind.Give => 1 + (double)column.Month / model.Months,
            ColumnKind.Produce => 1 + (double)column.Month / model.Months,
            ColumnKind.Accept => (double)Math.Abs(column.Month - due[column.Subject]) / model.Months,
            ColumnKind.Divert => (double)column.Month / model.Months,
            ColumnKind.Short => 1 - (double)column.Month / model.Months,
            _ => 0,
        }));
    }

    /// <summary>A weight from 1 to 2 for each column, drawn from its name: two plans that differ differ in this sum, but for coincidences of measure zero.</summary>
    public static PlanTier Generic(PlanProgram program, string salt, int sign = 1) =>
        new(TierName.TieBreak, Unit.One, Costs(program, column => sign * Weight(salt + column.Name(program.Model))));

    /// <summary>A tier by name, whether or not it has something to count.</summary>
    public static PlanTier Named(PlanProgram program, string name) => name switch
    {
        TierName.ShortageClass1 => Shortage(program, name, 1),
        TierName.ShortageClass2 => Shortage(program, name, 2),
        TierName.ShortageClass3 => Shortage(program, name, 3),
        TierName.BacklogClass1 => Backlog(program, name, 1),
        TierName.BacklogClass2 => Backlog(program, name, 2),
        TierName.BacklogClass3 => Backlog(program, name, 3),
        TierName.Protection => Protection(program, name),
        TierName.FloorShortfall => new PlanTier(name, Months(program), Costs(program, column => column.Kind == ColumnKind.BelowFloor ? 1 : 0)),
        TierName.Diversion => new PlanTier(name, Counted(program), Costs(program, column => column.Kind is ColumnKind.Divert or ColumnKind.Owe or ColumnKind.Due ? 1 : 0)),
        TierName.Fairness => new PlanTier(name, new Unit("share"), Costs(program, column => column.Kind == ColumnKind.Unfair ? 1 : 0)),
        TierName.Change => new PlanTier(name, Counted(program), Costs(program, column => column.Kind == ColumnKind.Change ? 1 : 0)),
        _ => Cost(program, name),
    };

    private static PlanTier Shortage(PlanProgram program, string name, int priority) =>
        new(name, Counted(program), Costs(program, column => column.Kind == ColumnKind.Short && column.Class == priority ? 1 : 0));

    private static PlanTier Backlog(PlanProgram program, string name, int priority)
    {
        var due = program.Model.Orders.Where(order => order.Class == priority && !order.Optional)
            .ToDictionary(order => order.Id, order => program.Model.IndexOf(order.Due), StringComparer.Ordinal);
        return new PlanTier(name, Months(program), Costs(program, column =>
            column.Kind == ColumnKind.Open && due.TryGetValue(column.Subject, out var month) && column.Month >= month ? 1 : 0));
    }

    private static PlanTier Protection(PlanProgram program, string name)
    {
        var avoided = new PlanProtectionSlices(program.Model).ToDictionary(slice => slice.Column, slice => (double)slice.Slice.Avoided);
        return new PlanTier(name, new Unit("leaker"), Costs(program, column => avoided.GetValueOrDefault(column)));
    }

    private static PlanTier Cost(PlanProgram program, string name)
    {
        var costs = program.Model.UnitCosts.ToDictionary(cost => cost.Item, cost => cost.Amount.Number, StringComparer.Ordinal);
        var prices = program.Model.Expansions.ToDictionary(expansion => expansion.Id, expansion => expansion.Cost?.Number ?? 0, StringComparer.Ordinal);
        return new PlanTier(name, program.Model.Currency ?? Unit.Usd, Costs(program, column => column.Kind switch
        {
            ColumnKind.Produce => costs.GetValueOrDefault(column.Item),
            ColumnKind.Expand => prices[column.Subject],
            _ => 0,
        }));
    }

    private static Dictionary<int, double> Costs(PlanProgram program, Func<PlanColumn, double> cost)
    {
        var costs = new Dictionary<int, double>();
        for (var i = 0; i < program.Columns.Count; i++)
        {
            if (cost(program.Columns[i]) is var c and not 0) costs[i] = c;
        }

        return costs;
    }

    private static Unit Counted(PlanProgram program)
    {
        var units = program.Columns.Where(column => column.Item.Length > 0).Select(column => column.Item).Distinct(StringComparer.Ordinal).Select(program.Model.UnitOf).Distinct().ToArray();
        return units.Length == 1 ? units[0] : new Unit("unit");
    }

    private static Unit Months(PlanProgram program) => new($"{Counted(program)}-month");

    /// <summary>A fraction drawn from the name, above 1.</summary>
    private static double Weight(string name) => 1 + WorldDraw.Fraction(name);
}
