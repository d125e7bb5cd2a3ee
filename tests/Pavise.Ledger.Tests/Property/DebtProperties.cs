using Pavise.Core;

namespace Pavise.Ledger.Tests;

/// <summary>Debts over random histories of diversions, waits, backfills and returns, by debtor, creditor and item.</summary>
public class DebtProperties
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void For_every_pair_and_item_the_debts_are_what_was_diverted_less_what_was_returned(int seed)
    {
        using var test = new TestBook();
        var (facts, diverted, returned) = History(seed);
        test.Post(facts);
        var debts = test.Book.Debts(BookView.Now).Value;
        foreach (var (key, number) in diverted)
        {
            var left = number - returned.GetValueOrDefault(key);
            var mine = debts.Where(debt => (debt.Debtor, debt.Creditor, debt.Item) == key).ToArray();
            Assert.Equal((left, left), (mine.Sum(debt => debt.Outstanding.Low!.Value), mine.Sum(debt => debt.Outstanding.High!.Value)));
            Assert.Equal(number, mine.Sum(debt => debt.Booked.Low!.Value));
        }

        Assert.Equal(diverted.Keys.Order(), debts.Select(debt => (debt.Debtor, debt.Creditor, debt.Item)).Distinct().Order());
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_order_in_which_registers_are_imported_does_not_change_a_balance(int seed)
    {
        var random = new Random(seed);
        RegisterImport[] imports =
        [
            .. Enumerable.Range(1, 4).Select(n => TestImports.Of("list", n.ToString(System.Globalization.CultureInfo.InvariantCulture),
                [.. Enumerable.Range(0, 6).Select(row => TestImports.Delivery($"r{row}", random.Next(1, 9), random.Next(2) == 0 ? "gem-t" : "amraam", $"list/{n}", kind: random.Next(3) == 0 ? ClaimKind.Pledge : ClaimKind.Delivery))])),
        ];
        string Balances(IEnumerable<RegisterImport> order)
        {
            using var test = new TestBook();
            foreach (var import in order) test.Import(import);
            return string.Join('\n', imports.SelectMany(import => test.Book.Balances(new BookView(Register: import.Part)).Value).Select(line => $"{line.Account} {line.Item} {line.Quantity} {line.Origin}"));
        }

        var shuffled = imports.ToArray();
        random.Shuffle(shuffled);
        Assert.Equal(Balances(imports), Balances(shuffled));
    }

    /// <summary>A return is never more than is owed, so that what is left is exact.</summary>
    private static (List<Fact> Facts, Dictionary<(string, string, string), decimal> Diverted, Dictionary<(string, string, string), decimal> Returned) History(int seed)
    {
        var random = new Random(seed);
        var facts = new List<Fact>();
        var (diverted, returned) = (new Dictionary<(string, string, string), decimal>(), new Dictionary<(string, string, string), decimal>());
        string[] creditors = ["CHE", "DEU"];
        string[] items = ["gem-t", "patriot-system"];
        for (var day = 0; day < 40; day++)
        {
            var when = DateInterval.On(new DateOnly(2024, 1, 1).AddDays(day));
            var (creditor, item) = (creditors[random.Next(2)], items[random.Next(2)]);
            var unit = item == "gem-t" ? Unit.Missile : Unit.System;
            decimal number = random.Next(1, 30);
            var key = ("USA", creditor, item);
            switch (random.Next(3))
            {
                case 0:
                    facts.Add(TestFacts.Make($"wait-{day}", ClaimKind.Diversion, ClaimStatus.Delayed, item, Quantity.Exactly(number, unit), "USA", creditor, when, due: DateInterval.On(new DateOnly(2026, 1, 1))));
                    diverted[key] = diverted.GetValueOrDefault(key) + number;
                    break;
                case 1:
                    facts.Add(TestFacts.Make($"backfill-{day}", ClaimKind.Backfill, ClaimStatus.Pledged, item, Quantity.Exactly(number, unit), "USA", creditor, when));
                    diverted[key] = diverted.GetValueOrDefault(key) + number;
                    break;
                default:
                    var open = diverted.GetValueOrDefault(key) - returned.GetValueOrDefault(key);
                    if (open <= 0) break;
                    number = Math.Min(number, open);
                    facts.Add(TestFacts.Make($"back-{day}", ClaimKind.Delivery, ClaimStatus.Delivered, item, Quantity.Exactly(number, unit), "USA", creditor, when));
                    returned[key] = returned.GetValueOrDefault(key) + number;
                    break;
            }
        }

        return (facts, diverted, returned);
    }
}
