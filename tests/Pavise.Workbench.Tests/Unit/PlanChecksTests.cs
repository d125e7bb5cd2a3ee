using AngleSharp.Dom;
using Pavise.Planning;
using Pavise.Workspace;

namespace Pavise.Workbench.Tests;

/// <summary>Which number to check next, kept with the run and shown in the brief, on the page of the plan and on the first page.</summary>
public sealed class PlanChecksTests(AskedPlanSite site) : IClassFixture<AskedPlanSite>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_run_keeps_what_the_command_says_to_check_next_sentence_by_sentence()
    {
        await using var session = await site.SessionAsync();
        var (reasons, saying) = await session.ReasonsAsync(0, ExplainedSubjects.None, Cancel);
        var said = saying.Reasons(reasons).Single(part => part.Heading == "Which number to check next").Sentences.Select(sentence => sentence.Text).ToArray();

        var kept = LastRun.Read(site.Workspace, Site.Parts)!.Input.Plan!;

        Assert.True(said.Length > 5, "too few to tell anything");
        Assert.Equal(said, kept.Checks.Select(sentence => sentence.Text));
        Assert.True(kept.IsChecked);
        Assert.Empty(kept.CampaignChecks);
    }

    [Fact]
    public async Task Brief_plan_page_and_first_page_name_the_first_number_with_unit_interval_and_source()
    {
        var first = LastRun.Read(site.Workspace, Site.Parts)!.Input.Plan!.Checks[0].Text;
        Assert.Matches("^Check (need|order|line|opening stock|readiness floor|transfer|diversion|unit cost|budget)[^:]* to [0-9.,]+ (missiles|systems|months|usd)[^:]*: the aim that .* is missed by .* at its low end, .* as used, .* at its high end", first);
        var brief = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await File.ReadAllTextAsync(site.Workspace.Brief, Cancel));
        foreach (var (page, where) in new[] { (brief, "li"), (await site.OpenAsync("/plan"), "li"), (await site.OpenAsync("/"), "#checks li") })
        {
            var line = Assert.Single(page.QuerySelectorAll(where), one => Bare(one) == Plain(first));
            Assert.Contains(line.QuerySelectorAll("[data-origin]"), figure => figure.GetAttribute("data-origin")!.StartsWith("assumption:plan/", StringComparison.Ordinal));
            Assert.All(line.Descendants<IText>().Where(text => text.Data.Any(char.IsDigit)), text => Assert.NotNull(text.ParentElement!.Closest("[data-origin]")));
        }

        Assert.Equal("/plan", (await site.OpenAsync("/")).QuerySelectorAll("#checks a").Single(link => link.TextContent == "All numbers that could change the plan").GetAttribute("href"));
    }

    // Whoever stops a run while it looks has the plan, and the results of the run before as they were; the next run goes on from there.
    [Fact]
    public async Task A_run_stopped_while_it_looks_keeps_the_plan_and_leaves_the_brief_before()
    {
        var folder = Directory.CreateTempSubdirectory("pavise-stopped-").FullName;
        foreach (var file in Directory.GetFiles(site.Workspace.Root, "*", SearchOption.AllDirectories).Where(file => !file.Contains(".lock", StringComparison.Ordinal)))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(site.Workspace.Root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        var workspace = new WorkspaceFolder(folder);
        var plan = Directory.GetFiles(workspace.Plans, "*.yaml").Single();
        await File.AppendAllTextAsync(plan, "\n# changed\n", Cancel);
        var before = await File.ReadAllBytesAsync(workspace.Brief, Cancel);
        using (var stop = new CancellationTokenSource())
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Pipeline.RunAsync(workspace, Site.Parts, 2, new StopsAt("checks", stop), stop.Token));
        }

        Assert.Equal(before, await File.ReadAllBytesAsync(workspace.Brief, Cancel));
        var log = new StopsAt(null, null);
        await Pipeline.RunAsync(workspace, Site.Parts, 2, log, Cancel);
        Assert.Contains(("plan", true), log.Ended);
        Assert.Contains(("checks", false), log.Ended);
        Assert.Contains(log.Steps, step => step.StartsWith("solving with ", StringComparison.Ordinal));
        Directory.Delete(folder, recursive: true);
    }

    // The plan that a stopped run left is another than the one that was asked about.
    [Fact]
    public void Numbers_to_check_are_told_of_the_plan_that_they_were_asked_of_alone()
    {
        var folder = Directory.CreateTempSubdirectory("pavise-other-").FullName;
        foreach (var file in Directory.GetFiles(site.Workspace.Root, "*", SearchOption.AllDirectories).Where(file => !file.Contains(".lock", StringComparison.Ordinal)))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(site.Workspace.Root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        var workspace = new WorkspaceFolder(folder);
        Assert.NotEmpty(LastRun.Read(workspace, Site.Parts)!.Input.Plan!.Checks);
        File.AppendAllText(Path.Combine(workspace.Stages, "plan.json"), "\n");

        Assert.Empty(LastRun.Read(workspace, Site.Parts)!.Input.Plan!.Checks);
        Directory.Delete(folder, recursive: true);
    }

    private static string Bare(IElement line) => Plain(string.Concat(line.ChildNodes.Where(node => node is not IElement { ClassName: "cite" }).Select(node => node.TextContent)));

    private static string Plain(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    /// <summary>Stops the run when a stage begins, and keeps how each ended.</summary>
    private sealed class StopsAt(string? stage, CancellationTokenSource? stop) : IRunLog
    {
        public List<(string Stage, bool UpToDate)> Ended { get; } = [];

        public List<string> Steps { get; } = [];

        public void Started(string name)
        {
            if (name == stage) stop!.Cancel();
        }

        public void Progressed(string name, double share)
        {
        }

        public void Step(string what) => Steps.Add(what);

        public void Finished(string name, bool upToDate) => Ended.Add((name, upToDate));
    }
}
