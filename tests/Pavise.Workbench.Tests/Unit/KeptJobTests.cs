using Pavise.Workbench.Jobs;

namespace Pavise.Workbench.Tests;

/// <summary>Files of out/jobs that are broken or hostile, and faults of the program in a job: the workbench goes on, and does nothing that nobody asked for.</summary>
public sealed class KeptJobTests : IAsyncLifetime
{
    private readonly Site site = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Folder => Path.Combine(site.Workspace.Output, "jobs");

    public ValueTask InitializeAsync() => site.InitializeAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"id\": 7}")]
    [InlineData("{\"id\": 8, \"state\": \"queued\", \"asked\": \"2026-03-01T08:00:00Z\"}")]
    [InlineData("{\"id\": 7, \"state\": \"eaten\", \"asked\": \"2026-03-01T08:00:00Z\"}")]
    [InlineData("{\"id\": 7, \"state\": \"done\", \"asked\": \"2026-03-01T08:00:00Z\", \"steps\": null, \"problems\": null, \"figures\": null, \"warnings\": null}")]
    [InlineData("\u0000\u0001\u0002")]
    public async Task A_broken_file_of_a_job_is_left_aside_and_the_others_stand(string text)
    {
        using (var run = await site.FormAsync()) await site.Browser.PostAsync(new Uri("/run", UriKind.Relative), run, Cancel);
        await site.EndAsync(1);
        await File.WriteAllTextAsync(Path.Combine(Folder, "000007.json"), text, Cancel);
        await site.RestartAsync();
        Assert.Equal(JobState.Done, site.Queue.Find(1)!.State);
        Assert.DoesNotContain(site.Queue.All, job => job.IsOpen);
        foreach (var path in (string[])["/", "/run", "/what-if"]) await site.OpenAsync(path);
        using (var run = await site.FormAsync()) await site.Browser.PostAsync(new Uri("/run", UriKind.Relative), run, Cancel);
        await Site.UntilAsync(() => site.Queue.All.All(job => !job.IsOpen));
        Assert.Equal(JobState.Done, site.Queue.All[0].State);
        // What could not be read is not written over.
        Assert.Equal(text, await File.ReadAllTextAsync(Path.Combine(Folder, "000007.json"), Cancel));
    }

    [Fact]
    public async Task A_fault_of_the_program_ends_its_job_with_a_code_and_the_next_job_runs()
    {
        var clock = new FaultyClock();
        await using var own = new Site { Time = clock };
        await own.InitializeAsync();
        await File.WriteAllTextAsync(Path.Combine(own.Workspace.Documents, "new.md"), "Norway will deliver four NASAMS systems to Ukraine, the ministry said on 25 February 2026.\n", Cancel);
        clock.IsBroken = true;
        using (var run = await own.FormAsync()) await own.Browser.PostAsync(new Uri("/run", UriKind.Relative), run, Cancel);
        var job = await own.EndAsync(1);
        Assert.Equal(JobState.Failed, job.State);
        Assert.Equal("PAV9111", Assert.Single(job.Problems).Code);
        Assert.Contains("PAV9111 run:0:0 a fault of the program: InvalidOperationException: the clock stands still", own.Faults.ToString(), StringComparison.Ordinal);
        Assert.Contains("   at Pavise.", own.Faults.ToString(), StringComparison.Ordinal);
        Assert.Contains("PAV9111", (await own.OpenAsync("/run")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Norway", (await own.OpenAsync("/ledger")).QuerySelector("main > .scroll tbody")!.TextContent, StringComparison.Ordinal);
        using (var run = await own.FormAsync()) await own.Browser.PostAsync(new Uri("/run", UriKind.Relative), run, Cancel);
        Assert.Equal(JobState.Done, (await own.EndAsync(2)).State);
        Assert.Contains("Norway", (await own.OpenAsync("/ledger")).QuerySelector("main > .scroll tbody")!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>A clock that fails the stages of a run once, as a fault of the program does.</summary>
    private sealed class FaultyClock : TimeProvider
    {
        public bool IsBroken { get; set; }

        public override DateTimeOffset GetUtcNow()
        {
            if (!IsBroken || !new System.Diagnostics.StackTrace().ToString().Contains("Pavise.Workspace.", StringComparison.Ordinal)) return base.GetUtcNow();
            IsBroken = false;
            throw new InvalidOperationException("the clock stands still");
        }
    }
}
