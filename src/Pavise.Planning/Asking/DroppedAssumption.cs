using Pavise.Core;

namespace Pavise.Planning;

/// <summary>A plan without one of its assumptions, by name: those that can clash, and those that only shape it (fairness, ways, training, leads).</summary>
internal static class DroppedAssumption
{
    /// <summary>The names that <see cref="From"/> knows, easiest to change first.</summary>
    public static IReadOnlyList<string> Names(PlanModel model) =>
        [.. new PolicyAssumptions(model, new PlanEvidence(model)).All.Select(one => one.Name), .. Shaping(model).Select(one => one.Name)];

    /// <summary>The plan without these.</summary>
    /// <exception cref="PaviseException">A name is not one of the plan's assumptions (PAV6212).</exception>
    public static PlanModel From(PlanModel model, IEnumerable<string> names)
    {
        var known = new PolicyAssumptions(model, new PlanEvidence(model)).All.Select(one => (one.Name, one.Without)).Concat(Shaping(model)).ToLookup(one => one.Name, one => one.Without, StringComparer.Ordinal);
        return names.Aggregate(model, (plan, name) => (known[name].FirstOrDefault()
            ?? throw new PaviseException("PAV6212", model.Place, $"the plan has no assumption named '{name}'", $"such are {string.Join(", ", Names(model).DefaultIfEmpty("none"))}"))(plan));
    }

    private static IEnumerable<(string Name, Func<PlanModel, PlanModel> Without)> Shaping(PlanModel model) =>
    [
        .. model.Fairness.Select(group => ($"fairness/{group.Id}", (Func<PlanModel, PlanModel>)(plan => plan with { Fairness = [.. plan.Fairness.Where(other => other.Id != group.Id)] }))),
        .. Months(model).Select(months => (months.Name, (Func<PlanModel, PlanModel>)(plan => ChangedValues.Of(plan, value => value.Name == months.Name ? value with { Quantity = Quantity.Exactly(0, value.Quantity.Unit) } : value)))),
    ];

    private static IEnumerable<PlanValue> Months(PlanModel model) =>
        model.Holders.SelectMany(holder => holder.Training.Select(training => training.Amount).Concat(One(holder.TransportMonths)))
            .Concat(model.Transfers.SelectMany(transfer => One(transfer.TransportMonths)))
            .Concat(model.Lines.SelectMany(line => One(line.LeadMonths))).Where(months => months.Used > 0);

    private static IEnumerable<PlanValue> One(PlanValue? value) => value is { } given ? [given] : [];
}
