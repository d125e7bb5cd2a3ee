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
}
