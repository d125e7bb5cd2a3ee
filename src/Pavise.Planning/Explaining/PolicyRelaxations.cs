using Pavise.Core;

namespace Pavise.Planning;

/// <summary>The limits of money, pace, way and time whose change could help an item: budgets, ramps, transport, training, windows, fairness, frozen months.</summary>
internal sealed class PolicyRelaxations(PlanModel model, PlanWords words)
{
    private static readonly Unit Month = new("month");

    public IEnumerable<Relaxation> For(Grievance grievance) =>
    [
        .. model.Lines.Where(line => line.Items.Contains(grievance.Item)).SelectMany(Ramp),
        .. model.Budgets.Select(Budget),
        .. grievance.Order is null ? Ways(grievance) : [],
        .. Windows(grievance.Item),
        .. Fairness(grievance.Item),
        .. Frozen(),
    ];

    private IEnumerable<Relaxation> Ramp(PlanLine line)
    {
        if (line.RampPerMonth is not { } ramp) yield break;
        var more = More(ramp);
        yield return new Relaxation(
            "ramp", ramp.Name, more, ramp.Quantity.Unit, With(line with { RampPerMonth = Raised(ramp, more) }),
            say => words.Line(say.Say("the "), line, ramp.Origin).Say(" raises what it starts by at most ").Say(Formatter.Number(ramp.Used), ramp.Origin).Say(" a month").Cite(ramp.Origin),
            (say, origin) => say.Say("with ").Say(Formatter.Number(more), origin).Say(" more"));
    }

    private Relaxation Budget(PlanBudget budget)
    {
        var more = More(budget.Amount);
        return new Relaxation(
            "budget", budget.Amount.Name, more, budget.Amount.Quantity.Unit,
            model with { Budgets = [.. model.Budgets.Select(other => other.Id == budget.Id ? budget with { Amount = Raised(budget.Amount, more) } : other)] },
            say => say.Say("the budget ").Say(budget.Id, budget.Amount.Origin).Say(" is ").Say(Formatter.Quantity(Quantity.Exactly(budget.Amount.Used, budget.Amount.Quantity.Unit)), budget.Amount.Origin).Cite(budget.Amount.Origin),
            (say, origin) => say.Say("with ").Say(Formatter.Quantity(Quantity.Exactly(more, budget.Amount.Quantity.Unit)), origin).Say(" more"));
    }

    private IEnumerable<Relaxation> Ways(Grievance grievance)
    {
        var holder = model.Holder(grievance.Holder);
        if (holder is { Transport: > 0, TransportMonths: { } way })
        {
            yield return Sooner("transport", way, holder.Transport, With(holder with { TransportMonths = Shorter(way, holder.Transport) }),
                say => words.Name(say.Say("what a maker hands over to "), holder.Actor).Say(" is on its way for "));
        }

        foreach (var training in holder.Training.Where(training => training.Item == grievance.Item && training.Amount.Used > 0))
        {
            ItemAmount[] shorter = [.. holder.Training.Select(other => other == training ? training with { Amount = Shorter(training.Amount, (int)Math.Ceiling(training.Amount.Used)) } : other)];
            yield return Sooner("training", training.Amount, (int)Math.Ceiling(training.Amount.Used), With(holder with { Training = shorter }),
                say => words.Name(words.Name(say, holder.Actor).Say(" trains on "), grievance.Item).Say(" for "));
        }

        foreach (var transfer in model.Transfers.Where(transfer => transfer.To == grievance.Holder && transfer.Items.Contains(grievance.Item) && transfer.Transport > 0))
        {
            var months = transfer.TransportMonths!.Value;
            yield return Sooner("transport", months, transfer.Transport, With(transfer, transfer with { TransportMonths = Shorter(months, transfer.Transport) }),
                say => words.Name(say.Say("what "), transfer.From).Say(" gives is on its way for "));
        }
    }

    private static Relaxation Sooner(string reason, PlanValue months, int used, PlanModel sooner, Action<SentenceBuilder> because) => new(
        reason, months.Name, 1, Month, sooner,
        say =>
        {
            because(say);
            say.Say(Formatter.Quantity(Quantity.Exactly(used, Month)), months.Origin).Cite(months.Origin);
        },
        (say, origin) => say.Say("with ").Say("1 month", origin).Say(" less"));

    private IEnumerable<Relaxation> Windows(string item)
    {
        foreach (var diversion in model.Diversions.Where(diversion => diversion.Items.Contains(item)))
        {
            var longer = diversion with { PayBackMonths = Longer(diversion.PayBackMonths) };
            yield return Later(diversion.PayBackMonths, diversion.Window, model with { Diversions = [.. model.Diversions.Select(other => other == diversion ? longer : other)] },
                say => words.Name(say.Say("what is diverted to "), diversion.To).Say(" is paid back within "));
        }

        foreach (var transfer in model.Transfers.Where(transfer => transfer.Items.Contains(item) && transfer.Window > 0))
        {
            var window = transfer.BackfillMonths!.Value;
            yield return Later(window, transfer.Window, With(transfer, transfer with { BackfillMonths = Longer(window) }),
                say => words.Name(say.Say("what "), transfer.From).Say(" gives is given back within "));
        }
    }

    private static Relaxation Later(PlanValue months, int used, PlanModel later, Action<SentenceBuilder> because) => new(
        "pay-back-window", months.Name, 1, Month, later,
        say =>
        {
            because(say);
            say.Say(Formatter.Quantity(Quantity.Exactly(used, Month)), months.Origin).Cite(months.Origin);
        },
        (say, origin) => say.Say("with ").Say("1 month", origin).Say(" more"));

    // All groups at once: the tier counts their sum, and what one group gives up is not for another to take.
    private IEnumerable<Relaxation> Fairness(string item)
    {
        if (model.Fairness.All(group => group.Item != item)) yield break;
        yield return new Relaxation(
            "fairness", "fairness", model.Fairness.Count, Unit.One, model with { Fairness = [] },
            say =>
            {
                say.Say("shortage is shared evenly");
                foreach (var (i, group) in model.Fairness.Index()) say.Say(i == 0 ? " (" : ", ").Say(group.Id, group.Origin).Cite(group.Origin);
                say.Say(")");
            },
            (say, _) => say.Say("shared otherwise"));
    }

    private IEnumerable<Relaxation> Frozen()
    {
        if (model.Previous is not { Frozen: > 0 } previous) yield break;
        yield return new Relaxation(
            "frozen-months", "previous/frozen-months", previous.Frozen, Month, model with { Previous = previous with { Frozen = 0 } },
            say => say.Say("the first ").Say(Formatter.Quantity(Quantity.Exactly(previous.Frozen, Month)), previous.Origin).Say(previous.Frozen == 1 ? " is as in the plan before" : " are as in the plan before").Cite(previous.Origin),
            (say, _) => say.Say("with none frozen"));
    }

    private PlanModel With(PlanLine line) => model with { Lines = [.. model.Lines.Select(other => other.Id == line.Id ? line : other)] };

    private PlanModel With(PlanHolder holder) => model with { Holders = [.. model.Holders.Select(other => other.Actor == holder.Actor ? holder : other)] };

    private PlanModel With(TransferPermission transfer, TransferPermission changed) => model with { Transfers = [.. model.Transfers.Select(other => other == transfer ? changed : other)] };

    private static decimal More(PlanValue value) => Math.Max(1, Math.Round(value.Used * Relaxations.Step));

    private static PlanValue Raised(PlanValue value, decimal by) => value with { Quantity = Quantity.Exactly(value.Used + by, value.Quantity.Unit) };

    private static PlanValue Shorter(PlanValue months, int used) => months with { Quantity = Quantity.Exactly(used - 1, months.Quantity.Unit) };

    // One whole month more than is used: a part of a month does not count.
    private static PlanValue Longer(PlanValue months) => months with { Quantity = Quantity.Exactly(Math.Floor(months.Used) + 1, months.Quantity.Unit) };
}
