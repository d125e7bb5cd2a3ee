using Pavise.Core;

namespace Pavise.Sidecar.Tests;

/// <summary>Linear programmes with known answers.</summary>
internal static class Programs
{
    /// <summary>A blend: min 2x + 3y, x + y ≥ 10, x ≤ 6 as a row, optimum 24 at (6, 4), row duals 3 and −1.</summary>
    public static LinearProgram Blend()
    {
        var program = new LinearProgram();
        var x = program.AddColumn("x", cost: 2);
        var y = program.AddColumn("y", cost: 3);
        program.AddRow("need", 10, double.PositiveInfinity, [(x, 1), (y, 1)]);
        program.AddRow("limit", double.NegativeInfinity, 6, [(x, 1)]);
        return program;
    }

    /// <summary>Holds a solution of <see cref="Blend"/> against the known answer.</summary>
    public static void CheckBlend(LinearSolution solution)
    {
        Assert.Equal(SolveStatus.Optimal, solution.Status);
        Assert.Equal(24, solution.Objective, 9);
        Assert.Equal(24, solution.Bound, 9);
        Assert.Equal([6, 4], solution.Values.Select(value => Math.Round(value, 9)));
        Assert.Equal([10, 6], solution.RowActivities.Select(value => Math.Round(value, 9)));
        Assert.Equal([3, -1], solution.Duals.Select(value => Math.Round(value, 9)));
        Assert.Equal([0, 0], solution.ReducedCosts.Select(value => Math.Round(value, 9)));
    }

    /// <summary>A 0/1 knapsack written as a minimum of negative gains.</summary>
    public static LinearProgram Knapsack(IReadOnlyList<int> weights, IReadOnlyList<int> gains, int capacity)
    {
        var program = new LinearProgram();
        var columns = gains.Select((gain, index) => program.AddColumn($"take {index}", -gain, 0, 1, whole: true)).ToArray();
        program.AddRow("capacity", double.NegativeInfinity, capacity, columns.Select((column, index) => (column, (double)weights[index])));
        return program;
    }

    /// <summary>Market split: equations of random coefficients over binaries with slack costs; branch and bound does not close it for hours.</summary>
    public static LinearProgram MarketSplit(int rows = 7, int size = 60)
    {
        var program = new LinearProgram();
        var state = 12345u;
        var columns = Enumerable.Range(0, size).Select(index => program.AddColumn($"b{index}", 0, 0, 1, whole: true)).ToArray();
        for (var row = 0; row < rows; row++)
        {
            var coefficients = columns.Select(_ => (double)((state = unchecked((state * 1664525u) + 1013904223u)) % 100_000 / 1000)).ToArray();
            var over = program.AddColumn($"over{row}", cost: 1);
            var under = program.AddColumn($"under{row}", cost: 1);
            var half = Math.Floor(coefficients.Sum() / 2);
            program.AddRow($"split{row}", half, half, [.. columns.Zip(coefficients), (over, 1), (under, -1)]);
        }

        return program;
    }

    /// <summary>Stock over many months: min Σ (month + 1) × bought, demand 1 each month, stock carried free. Optimum: all bought in month 0.</summary>
    public static LinearProgram LongStock(int months)
    {
        var program = new LinearProgram();
        var bought = Enumerable.Range(0, months).Select(month => program.AddColumn($"buy{month}", month + 1)).ToArray();
        var stock = Enumerable.Range(0, months).Select(month => program.AddColumn($"stock{month}")).ToArray();
        for (var month = 0; month < months; month++)
        {
            (int, double)[] terms = month == 0
                ? [(bought[month], 1), (stock[month], -1)]
                : [(bought[month], 1), (stock[month], -1), (stock[month - 1], 1)];
            program.AddRow($"balance{month}", 1, 1, terms);
        }

        return program;
    }
}
