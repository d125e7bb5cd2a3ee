using System.Globalization;

namespace Pavise.Workbench.Tests;

/// <summary>A register of recorded raids in its author's form, with invented rows that name regions.</summary>
internal static class InventedRaids
{
    /// <summary>Rows that name the region of that name, by name.</summary>
    public static IReadOnlyDictionary<string, int> Expected { get; } = new Dictionary<string, int>(StringComparer.Ordinal) { ["Odesa"] = 12, ["Kharkiv"] = 5, ["Kyiv Oblast"] = 2, ["Kyiv"] = 1 };

    /// <summary>The file's text: one row for each naming, and three that name none.</summary>
    public static string Text()
    {
        var targets = Expected.SelectMany(pair => Enumerable.Repeat(pair.Key is "Kyiv" or "Kyiv Oblast" ? pair.Key.ToLowerInvariant() : pair.Key + " oblast", pair.Value)).Concat(["Ukraine", "south", "Kryvyi Rih"]);
        return "time_start,time_end,model,launch_place,target,launched,destroyed,not_reach_goal,source\n" + string.Concat(targets.Select((target, i) =>
            string.Create(CultureInfo.InvariantCulture, $"2025-09-{i + 1:00} 20:00,2025-09-{i + 2:00} 08:00,Shahed-136/131,,{target},10,8,,kpszsu/{i}\n")));
    }
}
