using System.Globalization;
using System.Text.Json.Nodes;
using Pavise.Briefing;
using Pavise.Core;

namespace Pavise.Workbench.Views;

/// <summary>Makes drawings on an axis of time: one bar for each row, light where a day is uncertain.</summary>
/// <param name="Id">Anchor of the chart.</param>
/// <param name="Title">Plain words without digits.</param>
/// <param name="Description">What the picture shows, for who does not see it.</param>
/// <param name="Summary">How to read it, without digits.</param>
/// <param name="Caption">Caption of its table.</param>
/// <param name="Columns">Columns of its table.</param>
/// <param name="Styles">Sorts of rows: name and filling (node/README.md).</param>
/// <param name="AsOf">The day that is marked.</param>
/// <param name="Count">Origin of a number of rows.</param>
internal sealed record TimeChart(
    string Id, string Title, string Description, string Summary, string Caption, IReadOnlyList<string> Columns, IReadOnlyList<(string Name, string Fill)> Styles, DateOnly AsOf, string Count)
{
    /// <summary>The drawing of what has a day; null when nothing has.</summary>
    /// <param name="all">What is asked about, in the order of the table.</param>
    /// <param name="hasDay">True when there is a day to draw it by.</param>
    /// <param name="row">Makes the row of one.</param>
    /// <param name="origin">The origin of one.</param>
    public TimeDrawing? Of<T>(IReadOnlyList<T> all, Func<T, bool> hasDay, Func<T, TimeRow> row, Func<T, string> origin)
    {
        T[] dated = [.. all.Where(hasDay)];
        if (dated.Length == 0) return null;
        return new TimeDrawing(dated.Length, part => dated.Skip((part - 1) * TimeDrawing.Most).Take(TimeDrawing.Most).ToArray() is { Length: > 0 } drawn
            ? Draw([.. drawn.Select(row)], dated.Length, all.Count - dated.Length, origin(drawn[0])) : null);
    }

    private Chart Draw(IReadOnlyList<TimeRow> rows, int total, int undated, string origin)
    {
        var summary = new SentenceBuilder().Say(Summary);
        if (total > rows.Count) summary.Say(" Of ").Say(Formatter.Number(total), Count).Say(" rows a part is drawn; the others follow under the drawing.");
        if (undated > 0) summary.Say(" ").Say(Formatter.Number(undated), Count).Say(undated == 1 ? " has no day and stands in the table alone." : " have no day and stand in the table alone.");
        return new Chart(Id, Title, summary.Build(), Spec(rows), new Table(Caption, Columns, [.. rows.Select(row => row.Cells)]), origin);
    }

    private JsonObject Spec(IReadOnlyList<TimeRow> rows) => new()
    {
        ["kind"] = "spans",
        ["id"] = Id,
        ["title"] = Title,
        ["description"] = Description,
        ["width"] = 860,
        ["styles"] = new JsonArray([.. Styles.Select(style => (JsonNode)new JsonObject { ["name"] = style.Name, ["fill"] = style.Fill })]),
        ["rows"] = new JsonArray([.. rows.Select(Row)]),
        ["asOf"] = new JsonObject { ["x"] = Iso(AsOf), ["label"] = $"as of {Formatter.Day(AsOf)}" },
    };

    private static JsonNode Row(TimeRow row)
    {
        var name = row.Group.Length == 0 ? row.Label : $"{row.Group}: {row.Label}";
        var node = new JsonObject
        {
            ["label"] = row.Label,
            ["style"] = row.Style,
            ["start"] = Days(row.Start),
            ["words"] = $"{name}: {row.When}{(row.Note.Length == 0 ? "" : $", {row.Note}")}",
        };
        if (row.Group.Length > 0) node["group"] = row.Group;
        if (row.End is { } end) node["end"] = Days(end);
        if (row.Note.Length > 0) node["note"] = row.Note;
        return node;
    }

    private static JsonObject Days(DateInterval days) => new() { ["low"] = days.Start is { } start ? Iso(start) : null, ["high"] = days.End is { } end ? Iso(end) : null };

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
