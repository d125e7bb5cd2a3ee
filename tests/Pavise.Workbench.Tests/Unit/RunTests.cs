using System.Diagnostics;
using System.Net;
using System.Text;
using AngleSharp.Dom;
using Pavise.Workbench.Jobs;
using Pavise.Workspace;

namespace Pavise.Workbench.Tests;

/// <summary>Texts added and the workspace run in the browser; each test has a workspace of its own.</summary>
public sealed class RunTests : IAsyncLifetime
{
    private readonly Site site = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => site.InitializeAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Texts_are_added_and_read_by_a_run_that_tells_how_far_it_is()
    {
        using var form = await site.FormAsync(("outlet", "A Test Outlet"), ("published", "2026-02-25"), ("run", "yes"));
        form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes("# A new promise\n\nNorway will deliver four NASAMS systems to Ukraine, the ministry said on 25 February 2026.\n")), "files", "../../new promise.md");
        using var answer = await site.Browser.PostAsync(new Uri("/documents/add", UriKind.Relative), form, Cancel);
        Assert.Equal((HttpStatusCode.SeeOther, "/run?added=1"), (answer.StatusCode, answer.Headers.Location?.ToString()));
        var events = await site.Browser.GetStringAsync(new Uri("/run/events?id=1", UriKind.Relative), Cancel);
        Assert.Contains("\"ended\":true", events, StringComparison.Ordinal);
        Assert.Contains("evidence", events, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(site.Workspace.Documents, "new-promise.md")));
        Assert.Contains("Norway", (await site.OpenAsync("/ledger")).QuerySelector("main > .scroll tbody")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("A Test Outlet", (await site.OpenAsync("/documents")).QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Done", (await site.OpenAsync("/run")).QuerySelector("#h-job")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_waits_while_a_decision_is_written()
    {
        // After a first run nothing changes, so that a second tells how long one takes that does not wait.
        await RunAsync();
        var begun = Stopwatch.GetTimestamp();
        await RunAsync();
        var usual = Stopwatch.GetElapsedTime(begun);
        using var form = await site.FormAsync();
        using (await WorkspaceLock.TakeAsync(site.Workspace, Cancel))
        {
            using var answer = await site.Browser.PostAsync(new Uri("/run", UriKind.Relative), form, Cancel);
            Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
            await Site.UntilAsync(() => site.Queue.All[0].State != JobState.Queued);
            await Task.Delay((3 * usual) + TimeSpan.FromSeconds(1), Cancel);
            Assert.Equal(JobState.Running, site.Queue.All[0].State);
        }

        Assert.Equal(JobState.Done, (await site.EndAsync(site.Queue.All[0].Id)).State);
    }

    private async Task RunAsync()
    {
        using var form = await site.FormAsync();
        using var answer = await site.Browser.PostAsync(new Uri("/run", UriKind.Relative), form, Cancel);
        Assert.Equal(JobState.Done, (await site.EndAsync(site.Queue.All[0].Id)).State);
    }

    [Theory]
    [InlineData("program.exe", "text", "PAV2004")]
    [InlineData("README.md", "text", "PAV9105")]
    [InlineData(".hidden.md", "text", "PAV9105")]
    [InlineData("2024-07-09-summit.md", "another text", "PAV9105")]
    [InlineData("broken.json", "{", "PAV2")]
    public async Task A_bad_file_refuses_all_and_nothing_is_written(string name, string text, string code)
    {
        using var form = await site.FormAsync();
        form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes("A good text.\n")), "files", "good.txt");
        form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "files", name);
        using var answer = await site.Browser.PostAsync(new Uri("/documents/add", UriKind.Relative), form, Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(code, await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(site.Workspace.Documents, "good.txt")));
    }

    [Fact]
    public async Task A_text_of_ten_million_letters_without_a_blank_is_taken_read_and_shown_in_parts()
    {
        using var form = await site.FormAsync(("run", "yes"));
        form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(new string('w', 10_000_000))), "files", "word.txt");
        using var answer = await site.Browser.PostAsync(new Uri("/documents/add", UriKind.Relative), form, Cancel);
        Assert.Equal((HttpStatusCode.SeeOther, "/run?added=1"), (answer.StatusCode, answer.Headers.Location?.ToString()));
        Assert.Contains("\"ended\":true", await site.Browser.GetStringAsync(new Uri("/run/events?id=1", UriKind.Relative), Cancel), StringComparison.Ordinal);
        Assert.Contains("Done", (await site.OpenAsync("/run")).QuerySelector("#h-job")!.TextContent, StringComparison.Ordinal);
        foreach (var path in (string[])["/document?id=word", "/document?id=word&part=99", "/documents", "/sources", "/"])
            Assert.True((await site.Browser.GetByteArrayAsync(new Uri(path, UriKind.Relative), Cancel)).Length < 400_000, path);
    }

    [Fact]
    public async Task A_run_asked_for_twice_runs_once_and_a_text_added_twice_is_one()
    {
        for (var i = 0; i < 2; i++)
        {
            using var add = await site.FormAsync(("pasted", "Norway will deliver four NASAMS systems to Ukraine."), ("headline", "Twice"));
            Assert.Equal($"/run?added={1 - i}", (await site.Browser.PostAsync(new Uri("/documents/add", UriKind.Relative), add, Cancel)).Headers.Location?.ToString());
        }

        Assert.Single(Directory.GetFiles(site.Workspace.Documents, "pasted-*.md"));
        site.Edit("replications: 60", "replications: 9000000");
        foreach (var _ in new[] { 1, 2 })
        {
            using var run = await site.FormAsync();
            Assert.Equal(HttpStatusCode.SeeOther, (await site.Browser.PostAsync(new Uri("/run", UriKind.Relative), run, Cancel)).StatusCode);
        }

        Assert.Single(site.Queue.All);
        await StopAsync(1);
    }

    [Fact]
    public async Task A_run_is_stopped_and_the_next_goes_on_from_what_stands()
    {
        site.Edit("replications: 60", "replications: 9000000");
        using (var run = await site.FormAsync()) await site.Browser.PostAsync(new Uri("/run", UriKind.Relative), run, Cancel);
        await StopAsync(1);
        Assert.Contains("Stopped", (await site.OpenAsync("/run")).QuerySelector("#h-job")!.TextContent, StringComparison.Ordinal);
        site.Edit("replications: 9000000", "replications: 61");
        using (var run = await site.FormAsync()) await site.Browser.PostAsync(new Uri("/run", UriKind.Relative), run, Cancel);
        var ended = await site.EndAsync(2);
        Assert.Equal(JobState.Done, ended.State);
        Assert.Equal("up to date", ended.Steps.Single(step => step.Name == "evidence").State);
    }

    [Fact]
    public async Task A_run_survives_a_restart_of_the_workbench()
    {
        site.Edit("replications: 60", "replications: 9000000");
        using (var run = await site.FormAsync()) await site.Browser.PostAsync(new Uri("/run", UriKind.Relative), run, Cancel);
        await Site.UntilAsync(() => site.Queue.Find(1)!.Steps.Any(step => step.Name == "outlook"));
        await site.RestartAsync();
        await Site.UntilAsync(() => site.Queue.Find(1) is { State: JobState.Running } job && job.Steps.Any(step => step.Name == "outlook"));
        Assert.Equal("up to date", site.Queue.Find(1)!.Steps.Single(step => step.Name == "ledger").State);
        await StopAsync(1);
    }

    [Fact]
    public async Task The_campaigns_of_a_question_tell_how_far_they_are_survive_a_restart_and_are_stopped()
    {
        const string Question = "/what-if?stock%3Apatriot-interceptor.high=60&stock%3Apatriot-interceptor.low=50";
        site.Edit("replications: 60", "replications: 9000000");
        foreach (var _ in new[] { 1, 2 })
        {
            using var ask = await site.FormAsync(("stock:patriot-interceptor.high", "60"));
            Assert.Equal(Question, (await site.Browser.PostAsync(new Uri("/what-if", UriKind.Relative), ask, Cancel)).Headers.Location?.OriginalString);
        }

        Assert.Single(site.Queue.All);
        await Site.UntilAsync(() => site.Queue.Find(1) is { State: JobState.Running } job && job.Steps.Any(step => step.Name == "campaigns"));
        await site.RestartAsync();
        await Site.UntilAsync(() => site.Queue.Find(1) is { State: JobState.Running } job && job.Steps.Any(step => step.Name == "campaigns"));
        var page = await site.OpenAsync(Question);
        Assert.Equal("/run/events?id=1", page.QuerySelector("#steps")!.GetAttribute("data-events"));
        using (var stop = await site.FormAsync(("id", "1"))) Assert.Equal(Question, (await site.Browser.PostAsync(new Uri("/run/cancel", UriKind.Relative), stop, Cancel)).Headers.Location?.OriginalString);
        Assert.Equal(JobState.Cancelled, (await site.EndAsync(1)).State);
        Assert.Contains("Stopped", (await site.OpenAsync(Question)).QuerySelector("#h-job")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Stopped", (await site.OpenAsync("/run")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_runs_are_compared_what_changed_first()
    {
        foreach (var (before, after) in new[] { ("replications: 60", "replications: 62"), ("replications: 62", "replications: 90") })
        {
            site.Edit(before, after);
            using var run = await site.FormAsync();
            await site.Browser.PostAsync(new Uri("/run", UriKind.Relative), run, Cancel);
            await Site.UntilAsync(() => site.Queue.All.All(job => !job.IsOpen));
        }

        var rows = (await site.OpenAsync("/run")).QuerySelectorAll("tbody tr");
        Assert.Equal("changed", rows[0].LastElementChild!.TextContent.Trim());
        Assert.Equal("same", rows[^1].LastElementChild!.TextContent.Trim());
    }

    [Fact]
    public async Task A_refused_run_says_why_and_the_results_before_stand()
    {
        site.Edit("receiver: UKR", "receiver: NOWHERE");
        using (var run = await site.FormAsync()) await site.Browser.PostAsync(new Uri("/run", UriKind.Relative), run, Cancel);
        Assert.Equal(JobState.Failed, (await site.EndAsync(1)).State);
        Assert.Contains("PAV1202", (await site.OpenAsync("/run")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/run")]
    [InlineData("/run/cancel")]
    [InlineData("/weigh")]
    [InlineData("/documents/add")]
    public async Task A_form_from_another_site_is_refused(string path)
    {
        using var form = await site.FormAsync();
        form.Headers.Add("X-Any", "1");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = form };
        request.Headers.Add("Origin", "http://evil.example");
        Assert.Equal(HttpStatusCode.Forbidden, (await site.Browser.SendAsync(request, Cancel)).StatusCode);
        Assert.Empty(site.Queue.All);
    }

    private async Task StopAsync(int id)
    {
        await Site.UntilAsync(() => site.Queue.Find(id) is { State: JobState.Running } job && job.Steps.Any(step => step.Name == "outlook"));
        using var form = await site.FormAsync(("id", id.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        await site.Browser.PostAsync(new Uri("/run/cancel", UriKind.Relative), form, Cancel);
        Assert.Equal(JobState.Cancelled, (await site.EndAsync(id)).State);
    }
}
