using Pavise.Core;

namespace Pavise.EndToEnd;

/// <summary>The example's daily series is invented, says so, and sums to the published monthly totals.</summary>
public class SyntheticDaysTests
{
    private static readonly DateOnly Start = new(2025, 9, 1);

    [Fact]
    public void The_synthetic_days_sum_to_the_monthly_totals()
    {
        var example = Path.Combine(Repository.Root, "examples", "first-look");
        var text = File.ReadAllText(Path.Combine(example, "scenarios", "synthetic-days.yaml"));
        Assert.Contains("SYNTHETIC", text, StringComparison.Ordinal);
        var bag = new DiagnosticBag();
        var drawn = YamlView.Read(new YamlSource("synthetic-days.yaml", text), bag)!.List("threats").SelectMany(threat =>
                threat.Child("raids")!.List("days").Select(day => (Month: Month.Of(Start.AddDays((int)day.Number("day") - 1)), Class: threat.Text("class"), Number: day.Number("number"))))
            .GroupBy(day => $"{day.Month},{day.Class}").ToDictionary(group => group.Key, group => group.Sum(day => day.Number), StringComparer.Ordinal);
        var published = File.ReadLines(Path.Combine(example, "registers", "raids-monthly.csv"))
            .Select(line => line.Split(',')).Where(cells => cells.Length == 4 && string.CompareOrdinal(cells[0], "2025-09") >= 0 && cells[2] is not ("launched" or "0"))
            .ToDictionary(cells => $"{cells[0]},{cells[1]}", cells => decimal.Parse(cells[2], System.Globalization.CultureInfo.InvariantCulture), StringComparer.Ordinal);
        Assert.Empty(bag.Items);
        Assert.Equal(published.OrderBy(pair => pair.Key, StringComparer.Ordinal), drawn.OrderBy(pair => pair.Key, StringComparer.Ordinal));
    }
}
