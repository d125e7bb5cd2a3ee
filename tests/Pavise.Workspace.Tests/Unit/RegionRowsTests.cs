using Pavise.Core;
using Pavise.Ledger;
using Pavise.Registers;

namespace Pavise.Workspace.Tests;

/// <summary>Regions of Ukraine as the rows of imported registers name them.</summary>
public sealed class RegionRowsTests : IDisposable
{
    private const string Header = "time_start,time_end,model,launch_place,target,launched,destroyed,not_reach_goal,affected region,source\n";

    private readonly ReviewedWorkspace workspace = new(("a.md", "# Two more systems\n\nGermany will deliver two Patriot systems to Ukraine by December 2024, the defence ministry said on 9 July 2024.\n"));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => workspace.Dispose();

    [Fact]
    public async Task Each_row_counts_once_for_each_region_that_it_names_and_where_something_was_launched_is_none()
    {
        Import("raids", "1", Header
            + "2025-09-01 20:00,2025-09-02 08:00,Shahed-136/131,\"Hvardiiske, Crimea\",Ukraine,50,40,,\"['Odesa oblast', 'Kyiv oblast', 'Odesa oblast']\",kpszsu/1\n"
            + "2025-09-02 20:00,2025-09-03 08:00,Shahed-136/131,,Odesa oblast and Kyiv,10,8,,['Odesa oblast'],kpszsu/2\n"
            + "2025-09-03 20:00,2025-09-04 08:00,Iskander-M,,\"Dnipropetrovsk oblast, Kryvyi Rih Raion\",2,,,,kpszsu/3\n"
            + "2025-09-04 20:00,2025-09-05 08:00,Shahed-136/131,,south,2,2,,,PvKPivden/4\n"
            + "2025-09-05 20:00,2025-09-06 08:00,ZALA,,Kryvyi Rih,1,1,,Kursk oblast,PvKPivden/5\n");
        var answer = await AskAsync(BookView.Now);

        Assert.Equal(("raids/1", 5, 3), (answer.Part, answer.Rows, answer.Named));
        Assert.Equal(27, answer.Lines.Count);
        Assert.Equal(["UA-12 1 0 1", "UA-30 1 0 1", "UA-32 1 1 0", "UA-51 2 2 1"], answer.Lines.Where(line => line.Rows > 0).Select(line => $"{line.Region.Code} {line.Rows} {line.Affected} {line.Target}"));
        var odesa = answer.Lines.Single(line => line.Region.Code == "UA-51").Origin!;
        var graph = (await LedgerTrace.FindAsync(workspace.Folder, workspace.Parts, odesa, Cancel))!;
        Assert.Equal(["kpszsu/1", "kpszsu/2"], graph.Roots(odesa).Cast<RegisterRow>().Select(row => row.Row.TrimEnd().Split(',')[^1]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_view_by_time_keeps_the_rows_with_a_figure_in_it()
    {
        Import("raids", "1", Header + "2025-09-01 20:00,2025-09-02 08:00,Shahed-136/131,,Odesa oblast,50,40,,,kpszsu/1\n" + "2025-10-02 20:00,2025-10-03 08:00,Shahed-136/131,,Odesa oblast,10,8,,,kpszsu/2\n");
        foreach (var view in new[] { new BookView(Happened: new DateOnly(2025, 9, 15)), new BookView(Published: new DateOnly(2025, 9, 15)) })
        {
            var odesa = (await AskAsync(view)).Lines.Single(line => line.Region.Code == "UA-51");
            Assert.Equal(1, odesa.Rows);
            Assert.NotNull((await LedgerTrace.FindAsync(workspace.Folder, workspace.Parts, odesa.Origin!, Cancel))?.Find(odesa.Origin!));
        }

        Assert.Equal(0, (await AskAsync(new BookView(Happened: new DateOnly(2025, 1, 1)))).Named);
    }

    [Fact]
    public async Task Any_mapped_register_with_a_column_of_regions_is_counted_and_registers_are_never_added()
    {
        var mapping = Path.Combine(workspace.Folder.Root, "arrivals.yaml");
        File.WriteAllText(mapping, "register: arrivals\ncredit: A club\nfigures:\n  - { measure: given, kind: delivery, status: delivered, item: thing, number: pieces, from: giver, to: =UKR, when: day }\n");
        Import(mapping, "", "thing,pieces,giver,day,region\npatriot-system,1,Germany,2024-08-01,UA-63\n");
        Assert.Equal(("arrivals", 1), ((await AskAsync(BookView.Now)).Part, (await AskAsync(BookView.Now)).Named));

        Import("raids", "1", Header + "2025-09-01 20:00,2025-09-02 08:00,Shahed-136/131,,Odesa oblast,50,40,,,kpszsu/1\n");
        var raids = await AskAsync(BookView.Now);
        Assert.Equal(("raids/1", 1), (raids.Part, raids.Named));
        Assert.Equal(["arrivals"], raids.Others);
        Assert.Equal("UA-63", Assert.Single((await AskAsync(new BookView(Register: "arrivals"))).Lines, line => line.Rows > 0).Region.Code);
    }

    [Fact]
    public async Task A_book_whose_registers_name_no_region_has_none()
    {
        var mapping = Path.Combine(workspace.Folder.Root, "gifts.yaml");
        File.WriteAllText(mapping, "register: gifts\ncredit: A club\nfigures:\n  - { measure: given, kind: delivery, status: delivered, item: thing, number: pieces, from: giver, to: =UKR, when: day }\n");
        Import(mapping, "", "thing,pieces,giver,day\npatriot-system,1,Germany,2024-08-01\n");
        Assert.Equal((null, 0), ((await AskAsync(BookView.Now)).Part, (await AskAsync(BookView.Now)).Lines.Count));
        Assert.Null((await AskAsync(new BookView(Register: "gifts"))).Part);
    }

    private async Task<RegionRows> AskAsync(BookView view)
    {
        using var asked = await BookFolder.AskAsync(workspace.Folder, workspace.Parts, view, Cancel);
        return RegionRows.Of(asked);
    }

    private void Import(string kind, string release, string text)
    {
        var file = Path.Combine(workspace.Folder.Root, "table.csv");
        File.WriteAllText(file, text);
        LedgerImport.Run(workspace.Folder, workspace.Parts, kind, file, new ImportSettings { Release = release.Length > 0 ? release : null }, new QuietLog(), Cancel);
    }
}
