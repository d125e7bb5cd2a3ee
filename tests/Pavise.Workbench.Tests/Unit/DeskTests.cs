namespace Pavise.Workbench.Tests;

/// <summary>What the pages of one workspace share while its files change.</summary>
public sealed class DeskTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task What_is_made_from_a_run_that_ended_meanwhile_is_not_kept_under_the_next_one()
    {
        await using var desk = new Desk(site.Workspace, Site.Parts);
        var before = desk.Require();
        File.SetLastWriteTimeUtc(site.Workspace.Trace, File.GetLastWriteTimeUtc(site.Workspace.Trace).AddSeconds(5));
        // A request that took the results of the run before asks after the next run stands.
        Assert.Equal("before", desk.Made(before, "said", () => "before"));
        var after = desk.Require();
        Assert.NotSame(before, after);
        Assert.Equal("after", desk.Made(after, "said", () => "after"));
        Assert.Equal("after", desk.Made<string>(after, "said", () => throw new InvalidOperationException("it was made already")));
    }

    [Fact]
    public async Task A_request_walks_over_a_folder_once_and_the_next_one_sees_what_changed()
    {
        var folder = Directory.CreateTempSubdirectory("pavise-looks-").FullName;
        try
        {
            var clock = new StandingClock();
            var looks = new FolderLooks(clock);
            await InRequestAsync(looks, async () =>
            {
                var first = looks.At(folder);
                await File.WriteAllTextAsync(Path.Combine(folder, "one.md"), "one", Cancel);
                Assert.Equal(first, looks.At(folder));
                clock.Now++;
                looks.Forget();
                Assert.NotEqual(first, looks.At(folder));
                // What a request left behind walks again after a while.
                var second = looks.At(folder);
                await File.WriteAllTextAsync(Path.Combine(folder, "late.md"), "late", Cancel);
                clock.Now += FolderLooks.Longest.Ticks - 1;
                Assert.Equal(second, looks.At(folder));
                clock.Now++;
                Assert.NotEqual(second, looks.At(folder));
            });
            clock.Now++;
            var before = looks.At(folder);
            clock.Now++;
            await File.WriteAllTextAsync(Path.Combine(folder, "two.md"), "two", Cancel);
            await InRequestAsync(looks, () =>
            {
                Assert.NotEqual(before, looks.At(folder));
                return Task.CompletedTask;
            });
            // Outside a request every question is a walk.
            var last = looks.At(folder);
            File.Delete(Path.Combine(folder, "two.md"));
            Assert.Equal(before, looks.At(folder));
            Assert.NotEqual(last, looks.At(folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private sealed class StandingClock : TimeProvider
    {
        public long Now { get; set; } = 1;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now;
    }

    /// <summary>What a request sets flows into what it calls and not back.</summary>
    private static async Task InRequestAsync(FolderLooks looks, Func<Task> answer)
    {
        await Task.Yield();
        looks.Begin();
        await answer();
    }

    [Fact]
    public async Task A_fault_that_cannot_be_written_is_told_all_the_same()
    {
        var closed = new StringWriter();
        await closed.DisposeAsync();
        await using var desk = new Desk(site.Workspace, Site.Parts, faults: closed);
        Assert.Equal("PAV9111", desk.Fault("request", new InvalidOperationException("something")).Code);
    }
}
