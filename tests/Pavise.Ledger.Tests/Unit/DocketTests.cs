using Pavise.Core;

namespace Pavise.Ledger.Tests;

public sealed class DocketTests : IDisposable
{
    private static readonly DateOnly AsOf = new(2025, 1, 15);
    private readonly TestBook test = new();

    public void Dispose() => test.Dispose();

    [Theory]
    [InlineData(2025, 6, 0, 0, DocketVerdict.Open)]
    [InlineData(2024, 6, 0, 0, DocketVerdict.Unknowable)]
    [InlineData(2024, 6, 10, 5, DocketVerdict.Kept)]
    [InlineData(2024, 6, 10, 9, DocketVerdict.Late)]
    [InlineData(2024, 6, 4, 9, DocketVerdict.Late)]
    [InlineData(2024, 6, 4, 5, DocketVerdict.Unknowable)]
    public void A_promise_is_open_kept_late_or_unknowable_by_what_arrived_when(int year, int month, int arrived, int when, DocketVerdict verdict)
    {
        test.Post([Promise(year, month), .. arrived == 0 ? [] : new[] { TestFacts.Delivery("came", "gem-t", TestFacts.Missiles(arrived), when: During(2024, when)) }]);
        var line = Only();
        Assert.Equal((verdict, "promise#obligation"), (line.Verdict, line.Entry));
        Assert.Equal(arrived == 0 ? 0 : 1, line.Behind.Count);
    }

    [Theory]
    [InlineData(ClaimStatus.Delayed, DocketVerdict.Late)]
    [InlineData(ClaimStatus.Denied, DocketVerdict.Broken)]
    public void A_source_that_says_it_is_delayed_or_does_not_come_decides(ClaimStatus status, DocketVerdict verdict)
    {
        test.Post(Promise(2025, 6), TestFacts.Make("said", ClaimKind.Delivery, status, "gem-t", null, "USA", "UKR", decision: FactDecision.Statement));
        Assert.Equal((verdict, "said"), (Only().Verdict, Assert.Single(Only().Behind)));
    }

    [Fact]
    public void A_failure_of_another_giver_or_of_before_the_promise_decides_nothing()
    {
        test.Post(
            Promise(2025, 6), TestFacts.Make("other", ClaimKind.Delivery, ClaimStatus.Denied, "gem-t", null, "DEU", "UKR", decision: FactDecision.Statement),
            TestFacts.Make("before", ClaimKind.Delivery, ClaimStatus.Denied, "gem-t", null, "USA", "UKR", published: DateInterval.On(new DateOnly(2024, 1, 1)), decision: FactDecision.Statement));
        Assert.Equal(DocketVerdict.Open, Only().Verdict);
    }

    [Fact]
    public void Who_answers_is_the_office_of_the_speaker_at_that_time_else_the_giver()
    {
        var spoken = Promise(2025, 6) with { };
        spoken = spoken with { Assertion = spoken.Assertion with { Speaker = "Jane Doe" } };
        test.Post(spoken);
        Assert.Equal("Minister of Defence, Germany", Assert.Single(test.Book.Docket(AsOf, BookView.Now, WithOffices).Value).Office);
        Assert.Equal("Jane Doe", Only().Office);
        test.Post(Promise(2025, 6));
        Assert.Equal("United States", Only().Office);
    }

    [Fact]
    public void That_there_is_enough_until_a_day_is_open_then_unknowable_and_broken_by_an_empty_stock()
    {
        var source = new SourceProfile("text-a", "A", null, OutletKind.Newsroom, DateInterval.On(TestFacts.Day), "", []);
        var position = new Position("p", "sufficiency", "sufficiency", "Jane Doe", new DateInterval(null, new DateOnly(2024, 12, 31)), "text-a", "quote:text-a@p");
        DocketVerdict After(DateOnly day, params Fact[] facts)
        {
            test.Clock.Now += TimeSpan.FromMinutes(1);
            test.Book.Post(new BookInput(facts, [source], [position], []), TestCatalogue.Small, TestContext.Current.CancellationToken);
            return Assert.Single(test.Book.Docket(day, BookView.Now, TestCatalogue.Small).Value).Verdict;
        }

        Assert.Equal(DocketVerdict.Open, After(new DateOnly(2024, 12, 1)));
        Assert.Equal(DocketVerdict.Unknowable, After(AsOf));
        Assert.Equal(DocketVerdict.Broken, After(AsOf, TestFacts.Make("gone", ClaimKind.Stock, ClaimStatus.Reported, "gem-t", TestFacts.Missiles(0), null, "UKR", During(2024, 9), decision: FactDecision.Statement)));
    }

    [Fact]
    public void Slots_stand_by_customer_and_month_with_what_is_open()
    {
        test.Post(
            Promise(2025, 6), TestFacts.Pledge("swiss", "patriot-system", Quantity.Exactly(2, Unit.System), to: "CHE", when: During(2024, 3), due: new DateInterval(new DateOnly(2026, 1, 1), new DateOnly(2026, 3, 31))),
            TestFacts.Delivery("came", "gem-t", TestFacts.Missiles(4), when: During(2024, 8)), TestFacts.Pledge("undated", "gem-t", TestFacts.Missiles(1)));
        var slots = test.Book.Slots(BookView.Now).Value;
        Assert.Equal([("CHE", new Month(2026, 1), new Month(2026, 3)), ("UKR", new Month(2025, 6), new Month(2025, 6))], slots.Select(slot => (slot.Customer, slot.First!.Value, slot.Last!.Value)));
        Assert.Equal((TestFacts.Missiles(10), TestFacts.Missiles(6)), (slots[1].Promised, slots[1].Outstanding));
    }

    private static Catalogue WithOffices { get; } = CatalogueReader.Read(
    [
        new YamlSource("actors.yaml", "actors:\n  - { code: DEU, name: Germany, kind: country }\n  - { code: USA, name: United States, kind: country }\n  - { code: UKR, name: Ukraine, kind: country }\n"),
        new YamlSource("items.yaml", "items:\n  - { id: gem-t, name: GEM-T, kind: interceptor, unit: missile }\n"),
        new YamlSource("office-holders.yaml", """
            office-holders:
              - { person: Jane Doe, spellings: [], office: Minister of Defence, title-words: [], actor: DEU, from: 2023-01-01, to: 2024-12-31, source: invented, confidence: H }
            """),
    ]);

    private static DateInterval During(int year, int month) => DateInterval.During(new Month(year, month));

    private static Fact Promise(int year, int month) => TestFacts.Pledge("promise", "gem-t", TestFacts.Missiles(10), when: During(2024, 2), due: During(year, month));

    private DocketLine Only() => Assert.Single(test.Book.Docket(AsOf, BookView.Now, TestCatalogue.Small).Value);
}
