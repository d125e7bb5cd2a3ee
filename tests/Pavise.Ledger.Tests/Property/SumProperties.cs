namespace Pavise.Ledger.Tests;

public class SumProperties
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 12)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_kept_sums_are_the_balances_over_the_entries_through_any_two_times(int seed)
    {
        using var test = new TestBook();
        var facts = new RandomFacts(seed);
        var all = facts.Take(seed % 4 == 0 ? 3000 : 300);
        var moments = new List<DateTimeOffset>();
        for (var posting = 0; posting < 4; posting++)
        {
            test.Post(posting == 3 ? all : facts.Shuffled(facts.Part(all)));
            moments.Add(test.Clock.Now);
        }

        var random = new Random(seed);
        DateOnly? Day() => random.Next(3) == 0 ? null : new DateOnly(2022, 1, 1).AddDays(random.Next(1500));
        for (var question = 0; question < 25; question++)
        {
            var view = new BookView(Day(), Day(), random.Next(2) == 0 ? null : moments[random.Next(4)], Undated: random.Next(2) == 0);
            Assert.Equal(Balances(test.Book, view), test.Book.Sums(view));
        }

        Assert.Empty(test.Book.Audit(cancel: TestContext.Current.CancellationToken).Findings);
    }

    [Fact]
    public void One_account_or_item_is_asked_alone()
    {
        using var test = new TestBook();
        test.Post(new RandomFacts(7).Take(300));
        var all = test.Book.Sums(BookView.Now);
        var one = all[all.Count / 2];
        Assert.Equal([one], test.Book.Sums(BookView.Now, one.Account, one.Item).Where(sum => sum.Quantity.Unit == one.Quantity.Unit));
        Assert.Equal(all.Where(sum => sum.Item == one.Item), test.Book.Sums(BookView.Now, item: one.Item));
        Assert.Equal(all, test.Book.Sums(new BookView(Without: "nobody")));
    }

    [Fact]
    public void A_kept_sum_that_differs_from_its_entries_fails_the_audit()
    {
        using var test = new TestBook();
        test.Post(TestFacts.Pledge("a", "gem-t", TestFacts.Missiles(10)), TestFacts.Pledge("b", "gem-t", TestFacts.Missiles(3)));
        Database.Execute(test.File, "UPDATE tally SET sum = (SELECT sum FROM tally t WHERE t.account <> tally.account LIMIT 1)");
        Assert.Contains("the kept sum of owed:UKR/USA in gem-t differs from its entries", test.Book.Audit(cancel: TestContext.Current.CancellationToken).Findings);
    }

    private static IEnumerable<AccountSum> Balances(Book book, BookView view) =>
        book.Balances(view).Value.Select(balance => new AccountSum(balance.Account, balance.Item, balance.Quantity, balance.Entries.Count));
}
