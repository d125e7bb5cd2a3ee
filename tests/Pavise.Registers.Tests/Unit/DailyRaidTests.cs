using Pavise.Core;

namespace Pavise.Registers.Tests;

public class DailyRaidTests
{
    private const string Header = "time_start,time_end,model,launch_place,target,launched,destroyed,not_reach_goal,source\n";

    [Fact]
    public void A_row_states_launched_destroyed_and_not_reached_on_the_days_of_its_window()
    {
        var row = Assert.Single(Read("2025-03-01 20:00,2025-03-02 8:30,Shahed-136/131,X,Ukraine,40.0,25.0,10.0,kpszsu/1").Rows);
        Assert.Equal(["launched drone [40, 40] drone", "destroyed drone [25, 25] drone", "not-reached drone [10, 10] drone"], TestCatalogue.Figures(row));
        Assert.Equal("row:raids/2025-03-01-20:00/2025-03-02-8:30/Shahed-136-131/X/Ukraine/kpszsu-1", row.Id);
        Assert.All(row.Figures, figure => Assert.Equal(
            (new DateInterval(new DateOnly(2025, 3, 1), new DateOnly(2025, 3, 2)), "UKR", ClaimKind.Attack),
            (figure.Assertion.When!.Value, figure.Assertion.Speaker, figure.Assertion.Kind)));
        Assert.Equal("drones that did not reach their target are counted apart", row.Figures[1].Note);
    }

    [Theory]
    [InlineData("2024-06-30", null)]
    [InlineData("2025-07-31", "counted apart")]
    [InlineData("2025-08-01", "series broken in 2025-08")]
    public void The_month_in_which_destroyed_changed_its_meaning_is_marked(string day, string? note)
    {
        var figure = Read($"{day},{day},Shahed-136/131,,Ukraine,4,3,,kpszsu/1").ReadAll()[0].Figures.Single(figure => figure.Measure == "destroyed");
        if (note is null) Assert.Null(figure.Note);
        else Assert.Contains(note, figure.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_cell_is_unknown_and_never_zero()
    {
        var row = Assert.Single(Read("2024-02-12,2024-02-12,C-300,,X,,2,,kpszsu/1").Rows);
        Assert.Equal(["destroyed ballistic [2, 2] missile"], TestCatalogue.Figures(row));
        Assert.Equal("the number launched is not known, which is not zero", row.Reason);
    }

    [Theory]
    [InlineData("Iskander-M and KN-23", ImportedState.Posted, "ballistic")]
    [InlineData("intercontinental ballistic missile", ImportedState.Posted, "ballistic")]
    [InlineData("X-47 Kinzhal and Iskander-M", ImportedState.Unrepresented, "cannot be split")]
    [InlineData("GBU", ImportedState.Unrepresented, "none of the four classes")]
    [InlineData("Unknown Missile", ImportedState.Unrepresented, "is not known")]
    [InlineData("Sling", ImportedState.Unrepresented, "the model 'Sling' is not known")]
    public void Joined_models_count_only_within_one_class(string model, ImportedState state, string words)
    {
        var row = Assert.Single(Read($"2024-02-12,2024-02-12,{model},,X,5,2,,kpszsu/1").Rows);
        Assert.Equal(state, row.State);
        if (state == ImportedState.Posted) Assert.Equal(words, row.Figures[0].Assertion.Item);
        else Assert.Contains(words, row.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Regional_reports_are_kept_apart()
    {
        var row = Assert.Single(Read("2024-02-12,2024-02-12,ZALA,,X,5,5,,PvKPivden/1").Rows);
        Assert.Equal(ImportedState.Held, row.State);
        Assert.Equal(2, row.Figures.Count);
    }

    [Fact]
    public void Totals_summed_by_class_are_read_too()
    {
        var rows = RegisterImporter.Read("raids", [TestCatalogue.File("raids.csv", "# a comment\nwindow,class,launched,intercepted\n2024-06,ballistic,14,\n2024-07,drone,,\n")], new ImportSettings("5"), TestCatalogue.Value).ReadAll();
        Assert.Equal(["launched ballistic [14, 14] missile"], TestCatalogue.Figures(rows[0]));
        Assert.Equal(("row:raids/5/2024-06-01-to-2024-06-30/ballistic", "2024-06,ballistic,14,", "register:raids/5"), (rows[0].Id, rows[0].Raw, rows[0].Figures[0].Assertion.Source));
        Assert.Equal(ImportedState.Unrepresented, rows[1].State);
    }

    [Fact]
    public void Bad_rows_refuse_the_file_with_their_places_or_are_left_out_and_listed()
    {
        const string rows = "2024-02-12,2024-02-12,ZALA,,X,5,6,,kpszsu/1\n2024-02-12,2024-02-11,ZALA,,X,5,5,,kpszsu/1\n2024-02-12,2024-02-12,ZALA,,X,1.5,x,,kpszsu/1\n2024-02-12,2024-02-12,ZALA,,X,5,5,,kpszsu/1\n2024,1\n";
        Assert.Equal(["PAV2533 2:33", "PAV2525 3:12", "PAV2532 4:31", "PAV2524 4:35", "PAV2523 6:1"], TestCatalogue.Codes(() => Read(rows)));
        var import = Read(rows, new ImportSettings(SkipBad: true));
        Assert.Single(import.Rows);
        Assert.Equal(5, import.Skipped.Count);
    }

    private static RegisterImport Read(string rows, ImportSettings? settings = null) =>
        RegisterImporter.Read("raids", [TestCatalogue.File("raids.csv", Header + rows)], settings ?? new ImportSettings(), TestCatalogue.Value);
}
