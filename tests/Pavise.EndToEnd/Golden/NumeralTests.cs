using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Pavise.Briefing;
using Pavise.Core;
using Pavise.Workspace;

namespace Pavise.EndToEnd;

/// <summary>The numeral audit over every page of build/pages: each number leads to roots, each root to a text, a row, a value or a labelled assumption.</summary>
[Collection(AloneCollection.Name)]
public sealed class NumeralTests(ServedStates states)
{
    /// <summary>What is no number of the result: names to choose, code, what a reader typed, and moments of the machine's own clock.</summary>
    private const string Aside = "option, code, input, textarea, script, style, time, head";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("run")]
    [InlineData("open")]
    [InlineData("failed")]
    [InlineData("fresh")]
    public async Task Every_numeral_of_every_page_of_a_state_leads_to_roots_that_can_be_read(string state)
    {
        var listed = ListedPage.All.Where(page => page.State == state).ToArray();
        Assert.NotEmpty(listed);
        var graph = File.Exists(new WorkspaceFolder(states.Workspace(state)).Trace) ? TraceFile.Read(new WorkspaceFolder(states.Workspace(state))) : new TraceGraph();
        var roots = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var page in listed)
        {
            var answer = await states.Client.GetAsync(new Uri(states.Address(page)), Cancel);
            Assert.Equal(page.Status, (int)answer.StatusCode);
            using var document = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Cancel));
            foreach (var aside in document.QuerySelectorAll(Aside).ToArray()) aside.Remove();
            // Answers of the book and of questions have origins of their own, which their trace page knows.
            foreach (var origin in document.QuerySelectorAll("[data-origin]").Select(element => element.GetAttribute("data-origin")!).Where(id => id.Length > 0 && graph.Find(id) is null).Distinct().ToArray())
                graph.AddRange(await ReadAsync(state, origin));
            var found = NumeralAudit.Check(page.Name, document.DocumentElement.OuterHtml, graph);
            Assert.True(found.Count == 0, string.Join("\n", found.Take(5)));
            foreach (var root in document.QuerySelectorAll("[data-origin]").Select(element => element.GetAttribute("data-origin")!).Distinct().SelectMany(graph.Roots)) roots[root.Id] = page.Name;
        }

        // Whatever is a root is no computation, and a quote stands in its text.
        foreach (var (id, page) in roots)
        {
            var root = graph.Find(id)!;
            Assert.False(root is Computation, $"{page}: {id} is computed from nothing");
            if (root is DocumentSpan { Quote.Length: > 0 } span && id.StartsWith("quote:", StringComparison.Ordinal)) Assert.Contains(Plain(span.Quote), Plain(await TextAsync(state, span.Document)), StringComparison.Ordinal);
        }

        Assert.True(roots.Count > (state == "run" ? 100 : 0) || state == "fresh", $"only {roots.Count} roots");
    }

    /// <summary>An origin that the run does not hold, with what its trace page says it rests on.</summary>
    private async Task<IReadOnlyList<Origin>> ReadAsync(string state, string id)
    {
        var answer = await states.Client.GetAsync(new Uri($"{states.Host(state)}/api/trace?id={Uri.EscapeDataString(id)}"), Cancel);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"the trace does not know '{id}'");
        using var json = System.Text.Json.JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel));
        return System.Text.Json.JsonSerializer.Deserialize<Origin[]>(json.RootElement.GetProperty("origins").GetRawText(), PaviseJson.Options)!;
    }

    /// <summary>Without line ends, and without the mark of a quote that is cut.</summary>
    private static string Plain(string text) => string.Join(' ', text.TrimEnd('…').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private async Task<string> TextAsync(string state, string document) =>
        (await File.ReadAllTextAsync(Path.Combine(states.Workspace(state), "documents", document + ".md"), Cancel)).ReplaceLineEndings("\n");
}
