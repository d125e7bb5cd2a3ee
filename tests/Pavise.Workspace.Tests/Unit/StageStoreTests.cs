using Pavise.Core;

namespace Pavise.Workspace.Tests;

public sealed class StageStoreTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("pavise-test-").FullName;
    private int made;

    [Fact]
    public async Task The_same_inputs_are_not_worked_on_twice()
    {
        var first = await Run("a");
        var second = await Run("a");
        Assert.False(first.UpToDate);
        Assert.True(second.UpToDate);
        Assert.Equal((first.Hash, first.Value), (second.Hash, second.Value));
        Assert.Equal(1, made);
    }

    [Fact]
    public async Task A_changed_input_is_worked_on_again()
    {
        await Run("a");
        Assert.False((await Run("b")).UpToDate);
        Assert.Equal(2, made);
    }

    [Fact]
    public async Task A_result_altered_by_hand_is_made_again()
    {
        await Run("a");
        File.AppendAllText(Path.Combine(folder, "count.json"), " ");
        Assert.False((await Run("a")).UpToDate);
    }

    [Fact]
    public async Task A_result_whose_other_files_are_gone_is_made_again()
    {
        await Run("a");
        Assert.False((await Run("a", stillThere: false)).UpToDate);
    }

    [Fact]
    public async Task A_stage_that_fails_leaves_the_result_before_it()
    {
        await Run("a");
        await Assert.ThrowsAsync<PaviseException>(() => new StageStore(folder, new QuietLog()).RunAsync<int>("count", ["b"], () => throw new PaviseException("PAV1004", new Place("x"), "no", "yes")));
        Assert.True((await Run("a")).UpToDate);
    }

    [Fact]
    public void Keys_do_not_run_together() => Assert.NotEqual(StageKey.Of("ab", "c"), StageKey.Of("a", "bc"));

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private Task<StageResult<int>> Run(string input, bool stillThere = true) =>
        new StageStore(folder, new QuietLog()).RunAsync("count", [input], () => Task.FromResult(++made), () => stillThere);
}
