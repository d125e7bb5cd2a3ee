namespace Pavise.Cli.Tests;

/// <summary>A copy of examples/first-look, run once for all tests of a class.</summary>
public sealed class FirstLook : IAsyncLifetime
{
    /// <summary>Germany gives eight rounds of its ten, three below its floor; Poland has nothing to give.</summary>
    private const string SmallPlan = """
        name: small
        start: 2026-03
        months: 2
        holders:
          - actor: UKR
            needs: [{item: gem-t, class: 1, per-month: {low: 3, best: 4, high: 5, unit: missile, assumption: use}}]
          - actor: DEU
            opening-stock: [{item: gem-t, amount: {best: 10, unit: missile, assumption: stock}}]
            floors: [{item: gem-t, amount: {best: 5, unit: missile, assumption: readiness}}]
        transfers: [{from: DEU, to: UKR, items: [gem-t], assumption: offered}, {from: POL, to: UKR, items: [gem-t], assumption: offered from no stock}]
        """;

    /// <summary>The best of its first tier, as another solver would write it.</summary>
    private const string SmallSolution = """
        Optimal - objective value 0
        0 give/DEU/gem-t/UKR/2026-03 4 0
        1 give/DEU/gem-t/UKR/2026-04 4 0
        2 stock/DEU/gem-t/2026-03 6 0
        3 stock/DEU/gem-t/2026-04 2 0
        4 below-floor/DEU/gem-t/2026-04 3 0
        """;

    /// <summary>An invented land of two areas in which fire units are lost, with costs, a floor and a value nobody knows.</summary>
    private const string Areas = """
        name: Two areas
        place: {name: Testland, real: false}
        start: 2001-01
        horizon-days: 20
        items: [{id: dart, name: Dart}]
        areas:
          - {id: west, worth: {best: 3, unit: weight, assumption: A test.}, fire-units: [{item: dart, number: {best: 2, unit: system, assumption: A test.}}]}
          - {id: east, weight: {low: 1, high: 3, unit: weight, assumption: A test.}, fire-units: [{item: dart, number: {best: 1, unit: system, assumption: A test.}}]}
        layers: [{item: dart, engages: [{class: drone, kill-probability: {low: 0.4, high: 0.8, unit: probability, assumption: A test.}}, {class: cruise, kill-probability: {best: 0.5, unit: probability, assumption: A test.}}]}]
        magazines: [{item: dart, ready-rounds: {best: 6, unit: missile, assumption: A test.}, reload-per-day: {best: 3, unit: missile-per-day, assumption: A test.}, repair-crews: {best: 1, unit: crew, assumption: A test.}, repair-days: {best: 3, unit: day, assumption: A test.}}]
        stock: [{item: dart, rounds: {best: 90, unit: missile, assumption: A test.}, floor: {best: 20, unit: missile, assumption: A test.}, unit-cost: {best: 5, unit: eur, assumption: A test.}}]
        other-theatres: [{name: Middle East, item: dart, demand: {low: 0, high: 30, unit: missile-per-month, assumption: A test.}, takes-from: [stock]}]
        threats:
          - {class: drone, adversary: true, raids: {source: script, every-day: 4}, aimed-at-fire-units: {best: 0.2, unit: probability, assumption: A test.}, hit-probability: {best: 0.5, unit: probability, assumption: A test.}, unit-cost: {best: 1, unit: eur, assumption: A test.}}
          - {class: cruise, adversary: true, raids: {source: script, every-day: 1}}
        """;

    private readonly TemporaryFolder folder = new();

    /// <summary>The folder that holds the workspace <c>first-look</c>.</summary>
    public string Folder => folder.Path;

    public async ValueTask InitializeAsync()
    {
        var from = Repository.At("examples/first-look");
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(folder.At("first-look"), Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }

        var settings = Path.Combine(folder.At("first-look"), "pavise.yaml");
        // The form of the output does not depend on how many campaigns are drawn.
        await File.WriteAllTextAsync(settings, (await File.ReadAllTextAsync(settings)).Replace("replications: 2000", "replications: 100", StringComparison.Ordinal));
        await File.WriteAllTextAsync(
            folder.At("raids.csv"),
            "time_start,time_end,model,launch_place,target,launched,destroyed,not_reach_goal,source\n2025-03-01 20:00,2025-03-02 8:30,Shahed-136/131,X,Ukraine,40.0,25.0,10.0,kpszsu/1\n");
        await File.WriteAllTextAsync(folder.At("small.yaml"), SmallPlan);
        await File.WriteAllTextAsync(folder.At("small.sol"), SmallSolution);
        await File.WriteAllTextAsync(folder.At("areas.yaml"), Areas);
        await File.WriteAllTextAsync(folder.At("more.yaml"), Areas.Replace("best: 90,", "best: 200,", StringComparison.Ordinal));
        await File.WriteAllTextAsync(folder.At("fewer.yaml"), (await File.ReadAllTextAsync(Repository.At("examples/first-look/scenarios/spring-2026.yaml"))).Replace("rounds: {low: 50, high: 400, unit: missile, assumption: 'Not public; in", "rounds: {low: 5, high: 10, unit: missile, assumption: 'Not public; in", StringComparison.Ordinal));
        File.Copy(Repository.At("examples/oracles/b4-fixed-raid.yaml"), folder.At("oracle.yaml"));
        await File.WriteAllTextAsync(folder.At("rates.csv"), "Date,USD,GBP,RUB,\n2024-01-05,1.0921,0.86108,N/A,\n2024-01-04,1.0953,0.86278,N/A,\n");
        Directory.CreateDirectory(folder.At("empty"));
        await File.WriteAllTextAsync(Path.Combine(folder.At("empty"), "pavise.yaml"), "name: Empty\nreceiver: UKR\nas-of: 2026-01-01\n");
        await File.WriteAllTextAsync(folder.At("book.txt"), "pavise-book 1\n\n");
        var run = await Command.PaviseAsync(Folder, "run", "first-look");
        if (run.Code != 0) throw new InvalidOperationException($"the example does not run: {run.Error}");
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
