using Pavise.Core;

namespace Pavise.Ledger.Tests;

public sealed class ReleaseTests : IDisposable
{
    private readonly TestBook test = new();

    public void Dispose() => test.Dispose();

    [Fact]
    public void Renumbered_rows_are_matched_by_what_they_say_and_every_cause_has_its_part()
    {
        test.Import(TestImports.Of("list", "1",
            Row("list/1", "1", "ten lances for the northern gate", 10, 3), Row("list/1", "2", "four shields promised at the summit", 4, 3),
            Row("list/1", "3", "a lot of boots and blankets", 7, 5), Row("list/1", "4", "one wagon", 100, 1)));
        test.Import(TestImports.Of("list", "2",
            Row("list/2", "2", "ten lances for the northern gate", 12, 3), Row("list/2", "9", "four shields promised at the summit", 4, 3),
            Row("list/2", "5", "boots", 3, 5), Row("list/2", "6", "blankets", 5, 5), Row("list/2", "7", "a found drum", 20, 2), Row("list/2", "8", "new flags", 50, 7)));

        var comparison = test.Book.Compare("list/1", "list/2");
        Assert.Equal((new DateOnly(2024, 5, 15), 1), (comparison.CoveredUntil, comparison.Unchanged));
        Assert.Equal([("row:list/1/1", "row:list/2/2")], comparison.Changed.Select(pair => (pair.Earlier, pair.Later)));
        Assert.Equal(["row:list/2/5", "row:list/2/6", "row:list/2/7", "row:list/2/8"], comparison.Added);
        Assert.Equal(["row:list/1/3", "row:list/1/4"], comparison.Withdrawn);
        Assert.Equal(new BridgeLine("given", "gem-t", "missile", 121, 50, 20, 2, 1, -100, 94), Assert.Single(comparison.Bridge));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_bridge_sums_exactly_for_any_releases(int seed)
    {
        var random = new Random(seed);
        foreach (var release in new[] { "1", "2" })
        {
            test.Import(TestImports.Of("list", release, [.. Enumerable.Range(0, 60).Select(i => Row(
                $"list/{release}", $"{i}", string.Join(' ', Enumerable.Range(0, 5).Select(_ => "word" + random.Next(12))), random.Next(1, 500) + 0.37m, random.Next(1, 12)))]));
        }

        var comparison = test.Book.Compare("list/1", "list/2");
        Assert.NotEmpty(comparison.Changed);
        Assert.All(comparison.Bridge, line => Assert.Equal(line.To, line.From + line.News + line.Additions + line.Revisions + line.Recounts + line.Withdrawals));
        Assert.Equal(60, comparison.Unchanged + comparison.Changed.Count + comparison.Added.Count);
        Assert.Equal(60, comparison.Unchanged + comparison.Changed.Count + comparison.Withdrawn.Count);
    }

    [Fact]
    public void A_release_against_itself_has_no_change()
    {
        test.Import(TestImports.Of("list", "1", Row("list/1", "1", "ten lances", 10, 3), Row("list/1", "2", "ten lances", 11, 3)));
        var comparison = test.Book.Compare("list/1", "list/1");
        Assert.Equal((2, 0, 0, 0), (comparison.Unchanged, comparison.Changed.Count, comparison.Added.Count, comparison.Withdrawn.Count));
    }

    private static ImportedRow Row(string part, string key, string text, decimal number, int month)
    {
        var row = TestImports.Delivery(key, number, part: part);
        var day = DateInterval.On(new DateOnly(2024, month, 15));
        return row with { Raw = text, Figures = [row.Figures[0] with { Assertion = row.Figures[0].Assertion with { When = day } }] };
    }
}
