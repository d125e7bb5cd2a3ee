namespace Pavise.EndToEnd;

/// <summary>Edits one input of the example and asserts exactly which figures of brief.html change.</summary>
public sealed class EditTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly string workspace;
    private readonly BriefFile before;

    public EditTests()
    {
        workspace = folder.FirstLook();
        Run(new Dictionary<string, string>());
        before = new BriefFile(workspace);
    }

    [Fact]
    public void A_number_in_a_text_changes_its_sentence_and_its_row_and_nothing_else()
    {
        TemporaryFolder.Edit(Path.Combine(workspace, "documents", "2026-01-29-iris-t.md"), "18 IRIS-T systems", "21 IRIS-T systems");
        var after = Rerun();
        var (gone, fresh) = BriefFile.Difference(before, after);
        Assert.Equal(["donors: 18 systems", "promised: 18"], gone);
        Assert.Equal(["donors: 21 systems", "promised: 21"], fresh);
        Assert.Equal(["chart-donors"], Redrawn(after));
    }

    [Fact]
    public void A_promise_of_rounds_reaches_the_outlook_through_the_book()
    {
        TemporaryFolder.Edit(Path.Combine(workspace, "documents", "2026-02-20-pac-3.md"), "5 additional PAC-3", "5000 additional PAC-3");
        var after = Rerun();
        var (gone, fresh) = BriefFile.Difference(before, after);
        Assert.Contains("promised: five", gone);
        Assert.Contains("donors: 5 missiles", gone);
        Assert.Contains("promised: 5,000", fresh);
        Assert.Contains("donors: 5,000 missiles", fresh);
        Assert.DoesNotContain(gone.Concat(fresh), figure => figure.StartsWith("plan: ", StringComparison.Ordinal));
        Assert.Equal(before.Row("outlook", "Cruise missile"), after.Row("outlook", "Cruise missile"));
        Assert.Equal(before.Row("outlook", "One-way attack drone"), after.Row("outlook", "One-way attack drone"));
        Assert.Contains("chart-stock", Redrawn(after));
    }

    [Fact]
    public void A_catalogue_value_changes_what_rests_on_it_and_nothing_else()
    {
        var catalogue = folder["catalogue"];
        TemporaryFolder.Copy(Path.Combine(Repository.Root, "catalogue"), catalogue);
        var values = File.ReadAllText(Path.Combine(catalogue, "items.yaml"));
        var at = values.IndexOf("property: production-per-year", values.IndexOf("- id: gem-t\n", StringComparison.Ordinal), StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(catalogue, "items.yaml"), values[..at] + ReplaceFirst(values[at..], "best: 240", "best: 264"));

        var after = Rerun(new Dictionary<string, string> { ["PAVISE_CATALOGUE"] = catalogue });
        var (gone, fresh) = BriefFile.Difference(before, after);
        Assert.NotEmpty(gone);
        Assert.All(gone.Concat(fresh), figure => Assert.StartsWith("plan: ", figure, StringComparison.Ordinal));
        Assert.Equal(before.Row("outlook", "Ballistic missile"), after.Row("outlook", "Ballistic missile"));
    }

    [Fact]
    public void One_raid_month_changes_the_outlook_of_its_class_and_leaves_the_others_to_their_luck()
    {
        TemporaryFolder.Edit(Path.Combine(workspace, "registers", "raids-monthly.csv"), "2025-10,cruise,161,111", "2025-10,cruise,261,111");
        var after = Rerun();
        var (gone, fresh) = BriefFile.Difference(before, after);
        Assert.NotEmpty(gone);
        Assert.All(gone.Concat(fresh), figure => Assert.True(
            figure.StartsWith("outlook: ", StringComparison.Ordinal) || figure.StartsWith("findings: ", StringComparison.Ordinal), figure));
        Assert.NotEqual(before.Row("outlook", "Cruise missile"), after.Row("outlook", "Cruise missile"));
        foreach (var other in new[] { "Ballistic missile", "Aeroballistic missile", "One-way attack drone" })
            Assert.Equal(before.Row("outlook", other), after.Row("outlook", other));
        Assert.Equal(["chart-leakers", "chart-stock"], Redrawn(after));
    }

    public void Dispose() => folder.Dispose();

    private BriefFile Rerun(Dictionary<string, string>? environment = null)
    {
        Run(environment ?? []);
        return new BriefFile(workspace);
    }

    private void Run(Dictionary<string, string> environment)
    {
        var ended = Command.Run(folder.Path, environment, "run", workspace);
        Assert.True(ended.Code == 0, ended.ToString());
    }

    private string[] Redrawn(BriefFile after) => [.. after.Drawings.Where(drawing => before.Drawings[drawing.Key] != drawing.Value).Select(drawing => drawing.Key).Order(StringComparer.Ordinal)];

    private static string ReplaceFirst(string text, string before, string after)
    {
        var at = text.IndexOf(before, StringComparison.Ordinal);
        Assert.InRange(at, 0, 400);
        return text[..at] + after + text[(at + before.Length)..];
    }
}
