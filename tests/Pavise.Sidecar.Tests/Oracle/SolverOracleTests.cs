using Pavise.Core;

namespace Pavise.Sidecar.Tests.Oracle;

public class SolverOracleTests
{
    private static readonly SolverService Solver = new(NodeFixture.Part, TimeProvider.System);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_blend_is_solved_with_its_values_and_duals()
    {
        var solution = await Solver.SolveAsync(Programs.Blend(), SolveOptions.Default, Cancel);

        Programs.CheckBlend(solution);
        Assert.StartsWith("HiGHS 1.15.", solution.Solver, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reduced_cost_is_the_cost_less_the_duals_through_the_matrix()
    {
        var program = Programs.LongStock(40);
        var solution = await Solver.SolveAsync(program, SolveOptions.Default, Cancel);

        var through = new double[program.Columns.Count];
        foreach (var (row, dual) in program.Rows.Zip(solution.Duals))
            foreach (var (column, coefficient) in row.Terms) through[column] += coefficient * dual;
        Assert.All(program.Columns.Index(), entry => Assert.Equal(entry.Item.Cost - through[entry.Index], solution.ReducedCosts[entry.Index], 7));
    }

    [Fact]
    public async Task An_integer_programme_reaches_the_value_of_trying_all_and_has_no_duals()
    {
        int[] weights = [12, 7, 11, 8, 9, 6, 14, 5, 13, 10];
        int[] gains = [24, 13, 23, 15, 16, 11, 27, 9, 25, 18];
        int Sum(int[] of, int set) => of.Where((_, index) => (set >> index & 1) == 1).Sum();
        var best = Enumerable.Range(0, 1 << weights.Length).Where(set => Sum(weights, set) <= 41).Max(set => Sum(gains, set));

        var solution = await Solver.SolveAsync(Programs.Knapsack(weights, gains, 41), SolveOptions.Default, Cancel);

        Assert.Equal(-best, solution.Objective, 6);
        Assert.Equal(-best, solution.Bound, 6);
        Assert.All(solution.Values, value => Assert.Equal(Math.Round(value), value, 6));
        Assert.Empty(solution.Duals);
        Assert.Empty(solution.ReducedCosts);
    }

    [Fact]
    public async Task Infeasible_and_unbounded_programmes_are_told_apart_and_carry_no_values()
    {
        var infeasible = Programs.Blend();
        infeasible.SetColumnBounds(1, 0, 1);
        var unbounded = Programs.Blend();
        unbounded.SetObjective(new Dictionary<int, double> { [1] = -1 });

        var first = await Solver.SolveAsync(infeasible, SolveOptions.Default, Cancel);
        var second = await Solver.SolveAsync(unbounded, SolveOptions.Default, Cancel);

        Assert.Equal(SolveStatus.Infeasible, first.Status);
        Assert.Equal(SolveStatus.Unbounded, second.Status);
        Assert.All([first, second], solution =>
        {
            Assert.True(double.IsNaN(solution.Objective));
            Assert.Empty(solution.Values);
        });
    }

    [Fact]
    public async Task The_same_programme_gives_the_same_solution_to_the_last_bit()
    {
        var first = await Solver.SolveAsync(Programs.Knapsack([5, 4, 3, 7, 6, 8], [9, 7, 5, 13, 11, 15], 17), SolveOptions.Default, Cancel);
        var second = await Solver.SolveAsync(Programs.Knapsack([5, 4, 3, 7, 6, 8], [9, 7, 5, 13, 11, 15], 17), SolveOptions.Default, Cancel);

        Assert.Equal(first.Objective, second.Objective);
        Assert.Equal(first.Values, second.Values);
    }

    [Fact]
    public async Task An_answer_bigger_than_every_pipe_buffer_arrives_whole()
    {
        const int Months = 60_000;
        var solution = await Solver.SolveAsync(Programs.LongStock(Months), SolveOptions.Default, Cancel);

        Assert.Equal(2 * Months, solution.Values.Count);
        Assert.Equal(Months, solution.Duals.Count);
        Assert.Equal(Months, solution.Objective, 4);
        Assert.Equal(Months, solution.Values[0], 4);
    }

    [Fact]
    public async Task A_time_limit_returns_the_best_so_far_with_its_bound_and_reports_progress()
    {
        var notes = new List<SolveProgress>();
        var solver = new SolverService(NodeFixture.Part, TimeProvider.System, new Listener(notes));

        var solution = await solver.SolveAsync(Programs.MarketSplit(), new SolveOptions(TimeSpan.FromSeconds(1.5)), Cancel);

        Assert.Equal(SolveStatus.TimeLimit, solution.Status);
        Assert.True(solution.Bound < solution.Objective);
        Assert.NotEmpty(solution.Values);
        Assert.NotEmpty(notes);
        Assert.All(notes, note => Assert.InRange(note.Seconds, 0.2, 30));
    }

    [Fact]
    public async Task Mps_text_carries_names_without_blanks_and_never_twice()
    {
        var program = new LinearProgram();
        program.AddColumn("fire unit", 1);
        program.AddColumn("fire_unit", 2);
        program.AddRow("näher", 1, 2, [(0, 1), (1, 1)]);

        var text = await Solver.WriteMpsAsync(program, Cancel);

        Assert.Contains("fire_unit", text, StringComparison.Ordinal);
        Assert.Contains("~c1", text, StringComparison.Ordinal);
        Assert.Contains("n_her", text, StringComparison.Ordinal);
        Assert.EndsWith("ENDATA", text.TrimEnd(), StringComparison.Ordinal);
    }

    private sealed class Listener(List<SolveProgress> notes) : IProgress<SolveProgress>
    {
        public void Report(SolveProgress value) => notes.Add(value);
    }
}
