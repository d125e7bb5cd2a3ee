using Pavise.Core;

namespace Pavise.Planning.Tests.Property;

/// <summary>The bounds between which the dual of a binding row holds, against re-solves with the row moved.</summary>
public class RangeTests
{
    private const double Tolerance = 1e-6;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    // Within the range the tier changes by the dual; beyond its ends by no less, and often by more.
    [Fact]
    public async Task Within_its_range_a_row_changes_the_tier_by_its_dual()
    {
        var (within, beyond, more) = (0, 0, 0);
        for (var seed = 0; seed < 60; seed++)
        {
            var program = PlanProgramBuilder.Build(TinyCase.Random(seed, diversions: true).Model());
            var tiers = PlanTiers.Of(program);
            var run = new Lexicographic(program, RealSolver.Instance, null) { AsksRanges = true };
            await run.SolveAsync(tiers, Cancel);
            foreach (var (at, tier) in run.Tiers.Index().Where(tier => tier.Item.Ranges is not null))
            {
                var face = new Lexicographic(program, RealSolver.Instance, null);
                await face.SolveAsync([.. tiers.Take(at)], Cancel);
                async Task<double?> With(int row, double bound)
                {
                    var kept = face.Program.Rows[row];
                    face.Program.SetRowBounds(row, kept.Lower == tier.Ranges!.Solution.RowActivities[row] || kept.Lower == kept.Upper ? bound : kept.Lower, kept.Upper == tier.Ranges.Solution.RowActivities[row] ? bound : kept.Upper);
                    var least = await face.LeastAsync(tier.Tier, Cancel);
                    face.Program.SetRowBounds(row, kept.Lower, kept.Upper);
                    return least?.Objective;
                }

                foreach (var (row, dual) in tier.Duals.Index().Where(entry => Math.Abs(entry.Item) > Tolerance))
                {
                    var (now, low, high) = (tier.Ranges!.Solution.RowActivities[row], tier.Ranges.Low[row], tier.Ranges.High[row]);
                    foreach (var end in new[] { low, high }.Where(end => Math.Abs(end) < 1e15))
                    {
                        foreach (var place in new[] { (now + end) / 2, end })
                        {
                            Assert.Equal(tier.Value + dual * (place - now), Assert.NotNull(await With(row, place)), Tolerance * Math.Max(1, Math.Abs(tier.Value)));
                            within++;
                        }

                        if (await With(row, end + Math.Sign(end - now)) is not { } after || end == now) continue;
                        var straight = tier.Value + dual * (end + Math.Sign(end - now) - now);
                        Assert.True(after >= straight - Tolerance, $"seed {seed}, row {program.Rows[row].Name}: {after} is less than {straight}");
                        beyond++;
                        if (after > straight + Tolerance) more++;
                    }
                }
            }
        }

        Assert.True(within > 200 && more > beyond / 4, $"{within} within, {beyond} beyond, {more} of them changed more");
    }

    [Fact]
    public async Task Binding_rows_of_a_plan_carry_their_range()
    {
        var plan = await Example.Solved;
        var rows = plan.Tiers.SelectMany(tier => tier.Binding).ToArray();
        Assert.Contains(rows, row => row.From is not null || row.Until is not null);
        Assert.All(rows, row => Assert.True(row.From is not { } from || row.Until is not { } until || from <= until));
    }
}
