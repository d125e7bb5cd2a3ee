using System.Buffers.Binary;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp.Dom;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Pavise.Briefing;
using Pavise.Core;
using Pavise.Workbench.Charting;
using Pavise.Workspace;
using Table = Pavise.Briefing.Table;

namespace Pavise.Workbench.Tests;

/// <summary>Every kind of chart that is registered, each with all that it owes its reader, from the running server.</summary>
public sealed class ChartTests(PlanSite site) : IClassFixture<PlanSite>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void A_kind_cannot_be_registered_without_any_of_its_parts()
    {
        var constructor = Assert.Single(typeof(ChartKind).GetConstructors());
        object[] whole = ["chart-x", "bars", "hatched", "by Tab", "/ledger", (Func<ChartRequest, Task<FoundChart?>>)(_ => Task.FromResult<FoundChart?>(null))];
        Assert.NotNull(constructor.Invoke(whole));
        for (var i = 0; i < whole.Length; i++)
        {
            foreach (var nothing in whole[i] is string ? (object?[])[null, " "] : [null])
            {
                object?[] less = [.. whole];
                less[i] = nothing;
                Assert.IsType<ArgumentException>(Assert.Throws<TargetInvocationException>(() => constructor.Invoke(less)).InnerException, exactMatch: false);
            }
        }

        Assert.Equal(ChartRegistry.All.Count, ChartRegistry.All.Select(kind => kind.Id).Distinct().Count());
    }

    [Fact]
    public async Task The_plan_and_the_brief_number_their_aims_and_the_first_counts_most()
    {
        using var plan = JsonDocument.Parse(await site.Browser.GetStringAsync(new Uri("/api/plan", UriKind.Relative), Cancel));
        var tiers = plan.RootElement.GetProperty("results").GetProperty("tiers").EnumerateArray().Select(tier => tier.GetProperty("name").GetString()!).ToArray();
        string[] aims = [.. Pavise.Planning.TierOrder.Aims(tiers).Select(aim => aim + ".")];
        Assert.True(aims.Length >= 3);
        foreach (var path in (string[])["/plan", "/brief"])
        {
            var list = (await site.OpenAsync(path)).QuerySelectorAll("h3").Single(heading => heading.TextContent == "What counts first").NextElementSibling!;
            Assert.Equal("OL", list.TagName);
            var lines = list.QuerySelectorAll("li").ToArray();
            Assert.Equal(aims.Length, lines.Length);
            Assert.All(aims.Zip(lines), pair => Assert.StartsWith(pair.First, pair.Second.TextContent.TrimStart(), StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task No_page_shows_a_chart_that_is_not_registered_and_each_stands_with_its_table_panel_and_files()
    {
        string[] addresses = [.. ChartRegistry.All.Select(kind => kind.Page), "/", "/plan", "/documents", "/sources"];
        foreach (var address in addresses.Distinct().Where(address => address != "/brief"))
        {
            foreach (var figure in (await site.OpenAsync(address)).QuerySelectorAll("figure"))
            {
                var kind = ChartRegistry.Find(figure.Id!);
                Assert.True(kind is not null, $"{address} shows {figure.Id}, which is not registered");
                Assert.NotNull(figure.QuerySelector("figcaption strong"));
                Assert.Equal("0", figure.QuerySelector(".drawing[role=region][aria-label]")!.GetAttribute("tabindex"));
                Assert.NotEmpty(figure.QuerySelectorAll("details table tbody tr"));
                Assert.Contains(kind.Encoding, figure.TextContent, StringComparison.Ordinal);
                Assert.Contains("[Chart, Pavise]", figure.QuerySelector(".panel .apa")!.TextContent, StringComparison.Ordinal);
                Assert.Contains("What it rests on", figure.QuerySelector(".panel")!.TextContent, StringComparison.Ordinal);
                Assert.Equal(ChartForm.All.Count, figure.QuerySelectorAll(".panel .files a[download]").Length);
            }
        }

        foreach (var kind in ChartRegistry.All) Assert.NotNull((await site.OpenAsync(kind.Page)).QuerySelector($"figure#{kind.Id}"));
    }

    [Fact]
    public async Task Every_file_of_every_kind_opens_and_holds_the_values_of_the_table()
    {
        foreach (var kind in ChartRegistry.All)
        {
            var figure = (await site.OpenAsync(kind.Page)).QuerySelector($"figure#{kind.Id}")!;
            var table = Cells(figure.QuerySelector("table")!);
            var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
            var query = kind.Page.Contains('?', StringComparison.Ordinal) ? kind.Page[kind.Page.IndexOf('?', StringComparison.Ordinal)..] : "";
            foreach (var form in ChartForm.All)
            {
                using var answer = await site.Browser.GetAsync(new Uri($"/charts/{kind.Id}.{form.Ending}{query}", UriKind.Relative), Cancel);
                Assert.True(answer.IsSuccessStatusCode, $"{kind.Id}.{form.Ending}: {await answer.Content.ReadAsStringAsync(Cancel)}");
                Assert.Equal(form.Type, answer.Content.Headers.ContentType!.ToString());
                files[form.Ending] = await answer.Content.ReadAsByteArrayAsync(Cancel);
            }

            Assert.Equal(table, Csv(Encoding.UTF8.GetString(files["csv"])).Select(row => row[..^1]));
            Assert.Equal(table, Workbook(files["xlsx"], "data").Select(row => row[..^1]));
            Assert.True(Workbook(files["xlsx"], "drawn").Count > 1, $"{kind.Id} has no drawn numbers");
            Assert.Equal(table, Json(files["json"], kind));
            Drawing(Encoding.UTF8.GetString(files["svg"]), kind, Groups(files["json"]));
            Picture(files["png"], kind);
            Citations(files, figure);
        }
    }

    [Fact]
    public void A_chart_without_a_table_or_a_summary_cannot_be_made()
    {
        var (summary, row) = (new SentenceBuilder().Say("It shows something.").Build(), new SentenceBuilder().Say("a row").Build());
        Chart Make(Sentence summary, Table data) => new("chart-x", "X", summary, [], data, "run:judgement");
        var whole = Make(summary, new Table("T", ["Row"], [[row]]));
        Assert.Throws<ArgumentException>(() => Make(new SentenceBuilder().Say(" ").Build(), whole.Data));
        Assert.Throws<ArgumentException>(() => Make(summary, whole.Data with { Rows = [] }));
        Assert.Throws<ArgumentException>(() => Make(summary, whole.Data with { Columns = [] }));
        Assert.Throws<ArgumentException>(() => Make(null!, whole.Data));
        Assert.Throws<ArgumentException>(() => Make(summary, null!));
        Assert.Equal(whole, JsonSerializer.Deserialize<Chart>(JsonSerializer.Serialize(whole, PaviseJson.Options), PaviseJson.Options) is { } read ? whole with { Svg = read.Svg } : null);
    }

    /// <summary>Groups of bars; none of another kind.</summary>
    private static int Groups(byte[] bytes)
    {
        using var json = JsonDocument.Parse(bytes);
        return json.RootElement.GetProperty("spec").TryGetProperty("groups", out var groups) ? groups.GetArrayLength() : 0;
    }

    private static string[][] Cells(IElement table) => [.. table.QuerySelectorAll("tr").Select(row => row.QuerySelectorAll("th, td").Select(cell => Flat(cell.TextContent)).ToArray())];

    private static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static List<string[]> Csv(string text)
    {
        var rows = new List<string[]>();
        foreach (var line in text.TrimEnd('\n').Split('\n'))
        {
            var fields = Regex.Matches("," + line, ",(?:\"((?:[^\"]|\"\")*)\"|([^,]*))");
            rows.Add([.. fields.Select(field => Flat(field.Groups[1].Success ? field.Groups[1].Value.Replace("\"\"", "\"", StringComparison.Ordinal) : field.Groups[2].Value))]);
        }

        return rows;
    }

    private static List<string[]> Workbook(byte[] bytes, string name)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        var book = document.WorkbookPart!;
        var sheet = book.Workbook!.Descendants<Sheet>().Single(one => one.Name == name);
        return [.. ((WorksheetPart)book.GetPartById(sheet.Id!)).Worksheet!.Descendants<Row>().Select(row => row.Elements<Cell>().Select(cell => Flat(cell.InnerText)).ToArray())];
    }

    private static IEnumerable<string[]> Json(byte[] bytes, ChartKind kind)
    {
        using var json = JsonDocument.Parse(bytes);
        Assert.Equal(kind.Id, json.RootElement.GetProperty("id").GetString());
        Assert.Equal(kind.Shape, json.RootElement.GetProperty("spec").GetProperty("kind").GetString());
        var table = json.RootElement.GetProperty("table");
        return [.. table.GetProperty("rows").EnumerateArray().Prepend(table.GetProperty("columns")).Select(row => row.EnumerateArray().Select(cell => Flat(cell.GetString()!)).ToArray())];
    }

    /// <summary>Well formed, named, with colours of its own and told twice: by colour and by dash, filling, mark or place.</summary>
    private static void Drawing(string svg, ChartKind kind, int groups)
    {
        var root = XDocument.Parse(svg).Root!;
        Assert.Equal("svg", root.Name.LocalName);
        Assert.False(string.IsNullOrWhiteSpace(root.Elements().First(element => element.Name.LocalName == "title").Value));
        Assert.DoesNotContain("var(", svg, StringComparison.Ordinal);
        if (kind.Shape == "fan") Assert.Contains("fill-opacity", svg, StringComparison.Ordinal);
        else if (kind.Shape == "gantt") Assert.Matches("fill=\"(none|#ffffff)\"", svg);
        else if (kind.Shape == "lines") Assert.Matches("stroke-dasharray=\"7 3\"", svg);
        else if (kind.Shape == "spans") Assert.Contains("stroke-dasharray=\"4 3\"", svg, StringComparison.Ordinal);
        else if (kind.Shape is "map" or "tiles") Areas(root);
        // Bars of one group alone have nothing to be told apart from; of more, all but one are outlined.
        else Assert.True(groups == 1 ? Regex.Count(svg, "<g fill=\"#[0-9a-f]{6}\"[^>]*><rect") <= 1 : Regex.IsMatch(svg, "<rect[^>]*fill=\"#ffffff\"[^>]*stroke=|stroke=[^>]*fill=\"#ffffff\""), $"{kind.Id} tells its groups by colour alone");
    }

    /// <summary>Each area with a value has a pattern that stands in the same drawing, or is full; its number is written.</summary>
    private static void Areas(XElement root)
    {
        var patterns = root.Descendants().Where(element => element.Name.LocalName == "pattern").Select(element => $"url(#{(string?)element.Attribute("id")})").ToHashSet(StringComparer.Ordinal);
        var marks = root.Descendants().Where(element => element.Attribute("data-mark") is not null).ToArray();
        Assert.Contains(marks, mark => patterns.Contains((string?)mark.Attribute("fill") ?? ""));
        Assert.All(marks, mark => Assert.True((string?)mark.Attribute("fill") is not { } fill || !fill.StartsWith("url(", StringComparison.Ordinal) || patterns.Contains(fill), mark.ToString()));
        foreach (var mark in marks) Assert.Contains(((string)mark.Attribute("data-mark")!).Split(": ")[1], root.Value, StringComparison.Ordinal);
    }

    private static void Picture(byte[] png, ChartKind kind)
    {
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10], png[..8]);
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
        Assert.Equal(1720, width);
        Assert.InRange(height, 100, 20_000);
        Assert.True(png.Length > 5_000, $"{kind.Id}: a picture of {png.Length} bytes shows nothing");
        Assert.Equal("IEND"u8.ToArray(), png[^8..^4]);
    }

    private static void Citations(Dictionary<string, byte[]> files, IElement figure)
    {
        var (apa, bib, ris) = (Encoding.UTF8.GetString(files["txt"]), Encoding.UTF8.GetString(files["bib"]), Encoding.UTF8.GetString(files["ris"]));
        var count = apa.TrimEnd('\n').Split('\n').Length;
        Assert.Contains("[Chart, Pavise]", apa.Split('\n')[0], StringComparison.Ordinal);
        Assert.Equal(count, Regex.Count(bib, "^@misc\\{", RegexOptions.Multiline));
        Assert.Equal(count, Regex.Count(ris, "^TY  - ", RegexOptions.Multiline));
        Assert.Equal(count, Regex.Count(ris, "^ER  - ", RegexOptions.Multiline));
        foreach (var row in figure.QuerySelectorAll(".panel table.sources tbody tr"))
        {
            var (title, address, licence) = (row.Children[0].TextContent.Trim(), row.Children[3].TextContent.Trim(), row.Children[4].TextContent.Trim());
            Assert.Contains(title, apa, StringComparison.Ordinal);
            if (address != "not stated") Assert.All([apa, bib, ris], text => Assert.Contains(text == bib ? address.Replace("_", "\\_", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("#", "\\#", StringComparison.Ordinal).Replace("&", "\\&", StringComparison.Ordinal) : address, text, StringComparison.Ordinal));
            if (licence != "not stated") Assert.Contains("N1  - licence: " + licence, ris, StringComparison.Ordinal);
            Assert.Contains(Workbook(files["xlsx"], "sources"), source => source.Contains(title) && source[^2] == address && source[^1] == licence);
        }
    }

    [Fact]
    public async Task The_panel_tells_of_each_source_its_outlet_title_day_address_and_licence_and_says_what_is_not_stated()
    {
        var rows = await SourcesAsync("/ledger", "chart-promises");
        var summit = Assert.Single(rows, row => row[3].EndsWith("/2024/07/09/", StringComparison.Ordinal));
        Assert.Equal("https://www.whitehouse.gov/briefing-room/statements-releases/2024/07/09/", summit[3]);
        Assert.Equal(("Notes for this example", "2024-07-10", "Apache-2.0"), (summit[1], summit[2], summit[4]));
        // The hostile text has no file beside it: nobody states where it comes from.
        var bare = Assert.Single(rows, row => row[0].Contains("<script>", StringComparison.Ordinal));
        Assert.Equal(("not stated", "not stated", "not stated"), (bare[1], bare[3], bare[4]));
        var page = await site.OpenAsync("/ledger");
        Assert.All(page.QuerySelectorAll("figure .panel table.sources a"), link => Assert.Equal("noreferrer noopener", link.GetAttribute("rel")));
    }

    [Fact]
    public async Task A_chart_of_an_imported_register_names_it_with_its_licence()
    {
        var register = Assert.Single(await SourcesAsync("/ledger/regions", "chart-regions"));
        Assert.Equal("Air Force Command of Ukraine, digitised by Petro Ivaniuk", register[0]);
        Assert.Equal(("raids/2025-09", "not stated", "CC BY-NC-SA 4.0 as stated by third parties"), (register[1], register[3], register[4]));
    }

    private async Task<string[][]> SourcesAsync(string page, string chart) =>
        [.. (await site.OpenAsync(page)).QuerySelectorAll($"figure#{chart} .panel table.sources tbody tr").Select(row => row.Children.Select(cell => Flat(cell.TextContent)).ToArray())];
}
