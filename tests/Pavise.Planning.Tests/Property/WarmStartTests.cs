using Pavise.Core;

namespace Pavise.Planning.Tests.Property;

/// <summary>A plan whose numbers alone changed goes on from the bases of the plan before: faster, and to the same values.</summary>
public class WarmStartTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_a_number_moved_warm_and_cold_give_the_same_values()
    {
        var changed = 0;
        for (var seed = 40; seed < 46; seed++)
        {
            var model = MediumPlan.Random(seed);
            var watched = new WatchedSolver();
            var before = await SolvedTiers.OfAsync(model, watched, Cancel);
            Assert.Equal(0, watched.WithBasis);
            var moved = ChangedValues.With(Named(model), "moved", model.Lines[0].Capacity[0].PerMonth.Used / 2);

            var warm = await SolvedTiers.OfAsync(moved, watched, Cancel, near: before);
            var cold = await SolvedTiers.OfAsync(moved, RealSolver.Instance, Cancel);

            Assert.True(watched.WithBasis > 0, $"seed {seed} started from no basis");
            if (before.Run.Tiers.Zip(cold.Run.Tiers).Any(pair => Math.Abs(pair.First.Value - pair.Second.Value) > 0.001)) changed++;
            Assert.Equal(cold.Run.Tiers.Select(tier => tier.Tier.Name), warm.Run.Tiers.Select(tier => tier.Tier.Name));
            Assert.All(cold.Run.Tiers.Zip(warm.Run.Tiers), pair => Assert.Equal(pair.First.Value, pair.Second.Value, 1e-7 * Math.Max(1, Math.Abs(pair.First.Value))));
        }

        Assert.True(changed >= 4, $"only {changed} of the changes matter");
    }

    [Fact]
    public async Task A_plan_of_other_rows_starts_from_no_basis()
    {
        var watched = new WatchedSolver();
        var before = await SolvedTiers.OfAsync(MediumPlan.Random(40), watched, Cancel);

        await SolvedTiers.OfAsync(MediumPlan.Random(40) with { Transfers = [] }, watched, Cancel, near: before);

        Assert.Equal(0, watched.WithBasis);
    }

    private static PlanModel Named(PlanModel model)
    {
        var line = model.Lines[0];
        var step = line.Capacity[0];
        PlanValue moved = new("moved", step.PerMonth.Quantity, "assumption:medium/moved");
        return model with { Lines = [line with { Capacity = [step with { PerMonth = moved }, .. line.Capacity.Skip(1)] }, .. model.Lines.Skip(1)], Values = [.. model.Values, moved] };
    }

    private sealed class WatchedSolver : ILinearSolver
    {
        public int WithBasis { get; private set; }

        public Task<LinearSolution> SolveAsync(LinearProgram program, SolveOptions options, CancellationToken cancel)
        {
            if (options.Basis is not null) WithBasis++;
            return RealSolver.Instance.SolveAsync(program, options, cancel);
        }
    }
}
