using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Pavise.Core;
using Pavise.Workbench.Tests;

namespace Pavise.EndToEnd;

/// <summary>One formatter: the built command, the API, the pages and the brief of one served workspace say the same figures in the same words.</summary>
[Collection(AloneCollection.Name)]
public sealed class CrossSurfaceTests(ServedStates states)
{
    private const string Plan = "plans/spring-2026.yaml";

    /// <summary>A question as the command is asked it, and its address in the API and among the pages.</summary>
    private static readonly (string[] Command, string Api, string Page)[] Questions =
    [
        (["balance"], "balance", "balance"), (["debts"], "debts", "debts"), (["slots"], "slots", "slots"), (["docket"], "docket", "docket"), (["statements"], "statements", "statements"),
        (["debts", "--as-of", "2026-06-30"], "debts?as-of=2026-06-30", "debts?as-of=2026-06-30"),
        (["funnel", "patriot-system"], "funnel?item=patriot-system", "funnel?item=patriot-system"), (["funnel", "interceptor"], "funnel?item=interceptor", "funnel?item=interceptor"),
        (["compare-registers", "patriot-system", "UKR"], "registers?item=patriot-system", "registers?item=patriot-system"), (["compare-registers", "gem-t", "UKR"], "registers?item=gem-t", "registers?item=gem-t"),
    ];

    private static readonly (string[] Options, string Values)[] Views = [([], ""), (["--published", "2025-08-01"], "published=2025-08-01"), (["--without", "ROU"], "without=ROU")];

    /// <summary>Origins of one figure each; others, such as the reading of all texts, stand behind several.</summary>
    private static readonly string[] Computed = ["run:ledger/", "run:outlook/", "run:plan/"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Workspace => states.Workspace("run");

    [Fact]
    public async Task Thirty_questions_to_the_built_command_get_the_bytes_of_the_API_and_the_figures_of_the_page()
    {
        var (asked, figures) = (0, 0);
        foreach (var (command, api, page) in Questions)
        {
            foreach (var (options, values) in Views)
            {
                string[] arguments = ["ledger", .. command, .. options, "--workspace", Workspace];
                var answer = await GetAsync("/api/ledger/" + With(api, values));
                Assert.Equal(answer, Printed([.. arguments, "--json"]));
                using var json = JsonDocument.Parse(answer);
                var said = SaidFigures.Of(command[0], json.RootElement);
                var (lines, cells) = (Printed(arguments), await CellsAsync("/ledger/" + With(page, values)));
                Assert.All(said, words => Assert.True(SaidFigures.Stands(lines, words), $"`pavise {string.Join(' ', arguments)}` does not say '{words}':\n{lines}"));
                Assert.All(said, words => Assert.True(SaidFigures.Stands(cells, words), $"/ledger/{With(page, values)} does not say '{words}':\n{cells}"));
                (asked, figures) = (asked + 1, figures + said.Length);
            }
        }

        Assert.Equal(30, asked);
        Assert.True(figures >= 60, $"only {figures} figures");
    }

    [Fact]
    public async Task Every_claim_has_its_number_in_the_same_words_in_the_command_the_API_its_page_the_queue_and_the_brief()
    {
        var answer = await GetAsync("/api/claims");
        Assert.Equal(answer, Printed("claims", Path.Combine(Workspace, "documents"), "--json"));
        var (lines, queue, brief) = (Printed("claims", Path.Combine(Workspace, "documents")), await CellsAsync("/documents?show=waiting"), Figures(await OpenAsync("/brief")));
        var (numbers, inBrief) = (0, 0);
        using var json = JsonDocument.Parse(answer);
        foreach (var article in json.RootElement.GetProperty("articles").EnumerateArray())
        {
            var id = article.GetProperty("id").GetString()!;
            var page = await OpenAsync("/document?id=" + Uri.EscapeDataString(id));
            foreach (var claim in article.GetProperty("claims").EnumerateArray())
            {
                if (Number(claim) is not { } quantity) continue;
                var (words, count) = (Formatter.Quantity(quantity), Formatter.Count(quantity));
                var name = claim.GetProperty("cid").GetString()!;
                var before = lines.Split('\n').TakeWhile(one => !one.Contains(name, StringComparison.Ordinal)).Last();
                Assert.True(SaidFigures.Stands(before, words), $"the command does not say '{words}' of {name}: {before}");
                // A sentence names the item between the number and what it counts: "up to 1,000 GEM-T missiles".
                Assert.True(page.QuerySelectorAll(".card .said").Any(card => SaidFigures.Stands(Plain(card), count)), $"/document?id={id} does not say '{count}' of {name}");
                Assert.True(SaidFigures.Stands(queue, count), $"the queue does not say '{count}' of {name}");
                // The brief tells some claims as they stand and others within a range over several texts.
                if (brief.Where(one => one.Key.StartsWith($"quote:{id}@", StringComparison.Ordinal)).SelectMany(one => one).Any(told => SaidFigures.Stands(told, count))) inBrief++;
                numbers++;
            }
        }

        Assert.True(numbers >= 15, $"only {numbers} claims with a number");
        Assert.True(inBrief >= 5, $"only {inBrief} claims with their number in the brief");
    }

    [Fact]
    public async Task The_plan_has_its_figures_in_the_same_words_in_the_command_the_API_its_page_and_the_brief()
    {
        using var api = JsonDocument.Parse(await GetAsync("/api/plan"));
        using var printed = JsonDocument.Parse(Printed("plan", Path.Combine(Workspace, Plan), "--json"));
        var results = api.RootElement.GetProperty("results");
        Assert.Equal(results.GetRawText(), printed.RootElement.GetProperty("results").GetRawText());
        var lines = Printed("plan", Path.Combine(Workspace, Plan));
        string[] shown = [Lines((await OpenAsync("/plan")).QuerySelector("main")!), Lines((await OpenAsync("/brief")).QuerySelector("#plan")!)];
        var said = 0;
        foreach (var sentence in results.GetProperty("explanations").EnumerateArray().Concat(results.GetProperty("notes").EnumerateArray()).Select(one => one.ValueKind == JsonValueKind.String ? one.GetString()! : one.GetProperty("text").GetString()!))
        {
            Assert.Contains(sentence, lines, StringComparison.Ordinal);
            Assert.All(shown, text => Assert.Contains(sentence, text, StringComparison.Ordinal));
            said++;
        }

        foreach (var tier in results.GetProperty("tiers").EnumerateArray().Where(tier => tier.GetProperty("name").GetString() != "tie-break"))
        {
            var name = tier.GetProperty("name").GetString()!;
            var line = lines.Split('\n').Single(one => one.StartsWith($"  {name} ", StringComparison.Ordinal));
            var words = line[22..line.IndexOf(" (bound", StringComparison.Ordinal)].Trim();
            Assert.StartsWith(Formatter.Amount(tier.GetProperty("value").GetDouble()), words, StringComparison.Ordinal);
            Assert.All(shown, text => Assert.True(SaidFigures.Stands(text, words), $"'{words}' of {name} is not said"));
            said++;
        }

        foreach (var order in results.GetProperty("orders").EnumerateArray())
        {
            var (id, number) = (order.GetProperty("order").GetString()!, Formatter.Amount(order.GetProperty("quantity").GetDouble()));
            Assert.True(SaidFigures.Stands(lines.Split('\n').Single(one => one.StartsWith($"  order {id} ", StringComparison.Ordinal)), number), $"the command does not say {number} of {id}");
            var words = $"{number} {new Core.Unit(order.GetProperty("unit").GetString()!).Words(number != "1")}";
            Assert.All(shown, text => Assert.True(SaidFigures.Stands(text, words), $"'{words}' of {id} is not said"));
            said++;
        }

        Assert.True(said >= 30, $"only {said} figures and sentences");
    }

    [Fact]
    public async Task Every_figure_that_the_brief_shares_with_a_page_stands_there_in_the_same_words()
    {
        var brief = Figures(await OpenAsync("/brief"));
        var pages = new List<IElement>();
        foreach (var page in ListedPage.All.Where(page => page is { State: "run", Status: 200 } && !page.Path.StartsWith("/files", StringComparison.Ordinal) && page.Path != "/brief"))
            pages.Add((await OpenAsync(states.Address(page)[states.Host("run").Length..])).DocumentElement);
        var said = pages.SelectMany(page => Figures(page)).GroupBy(one => one.Key, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.SelectMany(one => one).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        var kinds = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var one in brief.Where(one => Computed.Any(kind => one.Key.StartsWith(kind, StringComparison.Ordinal)) && said.ContainsKey(one.Key)))
        {
            Assert.Subset(said[one.Key], one.ToHashSet(StringComparer.Ordinal));
            var kind = one.Key.Split('/')[0];
            kinds[kind] = kinds.GetValueOrDefault(kind) + one.Distinct(StringComparer.Ordinal).Count();
        }

        Assert.True(kinds.GetValueOrDefault("run:ledger") >= 10 && kinds.GetValueOrDefault("run:outlook") >= 30 && kinds.GetValueOrDefault("run:plan") >= 20, string.Join(", ", kinds));
    }

    /// <summary>The number of a claim of the API that surfaces tell; null for one without a number.</summary>
    private static Quantity? Number(JsonElement claim)
    {
        if (claim.GetProperty("quantity") is not { ValueKind: JsonValueKind.Object } stated) return null;
        decimal? Bound(string name) => stated.GetProperty(name) is { ValueKind: JsonValueKind.Number } bound ? bound.GetDecimal() : null;
        var (low, high, unit) = (Bound("min"), Bound("max"), new Core.Unit(stated.GetProperty("unit").GetString()!));
        var isAbout = stated.GetProperty("approximate").GetBoolean();
        var quantity = low == high && low is { } one ? isAbout ? Quantity.About(one, unit) : Quantity.Exactly(one, unit) : Quantity.Between(low, high, unit, approximate: isAbout);
        // A count of countries says how many act, and a sentence names them; what is only known to be something is told so, not as a number.
        return unit.Symbol == "country" || quantity is { Low: null, High: null } or { High: null, Low: <= 1 } ? null : quantity;
    }

    private static string With(string address, string values) => values.Length == 0 ? address : address + (address.Contains('?', StringComparison.Ordinal) ? "&" : "?") + values;

    /// <summary>What the built command prints, without the end of its last line.</summary>
    private string Printed(params string[] arguments)
    {
        var done = Command.Run(Workspace, arguments);
        Assert.True(done.Code == 0, $"pavise {string.Join(' ', arguments)}: {done}");
        return done.Output.TrimEnd('\n');
    }

    private async Task<string> GetAsync(string path) => (await states.Client.GetStringAsync(new Uri(states.Host("run") + path), Cancel)).TrimEnd('\n');

    private async Task<IDocument> OpenAsync(string path) => new HtmlParser().ParseDocument(await GetAsync(path));

    /// <summary>Every leaf of the table of a page, one cell a line.</summary>
    private async Task<string> CellsAsync(string path)
    {
        var text = "";
        for (var next = path; next is not null;)
        {
            var page = await OpenAsync(next);
            text += string.Join('\n', page.QuerySelectorAll("main td, main th").Select(Plain)) + "\n";
            next = page.QuerySelector("p.leaf a[rel=next]")?.GetAttribute("href");
        }

        return text;
    }

    /// <summary>What is printed of each origin.</summary>
    private static ILookup<string, string> Figures(IParentNode page) => page.QuerySelectorAll("a.figure[data-origin]").ToLookup(figure => figure.GetAttribute("data-origin")!, Plain, StringComparer.Ordinal);

    /// <summary>Sentences and cells, one a line, without the numbers of sources.</summary>
    private static string Lines(IElement part)
    {
        foreach (var mark in part.QuerySelectorAll("a.cite").ToArray()) mark.Remove();
        return string.Join('\n', part.QuerySelectorAll("td, th, li, p").Select(Plain));
    }

    private static string Plain(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
