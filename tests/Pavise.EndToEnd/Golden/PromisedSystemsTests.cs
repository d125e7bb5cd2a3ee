using System.Text.Json.Nodes;

namespace Pavise.EndToEnd;

/// <summary>Two systems promised in a text of August 2025 reach the campaign through the book as fire units.</summary>
public class PromisedSystemsTests
{
    // Six to eight at the start; two more on any of the 212 days from August 2025 to February 2026, each as likely.
    [Fact]
    public void Fire_units_in_service_grow_as_the_days_of_the_promise_are_counted()
    {
        using var folder = Copied();
        var days = 0;
        foreach (var (at, month) in Months(folder).Index())
        {
            days += DateTime.DaysInMonth(2025, 8 + at);
            Assert.Equal(7 + 2 * days / 212.0, (double)month!["mean"]!, 4 * (double)month["standard_error"]!);
        }

        Assert.Equal(153, days);
    }

    [Fact]
    public void Without_the_text_nothing_is_promised_and_no_number_changes()
    {
        using var folder = Copied();
        File.Delete(folder["w/documents/2025-08-01-german-systems.md"]);
        File.Delete(folder["w/documents/2025-08-01-german-systems.meta.yaml"]);
        Assert.Empty(Months(folder));
    }

    private static TemporaryFolder Copied()
    {
        var folder = new TemporaryFolder();
        TemporaryFolder.Copy(Path.Combine(Repository.Root, "examples", "backfill-2025"), folder["w"]);
        return folder;
    }

    /// <summary>Fire units of the one item at the end of each month; none when their number never changes.</summary>
    private static JsonArray Months(TemporaryFolder folder)
    {
        var simulate = Command.Run(folder.Path, "simulate", "w/scenarios/autumn-2025.yaml", "--replications", "2000", "--json");
        Assert.True(simulate.Code == 0, simulate.Error);
        return JsonNode.Parse(simulate.Output)!["results"]!["fire_units"]?["patriot-interceptor"]!.AsArray() ?? [];
    }
}
