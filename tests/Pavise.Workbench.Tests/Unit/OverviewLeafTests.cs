using Pavise.Briefing;
using Pavise.Core;
using Pavise.Workbench.Views;

namespace Pavise.Workbench.Tests;

/// <summary>Long lists of the overview come in parts, and none of them is lost.</summary>
public sealed class OverviewLeafTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public void The_leaves_of_a_list_are_the_whole_list()
    {
        Sentence[] all = [.. Enumerable.Range(0, 95).Select(i => new SentenceBuilder().Say(i.ToString("000", System.Globalization.CultureInfo.InvariantCulture), "run:x").Build())];
        var section = new Section("s", "Many", [new Listing(null, all), new Table("t", ["n"], [.. all.Take(50).Select(one => (IReadOnlyList<Sentence>)[one])])]);
        var leaves = Enumerable.Range(1, 4).Select(leaf => OverviewModel.Cut(section, leaf)).ToArray();
        Assert.Equal([2, 2, 1, 0], leaves.Select(leaf => leaf.Blocks.Count));
        Assert.Equal(all, leaves.SelectMany(leaf => leaf.Blocks.OfType<Listing>()).SelectMany(list => list.Sentences).Where(sentence => sentence.Text.Length == 3));
        Assert.Equal(all.Take(50), leaves.SelectMany(leaf => leaf.Blocks.OfType<Table>()).SelectMany(table => table.Rows).Select(row => row[0]));
    }

    [Fact]
    public async Task A_leaf_beyond_the_last_is_the_last()
    {
        var last = await site.OpenAsync("/?page=9999");
        Assert.Null(last.QuerySelector("a[rel=next]"));
        Assert.NotNull(last.QuerySelector("ol.findings"));
    }
}
