using Pavise.Core;
using Pavise.Ledger;
using Pavise.Registers;
using Pavise.Simulation;

namespace Pavise.Workspace.Tests;

/// <summary>Raids that were imported into the book, as scenarios draw on them.</summary>
public sealed class ImportedRaidsTests : IDisposable
{
    private const string Header = "time_start,time_end,model,launch_place,target,launched,destroyed,not_reach_goal,source\n";

    private readonly string root = Directory.CreateTempSubdirectory("pavise-raids-").FullName;
    private readonly WorkspaceFolder folder;
    private readonly Parts parts = SharedData.Parts;

    public ImportedRaidsTests()
    {
        folder = new WorkspaceFolder(root);
        File.WriteAllText(folder.File, "name: test\nreceiver: UKR\nas-of: 2024-12-31\nseed: 1\nreplications: 200\n");
        Directory.CreateDirectory(folder.Registers);
        Directory.CreateDirectory(folder.Scenarios);
    }

    [Fact]
    public async Task A_scenario_of_recorded_days_draws_on_the_imported_register_in_the_place_of_the_files()
    {
        File.WriteAllText(Path.Combine(folder.Registers, "own.csv"), "window,class,launched,intercepted\n2024-11-01,drone,3,\n2024-11-02,drone,4,\n");
        var scenario = Scenario("as-recorded", "start: 2024-11\nhorizon-days: 2");
        var before = await AssessAsync(scenario);

        // The window of the first night ends on the second day; a second report of the day is added, a regional one is not.
        Import("2024-11-01 20:00,2024-11-02 08:00,Shahed-136/131,,Ukraine,50,40,5,kpszsu/1\n2024-11-02 20:00,2024-11-03 08:00,Shahed-136/131,,Ukraine,20,10,,kpszsu/2\n2024-11-02,2024-11-02,Shahed-136/131,,Ukraine,7,7,,kpszsu/3\n2024-11-02,2024-11-02,Shahed-136/131,,Ukraine,900,900,,PvKPivden/4\n");
        var after = await AssessAsync(scenario);

        Assert.Equal(7, before.Classes[0].Launched.Mean);
        Assert.Equal("registers/own.csv (own)", before.RaidsFrom);
        Assert.Equal(77, after.Classes[0].Launched.Mean);
        Assert.StartsWith("the imported register raids (Air Force Command of Ukraine, digitised by Petro Ivaniuk (", after.RaidsFrom, StringComparison.Ordinal);
        Assert.EndsWith("2024-11-01 to 2024-11-03, in the place of registers/own.csv (own)", after.RaidsFrom, StringComparison.Ordinal);
        Assert.Contains("\"raids_recorded_by\": \"the imported register raids", OutlookJson.Write(after), StringComparison.Ordinal);
        Assert.Contains("run:raids/raids/2024-11-02/drone", after.Computations.SelectMany(one => one.Inputs));
    }

    [Fact]
    public async Task Its_whole_months_are_the_sums_of_their_reports_and_an_unknown_number_is_not_zero()
    {
        Import("2024-08-20,2024-08-20,Shahed-136/131,,Ukraine,900,9,,kpszsu/0\n2024-09-01,2024-09-02,Shahed-136/131,,Ukraine,30,20,,kpszsu/1\n2024-09-30 20:00,2024-10-01 08:00,Shahed-136/131,,Ukraine,60,20,,kpszsu/2\n2024-10-05,2024-10-05,Iskander-M,,Ukraine,,1,,kpszsu/3\n2024-11-02,2024-11-02,Shahed-136/131,,Ukraine,5,,,kpszsu/4\n");
        var raids = Imported()!.Raids;

        Assert.Equal(["2024-09 ballistic 0", "2024-09 drone 90", "2024-10 ballistic unknown", "2024-10 drone 0"], Months(raids));
        Assert.Equal([900, 30, 60, null, 5], raids.Where(raid => raid.Window.IsOneDay).Select(raid => raid.Launched));
        var launched = (await AssessAsync(Scenario("register, shape: {best: 50, unit: shape, assumption: test}, massed-share: {best: 0, unit: share, assumption: test}, massed-factor: {best: 1, unit: ratio, assumption: test}", "start: 2024-12\nhorizon-days: 30"))).Classes[0].Launched;
        // September and October are drawn alike: 90 and 0 a month.
        Assert.InRange(launched.Mean, 35, 55);
    }

    [Fact]
    public async Task A_register_of_a_few_days_leaves_the_months_to_the_files()
    {
        File.WriteAllText(Path.Combine(folder.Registers, "own.csv"), "window,class,launched,intercepted\n2024-09,drone,300,\n2024-10-05,drone,8,\n");
        Import("2024-10-05,2024-10-05,Shahed-136/131,,Ukraine,900,9,,kpszsu/0\n");
        var raids = (await Pipeline.ToBookAsync(folder, parts, TestContext.Current.CancellationToken)).Registers.Value;
        Assert.Equal([(900, true), (300, false)], raids.Raids.Select(raid => (raid.Launched!.Value, raid.Window.IsOneDay)));
        Assert.EndsWith("2024-10-05; what it has not by month, registers/own.csv (own)", raids.RaidsFrom, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_of_the_own_form_keep_their_months_and_their_unknown_numbers()
    {
        File.WriteAllText(Path.Combine(root, "own.csv"), "window,class,launched,intercepted\n2024-09,drone,40,30\n2024-09,cruise,,\n2024-10-02,drone,6,\n");
        LedgerImport.Run(folder, parts, "raids", Path.Combine(root, "own.csv"), new ImportSettings(), new QuietLog(), TestContext.Current.CancellationToken);
        var imported = Imported()!;
        Assert.Equal(["2024-09 cruise unknown", "2024-09 drone 40"], Months(imported.Raids));
        Assert.Empty(new TraceGraph(imported.Origins).Broken());
        Assert.All(imported.Raids, raid => Assert.Contains(imported.Origins, origin => origin.Id == raid.Origin));
    }

    [Fact]
    public void Of_several_releases_the_last_counts_and_none_is_added_to_another()
    {
        Import("2024-09-01,2024-09-01,Shahed-136/131,,Ukraine,30,20,,kpszsu/1\n", "2024-09");
        Import("2024-09-01,2024-09-01,Shahed-136/131,,Ukraine,31,20,,kpszsu/1\n", "2024-10");
        Assert.Equal([31], Imported()!.Raids.Select(raid => raid.Launched));
        Assert.Contains("raids/2024-10", Imported()!.Words, StringComparison.Ordinal);
    }

    // A report is out at the latest on the day after its window; the register may be left out by its name, or by the government whose word it passes on.
    [Theory]
    [InlineData(null, null, 77)]
    [InlineData("2024-11-03", null, 57)]
    [InlineData(null, "raids", 7)]
    [InlineData(null, "register:raids", 7)]
    [InlineData(null, "UKR", 7)]
    [InlineData(null, "own", 77)]
    [InlineData(null, "POL", 77)]
    public async Task A_view_hears_the_imported_raids_that_its_day_and_its_silent_source_leave(string? published, string? without, double launched)
    {
        File.WriteAllText(Path.Combine(folder.Registers, "own.csv"), "window,class,launched,intercepted\n2024-11-01,drone,3,\n2024-11-02,drone,4,\n");
        var scenario = Scenario("as-recorded", "start: 2024-11\nhorizon-days: 2");
        Import("2024-11-01 20:00,2024-11-02 08:00,Shahed-136/131,,Ukraine,50,40,5,kpszsu/1\n2024-11-02 20:00,2024-11-03 08:00,Shahed-136/131,,Ukraine,20,10,,kpszsu/2\n2024-11-02,2024-11-02,Shahed-136/131,,Ukraine,7,7,,kpszsu/3\n");
        var view = new BookView(Published: published is null ? null : DateOnly.Parse(published, System.Globalization.CultureInfo.InvariantCulture), Without: without);

        var inputs = await ScenarioRun.ReadAsync(scenario, null, parts, TestContext.Current.CancellationToken, view);
        var outlook = await ScenarioRun.AssessAsync(inputs, null, new AssessOptions(Method.Auto, 200), new QuietLog(), TestContext.Current.CancellationToken);
        Assert.Equal(launched, outlook.Classes[0].Launched.Mean);
        Assert.Equal(launched == 7, outlook.RaidsFrom == "registers/own.csv (own)");
    }

    [Fact]
    public void The_register_of_recorded_raids_gives_the_monthly_totals_published_for_it()
    {
        using var book = new ImportedBook();
        book.Import("raids", SharedData.Of("ua_missile_attacks", "missile_attacks_daily_to_2026-02.csv"));
        var raids = ImportedRaids.Of(book.Copy, SharedData.Catalogue)!.Raids;
        foreach (var (month, name, launched) in new[] { ("2024-11", "ballistic", 21), ("2024-11", "aeroballistic", 9), ("2024-11", "cruise", 230), ("2024-11", "drone", 2394), ("2025-10", "drone", 5390), ("2026-02", "cruise", 170) })
            Assert.Equal(launched, raids.Single(raid => !raid.Window.IsOneDay && raid.ThreatClass == name && Month.Of(raid.Window.Start!.Value).ToString() == month).Launched);
        // Two ballistic rows of February 2024 state no number launched.
        Assert.Null(raids.Single(raid => !raid.Window.IsOneDay && raid.ThreatClass == "ballistic" && raid.Window.Start == new DateOnly(2024, 2, 1)).Launched);
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    private static IEnumerable<string> Months(IEnumerable<RaidTotal> raids) => raids.Where(raid => !raid.Window.IsOneDay)
        .Select(raid => FormattableString.Invariant($"{Month.Of(raid.Window.Start!.Value)} {raid.ThreatClass} {(raid.Launched is { } number ? number : "unknown")}"));

    private ImportedRaids? Imported()
    {
        using var book = Book.Open(folder.Book, TimeProvider.System);
        return ImportedRaids.Of(book, SharedData.Catalogue);
    }

    private void Import(string rows, string? release = null)
    {
        var file = Path.Combine(root, "attacks.csv");
        File.WriteAllText(file, Header + rows);
        LedgerImport.Run(folder, parts, "raids", file, new ImportSettings { Release = release }, new QuietLog(), TestContext.Current.CancellationToken);
    }

    private async Task<Outlook> AssessAsync(string scenario)
    {
        var inputs = await ScenarioRun.ReadAsync(scenario, null, parts, TestContext.Current.CancellationToken);
        return await ScenarioRun.AssessAsync(inputs, null, new AssessOptions(Method.Auto, 200), new QuietLog(), TestContext.Current.CancellationToken);
    }

    private string Scenario(string raids, string days)
    {
        var path = Path.Combine(folder.Scenarios, "one.yaml");
        File.WriteAllText(path, $$"""
            name: one
            place: {name: Ukraine, real: true, country: UKR}
            {{days}}
            layers:
              - item: gem-t
                engages: [{class: drone, kill-probability: {best: 0.5, unit: probability, assumption: test} }]
            magazines: [{item: gem-t, fire-units: {best: 1, unit: battery, assumption: test}, ready-rounds: {best: 10, unit: missile, assumption: test}, reload-per-day: {best: 10, unit: missile-per-day, assumption: test} }]
            stock: [{item: gem-t, rounds: {best: 40, unit: missile, assumption: test} }]
            threats: [{class: drone, adversary: true, raids: {source: {{raids}} } }]
            """);
        return path;
    }
}
