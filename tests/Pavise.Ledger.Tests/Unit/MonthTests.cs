using Pavise.Core;

namespace Pavise.Ledger.Tests;

/// <summary>Promised against delivered by month.</summary>
public sealed class MonthTests
{
    private static DateInterval Days(string start, string end) => new(DateOnly.Parse(start, System.Globalization.CultureInfo.InvariantCulture), DateOnly.Parse(end, System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void A_number_counts_whole_once_its_last_possible_day_has_passed_and_from_none_before()
    {
        using var test = new TestBook();
        test.Post(
            TestFacts.Pledge("a", "gem-t", TestFacts.Missiles(10), when: Days("2024-01-10", "2024-01-10")), TestFacts.Pledge("b", "patriot-interceptor", Quantity.Between(4, 6, Unit.Missile), "DEU", when: Days("2024-02-20", "2024-04-02")),
            TestFacts.Pledge("c", "gem-t", Quantity.AtLeast(501, Unit.Missile), when: Days("2024-04-01", "2024-04-30")), TestFacts.Delivery("d", "gem-t", TestFacts.Missiles(7), when: Days("2024-03-31", "2024-04-01")),
            TestFacts.Pledge("e", "patriot-system", Quantity.Exactly(3, Unit.System)), TestFacts.Pledge("f", "gem-t", TestFacts.Missiles(99), to: "CHE", when: Days("2024-01-10", "2024-01-10")));

        var months = test.Book.PledgedByMonth("patriot-interceptor", "UKR", null, new DateOnly(2024, 5, 9), BookView.Now, TestCatalogue.Small)!;
        Assert.Equal(["2024-01", "2024-02", "2024-03", "2024-04", "2024-05"], months.Lines.Select(line => line.Month.ToString()));
        Assert.Equal([(10, 10), (10, 16), (10, 16), (515, null), (515, null)], months.Lines.Select(line => (line.Promised!.Value.Low, line.Promised.Value.High)));
        Assert.Equal([null, null, Quantity.Between(0, 7, Unit.Missile), TestFacts.Missiles(7), TestFacts.Missiles(7)], months.Lines.Select(line => line.Delivered));
        Assert.Equal(["DEU", "USA"], months.Givers);
        Assert.Equal((null, null, 0), (months.UndatedPromises, months.UndatedArrivals, months.OtherUnits));

        var german = test.Book.PledgedByMonth("patriot-interceptor", "UKR", "DEU", new DateOnly(2024, 3, 9), BookView.Now, TestCatalogue.Small)!;
        Assert.Equal([(0, 6), (0, 6), (4, 6)], german.Lines.Select(line => ((decimal)line.Promised!.Value.Low!, (decimal)line.Promised.Value.High!)));
        Assert.All(german.Lines, line => Assert.Null(line.Delivered));
        Assert.Null(test.Book.PledgedByMonth("patriot-interceptor", "UKR", "POL", new DateOnly(2024, 3, 9), BookView.Now, TestCatalogue.Small));
    }

    [Fact]
    public void What_has_no_day_stands_apart_and_of_a_number_that_several_give_one_gave_from_none_to_all()
    {
        using var test = new TestBook();
        test.Post(
            Undated(TestFacts.Pledge("a", "gem-t", TestFacts.Missiles(10))), TestFacts.Pledge("b", "gem-t", TestFacts.Missiles(8), "DEU+NLD", when: Days("2024-01-10", "2024-01-10")), Undated(TestFacts.Delivery("c", "gem-t", TestFacts.Missiles(3))));
        var all = test.Book.PledgedByMonth("gem-t", "UKR", null, new DateOnly(2024, 1, 20), BookView.Now, TestCatalogue.Small)!;
        Assert.Equal(TestFacts.Missiles(8), Assert.Single(all.Lines).Promised);
        Assert.Equal((TestFacts.Missiles(10), 1), (all.UndatedPromises!.Value.Number, all.UndatedPromises.Value.Entries));
        Assert.Equal((TestFacts.Missiles(3), 1), (all.UndatedArrivals!.Value.Number, all.UndatedArrivals.Value.Entries));
        Assert.Equal(["quote:text-a@a"], all.OriginsOf(all.UndatedPromises.Value.Origin).Single(origin => origin.Id == all.UndatedPromises.Value.Origin).From);
        Assert.Equal(["DEU", "NLD", "USA"], all.Givers);
        var one = test.Book.PledgedByMonth("gem-t", "UKR", "NLD", new DateOnly(2024, 1, 20), BookView.Now, TestCatalogue.Small)!;
        Assert.Equal(Quantity.Between(0, 8, Unit.Missile), Assert.Single(one.Lines).Promised);
        var none = test.Book.PledgedByMonth("gem-t", "UKR", "USA", new DateOnly(2024, 1, 20), BookView.Now, TestCatalogue.Small)!;
        Assert.Empty(none.Lines);
        Assert.NotNull(none.UndatedPromises);
    }

    [Fact]
    public void Each_month_is_what_the_book_answers_through_a_view_of_its_last_day_and_leads_to_the_same_origins()
    {
        foreach (var seed in Enumerable.Range(1, 20))
        {
            using var test = new TestBook();
            test.Post(new RandomFacts(seed).Take(60).ToArray());
            var months = test.Book.PledgedByMonth("patriot-interceptor", "UKR", null, TestFacts.Day, BookView.Now, TestCatalogue.Small);
            if (months is null) continue;
            Assert.Null(months.UndatedPromises);
            foreach (var line in months.Lines)
            {
                var seen = test.Book.PledgedAgainstDelivered("UKR", BookView.Now with { Happened = line.Month.LastDay });
                var fitting = seen.Value.Where(one => TestCatalogue.Small.IsA(one.Item, "patriot-interceptor") && (one.Pledged ?? one.Delivered)!.Value.Unit == months.Unit).ToArray();
                Assert.Equal(Bounds(fitting.Select(one => one.Pledged)), line.Promised is { } promised ? (promised.Low, promised.High) : null);
                Assert.Equal(Bounds(fitting.Select(one => one.Delivered)), line.Delivered is { } delivered ? (delivered.Low, delivered.High) : null);
                var graph = new TraceGraph(seen.Origins);
                if (line.PromisedOrigin is { } id)
                    Assert.Equal(fitting.Select(one => one.PledgedOrigin).OfType<string>().SelectMany(one => graph.Find(one)!.From).Order(StringComparer.Ordinal), months.OriginsOf(id).Single(origin => origin.Id == id).From);
            }
        }
    }

    private static (decimal? Low, decimal? High)? Bounds(IEnumerable<Quantity?> numbers)
    {
        Quantity[] all = [.. numbers.OfType<Quantity>()];
        return all.Length == 0 ? null : (all.Sum(one => Math.Max(0, one.Low ?? 0)), all.Any(one => one.High is null) ? null : all.Sum(one => one.High));
    }

    private static Fact Undated(Fact fact) => fact with { Assertion = fact.Assertion with { When = null, Published = null } };
}
