using Pavise.Core;
using Pavise.Verify;

namespace Pavise.Ledger.Tests;

public class BookProperties
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 25)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_postings_of_every_item_sum_to_zero(int seed)
    {
        using var test = new TestBook();
        var random = new RandomFacts(seed);
        var facts = random.Take(40);
        test.Post(facts);
        test.Post(random.Part(facts));

        var found = BookCheck.Of(new StringReader(test.Export()));
        Assert.Empty(found.Broken);
        Assert.NotEmpty(found.Sums);
        var balances = test.Book.Balances(BookView.Now).Value;
        foreach (var item in balances.GroupBy(balance => (balance.Item, balance.Quantity.Unit)))
        {
            // One unbounded entry makes the balances of both its accounts unbounded, one above and one below.
            Assert.Equal(item.Any(balance => balance.Quantity.Low is null), item.Any(balance => balance.Quantity.High is null));
            if (item.All(balance => !balance.Quantity.IsOpen)) Assert.Equal(0, item.Sum(balance => balance.Quantity.Low + balance.Quantity.High));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_order_of_the_facts_does_not_matter(int seed)
    {
        using var first = new TestBook();
        using var second = new TestBook();
        var random = new RandomFacts(seed);
        var facts = random.Take(40);
        first.Post(facts);
        second.Post(random.Shuffled(facts));
        Assert.Equal(first.Export(), second.Export());
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_way_to_a_set_of_facts_does_not_matter_to_the_balances(int seed)
    {
        using var direct = new TestBook();
        using var winding = new TestBook();
        var random = new RandomFacts(seed);
        var facts = random.Take(30);
        direct.Post(facts);
        for (var step = 0; step < 3; step++) winding.Post(random.Shuffled(random.Part(facts)));
        winding.Post(facts);
        Assert.Equal(Balances(direct.Book), Balances(winding.Book));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Posting_twice_changes_nothing(int seed)
    {
        using var test = new TestBook();
        var facts = new RandomFacts(seed).Take(40);
        var first = test.Post(facts);
        var text = test.Export();
        var again = test.Post(new RandomFacts(seed).Take(40));

        Assert.True(first.Added >= 40, "every fact leaves at least one entry");
        Assert.Equal((0, 0, first.Added), (again.Added, again.Reversed, again.Unchanged));
        Assert.Null(again.Recorded);
        Assert.Equal(text, test.Export());
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void An_answer_as_recorded_never_changes(int seed)
    {
        using var test = new TestBook();
        var random = new RandomFacts(seed);
        var facts = random.Take(30);
        test.Post(facts);
        var views = new List<(BookView View, string Answer)>();
        for (var step = 0; step < 4; step++)
        {
            var view = new BookView(Recorded: test.Clock.Now, Published: step % 2 == 0 ? null : new DateOnly(2024, 1, 1), Undated: step == 3);
            views.Add((view, Answers(test.Book, view)));
            // A clock set back must not slip new entries under an old answer.
            if (step == 2) test.Clock.Now -= TimeSpan.FromDays(1);
            test.Post([.. random.Part(facts), .. random.Take(5, $"late{step}")]);
            foreach (var (asked, answer) in views) Assert.Equal(answer, Answers(test.Book, asked));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Export_and_load_give_the_same_bytes(int seed)
    {
        using var test = new TestBook();
        using var copy = new TestBook();
        var random = new RandomFacts(seed);
        var facts = random.Take(40);
        test.Post(facts);
        test.Post(random.Part(facts));
        var text = test.Export();

        copy.Book.Load(new StringReader(text), cancel: TestContext.Current.CancellationToken);
        Assert.Equal(text, copy.Export());
        Assert.Empty(copy.Book.Audit(cancel: TestContext.Current.CancellationToken).Findings);
        Assert.Equal(Answers(test.Book, BookView.Now), Answers(copy.Book, BookView.Now));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Any_altered_line_of_the_text_form_is_found(int seed)
    {
        using var test = new TestBook();
        test.Post(new RandomFacts(seed).Take(10));
        var lines = test.Export().Split('\n');
        var at = new Random(seed).Next(2, lines.Length - 2);
        while (lines[at].Length < 4) at--;
        lines[at] = lines[at][..^1] + (lines[at][^1] == '1' ? '2' : '1');

        using var copy = new TestBook();
        var error = Assert.Throws<PaviseException>(() => copy.Book.Load(new StringReader(string.Join('\n', lines)), cancel: TestContext.Current.CancellationToken));
        Assert.StartsWith("PAV401", error.Diagnostics[0].Code, StringComparison.Ordinal);
        Assert.Empty(copy.Book.Entries(BookView.Now).Value);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_debt_is_what_was_diverted_less_what_was_returned(int seed)
    {
        using var test = new TestBook();
        var random = new Random(seed);
        var facts = new List<Fact>();
        decimal diverted = 0, returned = 0;
        for (var day = 0; day < 20; day++)
        {
            var when = DateInterval.On(new DateOnly(2024, 1, 1).AddDays(day));
            decimal number = random.Next(1, 50);
            if (random.Next(2) == 0)
            {
                facts.Add(TestFacts.Make($"wait-{day}", ClaimKind.Diversion, ClaimStatus.Delayed, "gem-t", TestFacts.Missiles(number), "USA", "CHE", when));
                diverted += number;
            }
            else if (diverted - returned >= number)
            {
                facts.Add(TestFacts.Delivery($"back-{day}", "gem-t", TestFacts.Missiles(number), "USA", "CHE", when));
                returned += number;
            }
        }

        test.Post(facts);
        var debts = test.Book.Debts(BookView.Now).Value;
        Assert.Equal(diverted - returned, debts.Sum(debt => debt.Outstanding.Low!.Value));
        Assert.Equal(diverted - returned, debts.Sum(debt => debt.Outstanding.High!.Value));
    }

    private static string Balances(Book book) => string.Join('\n', book.Balances(BookView.Now).Value
        .Select(balance => $"{balance.Account} {balance.Item} {balance.Quantity} {balance.Quantity.Best} {string.Join(',', balance.Entries.Order(StringComparer.Ordinal))}"));

    private static string Answers(Book book, BookView view) => string.Join('\n',
    [
        .. book.Balances(view).Value.Select(balance => $"{balance.Account} {balance.Item} {balance.Quantity} {balance.Origin}"),
        .. book.PledgedAgainstDelivered("UKR", view).Value.Select(line => $"{line.From} {line.Item} {line.Pledged} {line.Delivered} {line.Outstanding}"),
        .. book.Debts(view).Value.Select(debt => $"{debt.Entry} {debt.Outstanding}"),
        .. book.Schedule("UKR", TestFacts.Day, TestCatalogue.Small, view).Value.Deliveries.Select(delivery => delivery.ToString()),
    ]);
}
