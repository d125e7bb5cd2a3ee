using System.Text.Json.Nodes;
using Pavise.Briefing;
using Pavise.Core;
using Pavise.Workspace;

namespace Pavise.Workbench.Views;

/// <summary>The regions of Ukraine as tiles of one size, by how many rows of a register name each.</summary>
internal static class RegionTiles
{
    /// <summary>The tiles; null when no row names a region.</summary>
    public static Chart? Of(RegionRows answer)
    {
        var named = answer.Lines.Where(line => line.Origin is not null).OrderByDescending(line => line.Rows).ThenBy(line => line.Region.Code, StringComparer.Ordinal).ToArray();
        if (named.Length == 0) return null;
        var spec = new JsonObject
        {
            ["kind"] = "tiles",
            ["id"] = "chart-regions",
            ["title"] = "Regions of Ukraine that the register names",
            ["description"] = "One square for each first-level region of Ukraine, about where it lies, filled by how many rows of the register name it; the number stands in it.",
            ["width"] = 860,
            ["counts"] = "Rows that name the region as affected or target",
            ["tiles"] = new JsonArray([.. answer.Lines.Select(line => (JsonNode)new JsonObject
            {
                ["code"] = line.Region.Code,
                ["name"] = line.Region.Name,
                ["value"] = line.Rows,
                ["label"] = line.Rows == 0 ? "none" : Formatter.Number(line.Rows),
                ["column"] = line.Region.TileColumn,
                ["row"] = line.Region.TileRow,
            })]),
        };
        var summary = new SentenceBuilder().Say("How many rows of ").SayFigures(answer.Part!, named[0].Origin!).Say(" name each region as affected or as target.").Build();
        var data = new Table("Regions, as drawn", ["Region", "Rows that name it", "As affected", "As target"],
            [.. named.Concat(answer.Lines.Where(line => line.Origin is null)).Select(line => (IReadOnlyList<Sentence>)[Cell.Of(line.Region.Name).Words, Number(line.Rows, line), Number(line.Affected, line), Number(line.Target, line)])]);
        return new Chart("chart-regions", "By region", summary, spec, data, named[0].Origin!);
    }

    private static Sentence Number(int number, RegionLine line) => line.Origin is { } origin ? Cell.Of(Formatter.Number(number), origin).Words : Cell.Of("none").Words;
}
