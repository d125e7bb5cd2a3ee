using Pavise.Core;

namespace Pavise.Planning.Tests.Property;

/// <summary>What an explanation says will happen, made to happen in the plan's own numbers and solved as a plan of its own.</summary>
public class CertificateTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<int> Firsts => [.. Enumerable.Range(0, 10).Select(batch => 5000 + batch * 20)];

    // 200 random plans. The plan with the change is no worse up to the grievance's own tier, and the grievance can fall to exactly what was said.
    [Theory]
    [MemberData(nameof(Firsts))]
    public async Task Changing_what_an_explanation_names_has_the_effect_it_states(int first)
    {
        var made = 0;
        for (var seed = first; seed < first + 20; seed++)
        {
            var model = TinyCase.Random(seed, diversions: true).Model();
            var plan = await Planner.SolveAsync(model, RealSolver.Instance, null, Cancel);
            foreach (var explanation in plan.Explanations)
            {
                if (Changed(model, explanation) is not { } changed) continue;
                made++;
                var after = await Planner.SolveAsync(changed, RealSolver.Instance, null, Cancel);
                var own = OwnTier(model, explanation);
                decimal Of(Plan of, string tier) => of.Tiers.FirstOrDefault(one => one.Name == tier)?.Value ?? 0;
                // Lexicographically no worse up to the grievance's own tier.
                var verdict = model.Tiers.TakeWhile(tier => tier != own).Append(own).Select(tier => Of(after, tier) - Of(plan, tier)).FirstOrDefault(change => Math.Abs(change) > 0.001m);
                Assert.True(verdict <= 0, $"seed {seed}: {explanation.Sentence}");
                Assert.True(explanation.Certificate.After < explanation.Certificate.Before);
                Assert.Equal((double)explanation.Certificate.After, await LeastAsync(changed, plan, explanation, own), 0.001);
            }
        }

        Assert.True(made >= 10);
    }

    /// <summary>The least the grievance can be in the changed plan with every tier up to its own at most what it was, written here apart from the explainer.</summary>
    private static async Task<double> LeastAsync(PlanModel changed, Plan plan, Explanation explanation, string own)
    {
        var program = PlanProgramBuilder.Build(changed);
        foreach (var tier in PlanTiers.Of(program).Where(tier => changed.Tiers.TakeWhile(name => name != own).Append(own).Contains(tier.Name)))
        {
            if (plan.Tiers.FirstOrDefault(one => one.Name == tier.Name) is { } was)
                program.Linear.AddRow($"held/{tier.Name}", double.NegativeInfinity, (double)was.Value + 1e-7, tier.Costs.Select(cost => (cost.Key, cost.Value)));
        }

        var order = changed.Orders.FirstOrDefault(order => order.Id == explanation.Subject);
        var counted = Enumerable.Range(0, program.Columns.Count).Where(i => order is null
            ? program.Columns[i].Kind == ColumnKind.Short
            : program.Columns[i].Kind == ColumnKind.Open && program.Columns[i].Subject == order.Id && program.Columns[i].Month >= changed.IndexOf(order.Due));
        program.Linear.SetObjective(counted.ToDictionary(i => i, _ => 1.0));
        return (await RealSolver.Instance.SolveAsync(program.Linear, SolveOptions.Default, Cancel)).Objective;
    }

    private static string OwnTier(PlanModel model, Explanation explanation) =>
        model.Orders.FirstOrDefault(order => order.Id == explanation.Subject) is { } order ? TierName.Backlog(order.Class) : TierName.ShortageClass1;

    /// <summary>The change as the certificate words it, by the name of the number; written here apart from the explainer.</summary>
    private static PlanModel? Changed(PlanModel model, Explanation explanation)
    {
        var amount = explanation.Certificate.Amount;
        PlanModel Line(Func<PlanLine, PlanLine> change) => model with { Lines = [.. model.Lines.Select(change)] };
        PlanValue More(PlanValue value, decimal by) => value with { Quantity = Quantity.Exactly(value.Used + by, value.Quantity.Unit) };
        return explanation.Reason switch
        {
            "capacity" => Line(line => line with { Capacity = [.. line.Capacity.Select(step => step with { PerMonth = More(step.PerMonth, amount) })] }),
            "lead-time" => Line(line => line with { LeadMonths = More(line.LeadMonths!.Value, -amount) }),
            "exemption" => model with { Holders = [.. model.Holders.Select(holder => holder with { Exemption = null })] },
            "floor" => model with { Holders = [.. model.Holders.Select(holder => holder with { Floors = [.. holder.Floors.Select(floor => floor with { Amount = More(floor.Amount, -Math.Min(amount, floor.Amount.Used)) })] })] },
            _ => null,
        };
    }
}
