using Pavise.Core;

namespace Pavise.Planning.Tests.Unit;

/// <summary>Whose yes a plan needs, each answer held against a plan in which that yes is taken away by hand.</summary>
public class ConsentTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static PlanModel Model => Names.Read(Example.Yaml);

    [Fact]
    public async Task The_chain_of_consent_tells_what_is_left_without_each_yes()
    {
        var chain = await ConsentChain.OfAsync(Model, RealSolver.Instance, null, Cancel);

        Assert.Equal([("BBB", "donor", 40m), ("CCC", "customer", 12m), ("MKR", "maker", 12m)], chain.Steps.Select(step => (step.Actor, step.Roles.Single(), step.Received.Single().Left)));
        Assert.Equal(("AAA", 52m, 0m, 0m), (chain.Free.Single().Receiver, chain.Free.Single().Planned, chain.Free.Single().Left, chain.Free.Single().Share));
        Assert.Equal(
            [("corland-1", 40m, "CCC customer 0, MKR maker 0", 12m), ("BBB-AAA-arrow", 12m, "BBB donor 0", 40m)],
            chain.Slots.Select(slot => (slot.Slot, slot.Quantity, string.Join(", ", slot.Needs.Select(need => $"{need.Actor} {need.Role} {need.Left}")), slot.Received.Single().Left)));
        foreach (var step in chain.Steps)
        {
            var without = await Planner.SolveAsync(ConsentChain.Without(Model, step.Actor), RealSolver.Instance, null, Cancel);
            Assert.Equal(step.Tiers[0].After!.Value, without.Tiers[0].Value, 3);
        }
    }

    // An exporting state and a third party whose yes a gift needs, each under its own role, in a plan with every policy.
    [Fact]
    public async Task Exporting_states_and_whose_consent_a_gift_needs_are_part_of_the_chain()
    {
        var model = Names.Read(EveryPolicy.Yaml.Replace("requirements:\n  - { id: some, holder: CCC, item: arrow, at-most: { best: 30, unit: missile, assumption: at least some }, assumption: demanded }\n", "", StringComparison.Ordinal));

        var chain = await ConsentChain.OfAsync(model, RealSolver.Instance, null, Cancel);

        Assert.Equal(["AAA: exporting-state, consent", "BBB: donor, customer", "MKR: maker"], chain.Steps.Select(step => $"{step.Actor}: {string.Join(", ", step.Roles)}"));
        var gift = Assert.Single(chain.Slots, slot => slot.Slot == "BBB-CCC-arrow");
        Assert.Equal([("BBB", "donor"), ("AAA", "consent")], gift.Needs.Select(need => (need.Actor, need.Role)));
        Assert.All(chain.Slots.Where(slot => slot.Kind == DecisionKind.Diversion), slot => Assert.Equal([("BBB", "customer"), ("MKR", "maker"), ("AAA", "exporting-state")], slot.Needs.Select(need => (need.Actor, need.Role))));
        // Without the exporting state nothing is made, and without its consent as a third party nothing comes from there.
        var without = chain.Steps[0].Received;
        Assert.All(without.Where(amount => amount.Receiver == "CCC"), amount => Assert.Equal(0, amount.Left));
        await CheckAsync(model, chain);
    }

    // Forty random plans with policies: every step, every slot and what is free of any veto, by a plan made by hand and a sum over its decisions.
    [Fact]
    public async Task What_survives_a_no_is_what_a_plan_without_it_brings()
    {
        var (left, steps, slots) = (0, 0, new Dictionary<DecisionKind, int>());
        for (var seed = 5300; seed < 5340; seed++)
        {
            var model = await PolicyCase.RandomAsync(seed, Cancel);
            if (model.Previous is not null) continue;
            model = model with
            {
                // A second maker in some, so that a part survives when the first says no.
                Lines = [.. model.Lines.Select(line => line with { ExportingState = seed % 2 == 0 ? "FFF" : null }), .. seed % 3 == 1 ? model.Lines.Select(line => line with { Id = "second", Maker = "GGG", UnderWay = [] }) : []],
                Transfers = [.. model.Transfers.Select(transfer => transfer with { Consent = seed % 3 == 0 ? ["FFF"] : [] })],
            };
            var chain = await ConsentChain.OfAsync(model, RealSolver.Instance, null, Cancel);
            await CheckAsync(model, chain);
            foreach (var slot in chain.Slots) slots[slot.Kind] = slots.GetValueOrDefault(slot.Kind) + 1;
            (left, steps) = (left + chain.Slots.SelectMany(slot => slot.Needs).Count(need => need.Left > 0), steps + chain.Steps.Count);
        }

        Assert.True(slots.Values.Sum() >= 30 && steps >= 60 && slots.Count == 4 && slots.Values.Min() >= 4 && left > 0, $"{string.Join(", ", slots)}; {steps} steps, {left} needs without which a part survives");
    }

    // What a receiver makes for itself is nobody's to refuse: two a month from the second month on, and no more.
    [Fact]
    public async Task The_share_free_of_any_veto_is_what_the_receiver_makes_for_itself()
    {
        var yaml = Example.Yaml
            .Replace("holders:\n", "  - { id: own-line, maker: AAA, items: [arrow], capacity-per-month: [{ amount: { best: 2, unit: missile, assumption: a small hall } }], lead-months: { best: 1, unit: month, assumption: as the other } }\nholders:\n", StringComparison.Ordinal)
            .Replace("orders:\n", "orders:\n  - { id: own, customer: AAA, item: arrow, quantity: { best: 60, unit: missile, assumption: for itself }, due: 2025-12, class: 1 }\n", StringComparison.Ordinal);

        var chain = await ConsentChain.OfAsync(Names.Read(yaml), RealSolver.Instance, null, Cancel);

        Assert.DoesNotContain(chain.Steps, step => step.Actor == "AAA");
        // Started in January to November of 2025, at two a month; what was under way when the plan began is the other maker's.
        Assert.Equal(11 * 2, Assert.Single(chain.Free).Left);
    }

    private static async Task CheckAsync(PlanModel model, ConsentChain chain)
    {
        var planned = await Planner.SolveAsync(model, RealSolver.Instance, null, Cancel);
        foreach (var step in chain.Steps) await SameAsync(model, planned, Refused(model, step.Actor), step.Received, step.Actor);
        foreach (var slot in chain.Slots)
        {
            var refused = slot.Kind switch
            {
                DecisionKind.Diversion => model with { Orders = [.. model.Orders.Select(order => order.Id == slot.Slot ? order with { DivertibleShare = null } : order)] },
                DecisionKind.Transfer => model with { Transfers = [.. model.Transfers.Where(transfer => $"{transfer.From}-{transfer.To}-arrow" != slot.Slot)] },
                DecisionKind.Acceptance => model with { Orders = [.. model.Orders.Where(order => order.Id != slot.Slot)], Budgets = [.. model.Budgets.Select(budget => budget with { Pays = [.. budget.Pays.Where(paid => paid != slot.Slot)] })] },
                _ => model with { Conditions = [PlanCondition.Read($"backfill/{slot.Slot.Split('-')[1]}/arrow/{slot.Slot.Split('-')[0]} <= 0")!] },
            };
            await SameAsync(model, planned, refused, slot.Received, slot.Slot);
            Assert.Equal(Moved(planned, slot), slot.Quantity, 2);
            // What survives of it without each whose yes it needs, in a plan solved without that actor.
            foreach (var need in slot.Needs) Assert.Equal(Moved(await Planner.SolveAsync(Refused(model, need.Actor) with { Requirements = [] }, RealSolver.Instance, null, Cancel), slot), need.Left, 2);
        }

        await SameAsync(model, planned, chain.Steps.Aggregate(model, (plan, step) => Refused(plan, step.Actor)), chain.Free, "everyone");
    }

    private static async Task SameAsync(PlanModel model, Plan planned, PlanModel refused, IReadOnlyList<ConsentAmount> amounts, string who)
    {
        var left = await Planner.SolveAsync(refused with { Requirements = [] }, RealSolver.Instance, null, Cancel);
        Assert.Equal(model.Transfers.Select(transfer => transfer.To).Concat(model.Diversions.Select(diversion => diversion.To)).Distinct().Count(to => Brought(planned, to) > 0), amounts.Count);
        foreach (var amount in amounts)
        {
            Assert.True(Math.Abs(Brought(planned, amount.Receiver) - amount.Planned) <= 0.01m, $"{amount} planned without {who}");
            Assert.True(Math.Abs(Brought(left, amount.Receiver) - amount.Left) <= 0.01m, $"{amount} without {who}: {Brought(left, amount.Receiver)}");
        }
    }

    /// <summary>Units of a slot, a gift, a purchase or what is given back, summed over a plan's decisions.</summary>
    private static decimal Moved(Plan plan, ConsentSlot slot) => plan.Decisions.Where(decision => decision.Kind == slot.Kind && slot.Kind switch
    {
        DecisionKind.Diversion or DecisionKind.Acceptance => decision.Subject == slot.Slot,
        DecisionKind.Transfer => $"{decision.From}-{decision.To}-arrow" == slot.Slot,
        _ => $"{decision.From}-{decision.To}-arrow" == slot.Slot,
    }).Sum(decision => decision.Quantity);

    /// <summary>All that a plan hands over to an actor.</summary>
    private static decimal Brought(Plan plan, string to) => plan.Decisions
        .Where(decision => decision.To == to && decision.Kind is DecisionKind.Acceptance or DecisionKind.Diversion or DecisionKind.Transfer && decision.To == to).Sum(decision => decision.Quantity);

    /// <summary>The plan in which an actor makes nothing, exports nothing, gives nothing, agrees to nothing and yields no slot.</summary>
    private static PlanModel Refused(PlanModel model, string actor)
    {
        PlanLine[] lines = [.. model.Lines.Where(line => line.Maker != actor).Where(line => line.ExportingState != actor)];
        return model with
        {
            Lines = lines,
            Expansions = [.. model.Expansions.Where(expansion => lines.Any(line => line.Id == expansion.Line))],
            Transfers = [.. model.Transfers.Where(transfer => transfer.From != actor).Where(transfer => !transfer.Consent.Contains(actor))],
            Orders = [.. model.Orders.Select(order => order.Customer == actor ? order with { DivertibleShare = null } : order)],
        };
    }
}
