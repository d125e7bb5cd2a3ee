using Pavise.Core;

namespace Pavise.Planning.Tests;

/// <summary>The plans of the examples, as far as Planning alone can read them.</summary>
/// <remarks>In place of the book of their workspace, which leads to quotes, stand the numbers that it gives; in place of the campaign a response in which each round avoids half a leaker, then a quarter.</remarks>
internal static class RealExample
{
    private static readonly Dictionary<string, Lazy<Task<Plan>>> Plans = Names.ToDictionary(name => name, name => new Lazy<Task<Plan>>(() => Planner.SolveAsync(Model(name), RealSolver.Instance, null, CancellationToken.None)), StringComparer.Ordinal);

    /// <summary>Each as workspace and plan.</summary>
    public static IReadOnlyList<string> Names => ["diversion-2024/redirect", "backfill-2025/replace", "first-look/spring-2026"];

    /// <summary>The plan as solved, once for all tests that only look at it.</summary>
    public static Task<Plan> Solved(string name) => Plans[name].Value;

    public static PlanModel Model(string name)
    {
        var parts = name.Split('/');
        var text = File.ReadAllText(Path.Combine(RealSolver.Root, "examples", parts[0], "plans", parts[1] + ".yaml"));
        var catalogue = CatalogueReader.Read([.. Directory.GetFiles(Path.Combine(RealSolver.Root, "catalogue"), "*.yaml").Order(StringComparer.Ordinal).Select(file => new YamlSource(Path.GetFileName(file), File.ReadAllText(file)))]);
        var model = PlanReader.Read(new YamlSource($"plans/{parts[1]}.yaml", text), catalogue, Book);
        var aim = model.Protection!;
        return model with
        {
            Response = new ProtectionResponse(aim.Receiver, DeliverySchedule.Empty(aim.Receiver), [.. from amount in aim.UpTo from span in Enumerable.Range(0, 2) from slice in Enumerable.Range(0, 2)
                select new ProtectionSlice(amount.Item, model.Start + span * aim.SpanMonths, model.Start + (span * aim.SpanMonths + aim.SpanMonths - 1), (int)amount.Amount.Used / 2, 0.5m / (1 + slice), 0.01m)]),
        };
    }

    private static (Quantity Quantity, string Origin)? Book(string reference)
    {
        var number = reference switch
        {
            "made/RTX/gem-t" => 240,
            "made/LMT/pac-3-mse" => 500,
            "ordered/NSPA/gem-t" => 1000,
            "held/UKR/patriot-system" => 6,
            "stated/DEU/patriot-system" => 7,
            "ordered/CHE/patriot-system" => 5,
            "pledged/DEU/patriot-system" => 2,
            _ => 1,
        };
        return (Quantity.Exactly(number, reference.EndsWith("-system", StringComparison.Ordinal) ? Core.Unit.System : Core.Unit.Missile), $"run:ledger/{reference}");
    }
}
