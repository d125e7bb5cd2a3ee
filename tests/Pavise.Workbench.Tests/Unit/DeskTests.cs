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
            var looks = new FolderLooks(TimeProvider.System);
            await InRequestAsync(looks, async () =>
            {
                var first = looks.At(folder);
                await File.WriteAllTextAsync(Path.Combine(folder, "one.md"), "one", Cancel);
                Assert.Equal(first, looks.At(folder));
                looks.Forget();
                Assert.NotEqual(first, looks.At(folder));
            });
            var before = looks.At(folder);
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

    /// <summary>What a request sets flows into what it calls and not back.</summary>
    private static async Task InRequestAsync(FolderLooks looks, Func<Task> answer)
    {
        await Task.Yield();
        looks.Begin();
        await answer();
    }
}
