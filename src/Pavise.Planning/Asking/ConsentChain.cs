using Pavise.Core;

namespace Pavise.Planning;

/// <summary>Whose yes each receiver depends on: makers, exporting states, donors, customers; the plan solved again without each.</summary>
/// <param name="Steps">One for each actor whose yes is needed, in the order of code.</param>
/// <param name="Slots">One for each order whose slots are diverted, each transfer that is made, each order that a receiver accepts and each donor that is given back to.</param>
/// <param name="Free">What is left when every third party says no: the part free of any veto.</param>
public sealed record ConsentChain(IReadOnlyList<ConsentStep> Steps, IReadOnlyList<ConsentSlot> Slots, IReadOnlyList<ConsentAmount> Free)
{
    /// <summary>Solves the plan without each yes in turn, without each slot and each gift, and without all.</summary>
    public static async Task<ConsentChain> OfAsync(PlanModel model, ILinearSolver solver, IProgress<string>? progress, CancellationToken cancel)
    {
        var own = await SolvedTiers.OfPlanAsync(model, solver, cancel).ConfigureAwait(false);
        if (!own.IsOptimal) return new ConsentChain([], [], []);
        var planned = Received(model, own);
        var steps = new List<ConsentStep>();
        var found = ConsentSlots.Of(own, [.. Receivers(model)]);
        var left = found.Select(_ => new Dictionary<string, decimal>(StringComparer.Ordinal)).ToArray();
        var actors = Actors(model).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        foreach (var actor in actors)
        {
            progress?.Report($"solving without the yes of {actor}");
            var other = await SolvedTiers.OfPlanAsync(Without(model, actor), solver, cancel).ConfigureAwait(false);
            steps.Add(new ConsentStep(actor, Roles(model, actor), Compare(model, planned, other), SolvedTiers.Changes(model, own, other)));
            foreach (var (i, one) in found.Index()) left[i][actor] = one.Quantity(other);
        }

        var slots = new List<ConsentSlot>();
        foreach (var (i, one) in found.Index())
        {
            progress?.Report($"solving without {one.Slot}");
            var without = await SolvedTiers.OfPlanAsync(one.Without, solver, cancel).ConfigureAwait(false);
            slots.Add(new ConsentSlot(one.Slot, one.Kind, one.Quantity(own), [.. one.Needs.Select(need => new ConsentNeed(need.Actor, need.Role, left[i].GetValueOrDefault(need.Actor)))], Compare(model, planned, without)));
        }

        var none = await SolvedTiers.OfPlanAsync(actors.Aggregate(model, Without), solver, cancel).ConfigureAwait(false);
        return new ConsentChain(steps, slots, Compare(model, planned, none));
    }

    /// <summary>The plan if an actor says no to what is asked of it; what was its own stays its own.</summary>
    internal static PlanModel Without(PlanModel model, string actor) => model with
    {
        Lines = [.. model.Lines.Where(line => line.Maker != actor && line.ExportingState != actor)],
        Expansions = [.. model.Expansions.Where(expansion => model.Lines.Any(line => line.Id == expansion.Line && line.Maker != actor && line.ExportingState != actor))],
        Transfers = [.. model.Transfers.Where(transfer => transfer.From != actor && !transfer.Consent.Contains(actor))],
        // A demand that nobody can meet any more would leave no plan to compare with.
        Requirements = [],
        Orders = [.. model.Orders.Select(order => order.Customer == actor ? order with { DivertibleShare = null } : order)],
    };

    private static IEnumerable<string> Actors(PlanModel model)
    {
        var receivers = Receivers(model).ToHashSet(StringComparer.Ordinal);
        return model.Lines.SelectMany(line => line.ExportingState is { } state ? (string[])[line.Maker, state] : [line.Maker])
            .Concat(model.Transfers.SelectMany(transfer => transfer.Consent.Append(transfer.From)))
            .Concat(model.Orders.Where(order => order.DivertibleShare is { Used: > 0 } && model.Holder(order.Customer).Exemption is null && model.Diversions.Any(d => d.Items.Contains(order.Item))).Select(order => order.Customer))
            .Where(actor => !receivers.Contains(actor));
    }

    private static IEnumerable<string> Receivers(PlanModel model) => model.Diversions.Select(diversion => diversion.To).Concat(model.Transfers.Select(transfer => transfer.To)).Distinct(StringComparer.Ordinal);

    private static string[] Roles(PlanModel model, string actor)
    {
        (string Role, bool Has)[] roles =
        [
            ("maker", model.Lines.Any(line => line.Maker == actor)), ("exporting-state", model.Lines.Any(line => line.ExportingState == actor)),
            ("donor", model.Transfers.Any(transfer => transfer.From == actor)), ("customer", model.Orders.Any(order => order.Customer == actor && order.DivertibleShare is { Used: > 0 })),
            ("consent", model.Transfers.Any(transfer => transfer.Consent.Contains(actor))),
        ];
        return [.. roles.Where(role => role.Has).Select(role => role.Role)];
    }

    /// <summary>What the receivers of the plan as it stands get in a solved one, in which some of them may be given nothing any more.</summary>
    private static SortedDictionary<(string Receiver, string Item), decimal> Received(PlanModel model, SolvedTiers solved)
    {
        var sums = new SortedDictionary<(string, string), decimal>();
        foreach (var receiver in Receivers(model))
        {
            for (var i = 0; i < solved.Program.Columns.Count; i++)
            {
                var column = solved.Program.Columns[i];
                var to = column.Kind switch
                {
                    ColumnKind.Divert or ColumnKind.Give => column.Other,
                    ColumnKind.Accept => solved.Program.Model.Orders.First(order => order.Id == column.Subject).Customer,
                    _ => "",
                };
                if (to != receiver) continue;
                sums[(receiver, column.Item)] = sums.GetValueOrDefault((receiver, column.Item)) + PlanOutcomes.Rounded(solved.Run.Values[i]);
            }
        }

        return sums;
    }

    private static ConsentAmount[] Compare(PlanModel model, SortedDictionary<(string Receiver, string Item), decimal> planned, SolvedTiers other)
    {
        var left = other.IsOptimal ? Received(model, other) : [];
        return [.. planned.Where(sum => sum.Value > 0).Select(sum => new ConsentAmount(
            sum.Key.Receiver, sum.Key.Item, model.UnitOf(sum.Key.Item), Math.Round(sum.Value, 2), Math.Round(left.GetValueOrDefault(sum.Key), 2)))];
    }
}
