using Pavise.Core;

namespace Pavise.Planning;

/// <summary>The named assumptions of a plan; flows, leads and transport are physics and not among those that can clash.</summary>
internal sealed class PolicyAssumptions(PlanModel model, PlanEvidence evidence)
{
    /// <summary>Before the words of a demand in its name.</summary>
    public const string Demand = "condition: ";

    private readonly Lazy<PlanProgram> program = new(() => PlanProgramBuilder.Build(model));

    private readonly PlanWords words = new(model, evidence);

    public IReadOnlyList<PolicyAssumption> All =>
        [.. Demands().Concat(Money()).Concat(Donors()).Concat(Customers()).Concat(model.Lines.Select(Capacity)).Concat(model.Lines.SelectMany(Ramp)).OrderBy(assumption => assumption.Rank).ThenBy(assumption => assumption.Name, StringComparer.Ordinal)];

    private IEnumerable<PolicyAssumption> Demands()
    {
        foreach (var condition in model.Conditions)
        {
            yield return new PolicyAssumption(Demand + condition.Words, "condition", "the one who asks", say => say.Say("the condition ").Say(condition.Words, model.HorizonOrigin), "", ("condition", condition.Words.Replace(' ', '_')),
                plan => plan with { Conditions = [.. plan.Conditions.Where(other => other != condition)] })
            { Unit = Counted(condition) };
        }

        foreach (var requirement in model.Requirements)
        {
            yield return new PolicyAssumption($"requirements/{requirement.Id}", "requirement", "the planner", say => say.Say("the requirement ").Say(requirement.Id, requirement.Origin), requirement.Origin, ("require", requirement.Id),
                plan => plan with { Requirements = [.. plan.Requirements.Where(other => other.Id != requirement.Id)] })
            { Unit = requirement.AtMost?.Quantity.Unit ?? model.UnitOf(model.Orders.First(order => order.Whole == requirement.Order).Item) };
        }

        if (model.Previous is { Frozen: > 0 } previous)
        {
            yield return new PolicyAssumption("previous/frozen-months", "frozen", "the planner", say => say.Say("the first ").Say(Formatter.Number(previous.Frozen), previous.Origin).Say(" months are frozen"), previous.Origin, null,
                plan => plan with { Previous = plan.Previous! with { Frozen = 0 } });
        }
    }

    private IEnumerable<PolicyAssumption> Money() => model.Budgets.Select(budget => new PolicyAssumption(
        $"budgets/{budget.Id}", "budget", budget.Programme ?? "whoever pays", say => say.Say("the budget ").Say(budget.Id, budget.Amount.Origin), budget.Amount.Origin, ("budget", budget.Id),
        plan => plan with { Budgets = [.. plan.Budgets.Where(other => other.Id != budget.Id)] }) { Unit = budget.Amount.Quantity.Unit });

    private IEnumerable<PolicyAssumption> Donors()
    {
        foreach (var transfer in model.Transfers)
        {
            var path = $"transfers/{transfer.From}-{transfer.To}-{string.Join('+', transfer.Items)}";
            PlanModel With(PlanModel plan, Func<TransferPermission, TransferPermission> change) =>
                plan with { Transfers = [.. plan.Transfers.Select(other => other.From == transfer.From && other.To == transfer.To && other.Items.SequenceEqual(transfer.Items) ? change(other) : other)] };
            if (transfer.AtMost is { } limit)
            {
                yield return new PolicyAssumption($"{path}/at-most", "limit", transfer.From, say => Name(say.Say("what "), transfer.From).Say(" gives at most"), limit.Origin, ("limit", $"{transfer.From}/{transfer.To}/{string.Join('+', transfer.Items)}"),
                    plan => With(plan, other => other with { AtMost = null })) { Unit = limit.Quantity.Unit };
            }

            if (transfer.BackfillMonths is { } window)
            {
                yield return new PolicyAssumption($"{path}/backfill-months", "window", transfer.From, say => Name(say.Say("the months within which "), transfer.From).Say(" must be given back to"), window.Origin, null,
                    plan => With(plan, other => other with { BackfillMonths = Longer(window) }));
            }
        }

        foreach (var ban in model.ForbiddenTransfers)
        {
            yield return new PolicyAssumption($"forbidden-transfers/{ban.From ?? "any"}-{ban.To ?? "any"}-{ban.Item ?? "any"}", "ban", ban.From ?? "the donors", say => (ban.From is { } from ? Name(say, from) : say.Say("a donor")).Say(" may not give it"), ban.Origin, null,
                plan => plan with { ForbiddenTransfers = [.. plan.ForbiddenTransfers.Where(other => other != ban)] });
        }

        foreach (var (holder, item) in model.Holders.SelectMany(holder => holder.Floors.Where(floor => floor.Hard).Select(floor => (holder, floor.Item))).Distinct()) yield return Floor(holder, item);
    }

    private PolicyAssumption Floor(PlanHolder holder, string item) => new(
        $"holders/{holder.Actor}/floors/{item}", "floor", holder.Actor, say => Name(Name(say.Say("the hard floor of "), holder.Actor).Say(" for "), item), holder.Floors.First(floor => floor.Item == item).Amount.Origin, ("floor", $"{holder.Actor}/{item}"),
        plan => plan with
        {
            Holders = [.. plan.Holders.Select(other => other.Actor == holder.Actor ? other with { Floors = [.. other.Floors.Select(floor => floor.Item == item ? floor with { Hard = false } : floor)] } : other)],
        }) { Unit = model.UnitOf(item) };

    private IEnumerable<PolicyAssumption> Customers()
    {
        foreach (var holder in model.Holders.Where(holder => holder.Exemption is not null && model.Orders.Any(order => order.Customer == holder.Actor && order.DivertibleShare is { Used: > 0 })))
        {
            yield return new PolicyAssumption($"holders/{holder.Actor}/exempt-from-diversion", "exemption", holder.Actor, say => Name(say, holder.Actor).Say(" is exempt from diversion"), holder.Exemption!, null,
                plan => plan with { Holders = [.. plan.Holders.Select(other => other.Actor == holder.Actor ? other with { Exemption = null } : other)] });
        }

        foreach (var order in model.Orders.Where(order => order.DivertibleShare is { Used: > 0 and < 1 }))
        {
            var share = order.DivertibleShare!.Value;
            yield return new PolicyAssumption($"orders/{order.Id}/divertible-share", "share", order.Customer, say => words.Order(say.Say("the share of the "), order).Say(" that may be diverted"), share.Origin, ("divertible", order.Id),
                plan => plan with { Orders = [.. plan.Orders.Select(other => other.Id == order.Id ? other with { DivertibleShare = share with { Quantity = Quantity.Exactly(1, share.Quantity.Unit) } } : other)] })
            { Unit = model.UnitOf(order.Item) };
        }

        foreach (var diversion in model.Diversions)
        {
            yield return new PolicyAssumption($"diversions/{diversion.To}-{string.Join('+', diversion.Items)}/pay-back-months", "window", "the customers", say => Name(say.Say("the months within which "), diversion.To).Say(" must pay back"), diversion.PayBackMonths.Origin, null,
                plan => plan with { Diversions = [.. plan.Diversions.Select(other => other.To == diversion.To && other.Items.SequenceEqual(diversion.Items) ? other with { PayBackMonths = Longer(diversion.PayBackMonths) } : other)] });
        }
    }

    private PolicyAssumption Capacity(PlanLine line)
    {
        // More than is ever wanted in one month is as good as no limit, and keeps the programme bounded.
        var enough = model.Orders.Sum(order => order.Quantity.Used * 2) + model.Holders.Sum(holder => holder.Needs.Sum(need => need.PerMonth.Used * model.Months) + holder.Floors.Sum(floor => floor.Amount.Used)) + 1;
        var first = line.Capacity.Count > 0 ? line.Capacity[0].PerMonth : new PlanValue($"lines/{line.Id}/capacity", Quantity.Zero(model.UnitOf(line.Items[0])), "");
        return new PolicyAssumption($"lines/{line.Id}/capacity", "capacity", line.Maker, say => words.Line(say.Say("the capacity of the "), line, first.Origin), first.Origin, ("capacity", line.Id),
            plan => plan with
            {
                Lines = [.. plan.Lines.Select(other => other.Id == line.Id ? other with { Capacity = [new CapacityStep(plan.Start, first with { Quantity = Quantity.Exactly(enough, first.Quantity.Unit) })] } : other)],
            }) { Unit = model.UnitOf(line.Items[0]) };
    }

    private IEnumerable<PolicyAssumption> Ramp(PlanLine line)
    {
        if (line.RampPerMonth is not { } ramp) yield break;
        yield return new PolicyAssumption(ramp.Name, "ramp", line.Maker, say => words.Line(say.Say("the ramp of the "), line, ramp.Origin), ramp.Origin, ("ramp", line.Id),
            plan => plan with { Lines = [.. plan.Lines.Select(other => other.Id == line.Id ? other with { RampPerMonth = null } : other)] }) { Unit = ramp.Quantity.Unit };
    }

    /// <summary>The unit of the first decision that a condition counts.</summary>
    private Unit Counted(PlanCondition condition)
    {
        var item = program.Value.Columns.FirstOrDefault(column => condition.Counts(column.Name(model))).Item;
        return string.IsNullOrEmpty(item) ? Unit.One : model.UnitOf(item);
    }

    private PlanValue Longer(PlanValue window) => window with { Quantity = Quantity.Exactly(model.Months + 1, window.Quantity.Unit) };

    private SentenceBuilder Name(SentenceBuilder say, string id) => words.Name(say, id);
}
