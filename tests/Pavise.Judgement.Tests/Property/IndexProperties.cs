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

    [Fact]
    public void Every_two_claims_that_a_rule_relates_are_offered_for_comparing()
    {
        var related = new Dictionary<string, int>(StringComparer.Ordinal);
        var (offered, all) = (0, 0);
        foreach (var tellings in Enumerable.Range(1, 4).Select(seed => Tellings(seed, 800)))
        {
            var nearby = new Nearby(tellings, Alike);
            all += tellings.Length * (tellings.Length - 1) / 2;
            for (var i = 0; i < tellings.Length; i++)
            {
                var after = nearby.After(i);
                Assert.Equal(after.Where(place => place > i).Distinct().Order(), after);
                offered += after.Count;
                foreach (var k in Enumerable.Range(i + 1, tellings.Length - i - 1))
                {
                    var pair = new Pair(tellings[i], tellings[k], Alike);
                    foreach (var rule in Comparer.PairRules.Where(rule => rule.Relate(pair) is not null).Select(rule => rule.GetType().Name))
                    {
                        Assert.True(after.Contains(k), $"{rule}: {pair.A.Claim} and {pair.B.Claim}");
                        related[rule] = related.GetValueOrDefault(rule) + 1;
                    }
                }
            }
        }

        Assert.True(offered < all / 2, $"{offered} of {all} pairs are offered: the index is of no use");
        Assert.Equal(Comparer.PairRules.Select(rule => rule.GetType().Name).Order(StringComparer.Ordinal), related.Keys.Order(StringComparer.Ordinal));
    }

    private static Telling[] Tellings(int seed, int count)
    {
        var random = new Random(seed);
        var story = new Case();
        string[] parties = ["USA", "USA", "DEU", "NATO", "EUROPE", "", "USA+UKR"];
        ClaimKind[] kinds = [ClaimKind.Pledge, ClaimKind.Diversion, ClaimKind.Delivery, ClaimKind.Order, ClaimKind.Order, ClaimKind.Funding, ClaimKind.Stock, ClaimKind.Attack];
        T Any<T>(T[] among) => among[random.Next(among.Length)];
        for (var text = 0; text < count / 4; text++)
        {
            var day = Case.Day.AddDays(random.Next(2) == 0 ? random.Next(8) : random.Next(1500));
            DateInterval? published = random.Next(9) switch { 0 => null, 1 => new DateInterval(null, day), 2 => new DateInterval(day, null), 3 => new DateInterval(day, day.AddDays(40)), _ => DateInterval.On(day) };
            story.Source($"t{text}", published: published);
            for (var claim = 0; claim < 4; claim++)
                story.Says($"c{text:D3}{claim}", Any(kinds), Any(Items), Number(random), Any(parties), Any(parties), $"t{text}", random.Next(4) == 0 ? (ClaimStatus)random.Next(6) : null,
                    random.Next(3) == 0 ? DateInterval.On(Case.Day.AddDays(random.Next(3))) : null, random.Next(2) == 0 ? "Speaker" : null);
        }

        return [.. Telling.InOrder(story.Assertions.Select(claim => new Telling(claim)))];
    }

    private static Quantity? Number(Random random) => random.Next(6) switch
    {
        0 => null,
        1 => Quantity.Exactly(random.Next(2, 4), new Unit("country")),
        2 => Quantity.AtLeast(random.Next(2, 5), Unit.Missile),
        3 => Case.Systems(random.Next(2, 5)),
        _ => Case.Missiles(random.Next(2, 6)),
    };

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
