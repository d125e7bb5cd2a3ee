using Pavise.Core;
using Pavise.Judgement.Rules;

namespace Pavise.Judgement.Tests;

/// <summary>Claims are compared only with those that an index offers; nothing that is one event may stand outside it.</summary>
public class IndexProperties
{
    private static readonly string[] Items = ["interceptor", "interceptor-unspecified", "patriot-interceptor", "gem-t", "nasams-interceptor", "patriot-system", "air-defence-unspecified", "air-defence", "loner", "unknown"];
    private static readonly string[] Parties = ["USA", "DEU", "NATO", "EUROPE", "", "DEU+USA", "USA+DEU", "USA+USA+DEU"];
    private static readonly Alike Alike = new(Case.Catalogue);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Claims_of_one_event_have_one_key(int seed)
    {
        var bundles = Bundles(seed, 250);
        var same = 0;
        foreach (var a in bundles)
        {
            foreach (var b in bundles.Where(other => Alike.SameEvent(a, other)))
            {
                Assert.Equal(EventKey.Of(a), EventKey.Of(b));
                same++;
            }
        }

        Assert.True(same > 2 * bundles.Length, "too few claims of one event to tell anything");
    }

    [Fact]
    public void The_first_thing_with_a_related_item_is_found_as_if_all_were_looked_at()
    {
        var random = new Random(4);
        for (var round = 0; round < 200; round++)
        {
            var index = new ItemIndex<(int Place, string Item)>(Alike);
            var all = Enumerable.Range(0, random.Next(12)).Select(place => (Place: place, Item: Items[random.Next(Items.Length)])).ToArray();
            foreach (var thing in all) index.Add(thing.Item, thing);
            foreach (var item in Items)
            {
                foreach (var after in Enumerable.Range(0, 6))
                {
                    var found = index.First(item, thing => thing.Place >= after);
                    var expected = all.Where(thing => thing.Place >= after && Alike.Related(thing.Item, item)).Take(1).ToArray();
                    Assert.Equal(expected, found is { } one ? [one.Thing] : []);
                }
            }
        }
    }

    private static Bundle[] Bundles(int seed, int count)
    {
        var random = new Random(seed);
        var story = new Case();
        string Any(string[] among) => among[random.Next(among.Length)];
        for (var i = 0; i < count; i++)
            story.Says($"c{i:D3}", (ClaimKind)random.Next(3), Any(Items), random.Next(2) == 0 ? null : Case.Missiles(random.Next(1, 3)), Any(Parties), random.Next(3) == 0 ? "" : "UKR");
        return [.. story.Assertions.Select(assertion => new Bundle([assertion], assertion.Item))];
    }
}
