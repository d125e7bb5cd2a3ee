using Pavise.Core;

namespace Pavise.Judgement.Tests;

public class RootTests
{
    [Fact]
    public void Forty_rewrites_of_one_text_are_one_root()
    {
        var story = new Case();
        for (ulong copy = 0; copy < 40; copy++)
        {
            // Each copy keeps the shared words and adds some of its own: a Jaccard index of 100 in 140 with any other.
            ulong[] shingles = [.. Enumerable.Range(0, 100).Select(i => (ulong)i), .. Enumerable.Range(0, 20).Select(i => 1000 + copy * 100 + (ulong)i)];
            var id = $"copy-{copy:D2}";
            story.Source(id, shingles: shingles).Says($"c{copy:D2}", ClaimKind.Pledge, "gem-t", Case.Missiles(5), source: id);
        }

        var posted = Assert.Single(story.Weigh().Facts, fact => fact.Decision == FactDecision.Posted);
        Assert.Equal(["copy-00"], posted.Roots);
        Assert.Equal(39, posted.Supports.Count);
    }

    [Theory]
    [InlineData(30, 1)]
    [InlineData(29, 2)]
    public void A_text_that_shares_three_tenths_of_its_sequences_with_another_is_made_from_it(int shared, int roots)
    {
        ulong[] Text(ulong own) => [.. Enumerable.Range(0, shared).Select(i => (ulong)i), .. Enumerable.Range(0, 100 - shared).Select(i => own + (ulong)i)];
        var fact = new Case().Source("a", shingles: Text(1000)).Source("b", shingles: Text(2000))
            .Says("x", ClaimKind.Pledge, "gem-t", Case.Missiles(5)).Says("y", ClaimKind.Pledge, "gem-t", Case.Missiles(5), source: "b").Fact("x");
        Assert.Equal(roots, fact.Roots.Count);
    }

    [Theory]
    [InlineData(14, 1)]
    [InlineData(13, 2)]
    public void Very_short_texts_are_copies_only_when_they_share_half_of_all_sequences(int shared, int roots)
    {
        ulong[] Text(ulong own) => [.. Enumerable.Range(0, shared).Select(i => (ulong)i), .. Enumerable.Range(0, 20 - shared).Select(i => own + (ulong)i)];
        var fact = new Case().Source("a", shingles: Text(1000)).Source("b", shingles: Text(2000))
            .Says("x", ClaimKind.Pledge, "gem-t", Case.Missiles(5)).Says("y", ClaimKind.Pledge, "gem-t", Case.Missiles(5), source: "b").Fact("x");
        Assert.Equal(roots, fact.Roots.Count);
    }

    [Theory]
    [InlineData(null, null, null, null, 2)]
    [InlineData("A minister", "A minister", null, null, 1)]
    [InlineData("A minister", "A general", null, null, 2)]
    [InlineData(null, null, "Wire One", "W1", 1)]
    [InlineData(null, null, "Wire One", "Wire Two", 2)]
    public void One_speaker_or_one_cited_outlet_is_one_root(string? speaker, string? other, string? via, string? otherVia, int roots)
    {
        var fact = new Case()
            .Says("x", ClaimKind.Pledge, "gem-t", Case.Missiles(5), speaker: speaker, via: via)
            .Says("y", ClaimKind.Pledge, "gem-t", Case.Missiles(5), source: "b", speaker: other, via: otherVia).Fact("x");
        Assert.Equal(FactDecision.Posted, fact.Decision);
        Assert.Equal(["y"], fact.Supports);
        Assert.Equal(roots, fact.Roots.Count);
    }

    [Fact]
    public void A_text_that_cites_an_outlet_is_no_second_root_beside_it()
    {
        var fact = new Case().Source("wire", OutletKind.Agency, "Wire One")
            .Says("x", ClaimKind.Pledge, "gem-t", Case.Missiles(5), source: "wire").Says("y", ClaimKind.Pledge, "gem-t", Case.Missiles(5), via: "Wire One").Fact("x");
        Assert.Single(fact.Roots);
    }
}
