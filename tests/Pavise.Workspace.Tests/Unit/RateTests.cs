using System.Text;
using Pavise.Core;
using Pavise.Ledger;
using Pavise.Registers;

namespace Pavise.Workspace.Tests;

/// <summary>Reference rates of two days in both forms of the European Central Bank, and what rests on them.</summary>
public sealed class RateTests : IDisposable
{
    private const string Csv = "Date,USD,JPY,GBP,RUB,\n2024-01-05,1.0921,158.42,0.86108,N/A,\n2024-01-04,1.0953,157.94,0.86278,N/A,\n";

    private const string Xml = """
        <?xml version="1.0" encoding="UTF-8"?>
        <gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">
          <Cube>
            <Cube time="2024-01-05"><Cube currency="USD" rate="1.0921"/><Cube currency="JPY" rate="158.42"/><Cube currency="GBP" rate="0.86108"/></Cube>
            <Cube time="2024-01-04"><Cube currency="USD" rate="1.0953"/><Cube currency="JPY" rate="157.94"/><Cube currency="GBP" rate="0.86278"/></Cube>
          </Cube>
        </gesmes:Envelope>
        """;

    private readonly Book book = new(new MemoryBookStore(), TimeProvider.System);

    public void Dispose() => book.Dispose();

    [Fact]
    public void Both_forms_say_the_same_and_importing_twice_changes_nothing()
    {
        Assert.Equal(2, Import(Csv).Posted);
        Assert.Equal((0, 2), (Import(Xml).Posted, Import(Csv).Unchanged));
        Assert.Equal(new DateInterval(new DateOnly(2024, 1, 4), new DateOnly(2024, 1, 5)), book.Rates().Covers);
    }

    [Fact]
    public void A_conversion_says_rate_and_day_and_takes_the_last_rate_before_a_weekend()
    {
        Import(Csv);
        var friday = Convert("usd", "EUR", new DateOnly(2024, 1, 5));
        Assert.Equal(91.57m, friday.To.Low);
        Assert.Equal("100 USD = 91.57 EUR at 1 EUR = 1.0921 USD of 2024-01-05, reference rates of the European Central Bank", friday.Describe());
        Assert.Contains("of 2024-01-05, the last before 2024-01-07", Convert("usd", "EUR", new DateOnly(2024, 1, 7)).Describe(), StringComparison.Ordinal);
        // 100 / 1.0921 * 0.86108
        Assert.Equal(78.85m, Convert("usd", "GBP", new DateOnly(2024, 1, 6)).To.Low);
        Assert.Equal(2, Convert("usd", "GBP", new DateOnly(2024, 1, 6)).Rates.Count);
        Assert.Equal(10921m, book.Rates().Convert(Quantity.Exactly(10000, Currency.Eur.Unit), Currency.Usd, new DateOnly(2024, 1, 5)).To.Low);
    }

    [Fact]
    public void Nothing_is_converted_without_a_rate()
    {
        Assert.Contains("import them", Convert("usd", "EUR", new DateOnly(2024, 1, 5)).Problem, StringComparison.Ordinal);
        Import(Csv);
        Assert.Contains("the book has 2024-01-04 to 2024-01-05", Convert("usd", "EUR", new DateOnly(2024, 1, 3)).Problem, StringComparison.Ordinal);
        Assert.NotNull(Convert("usd", "EUR", new DateOnly(2024, 1, 13)).Problem);
        Assert.Contains("CHF", Convert("usd", "CHF", new DateOnly(2024, 1, 5)).Problem, StringComparison.Ordinal);
        Assert.Contains("nobody says", Convert("usd", "EUR", null).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Balances_in_euro_add_what_was_paid_in_two_currencies_each_at_its_own_day()
    {
        Import(Csv);
        book.Post([Paid("a", 1095.30m, Pavise.Core.Unit.Usd, 4), Paid("b", 1092.10m, Pavise.Core.Unit.Usd, 5), Paid("c", 500, Currency.Eur.Unit, 5)], SharedData.Catalogue, TestContext.Current.CancellationToken);
        var view = new BookView(In: Currency.Eur);
        Assert.Equal(2500m, book.Balances(view).Value.Single(line => line.Account.ToString() == "stock:UKR").Quantity.Low);
        Assert.Equal(["1.0953", "1.0921"], book.Conversions(view).Select(one => one.Rates[0].PerEuro.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(2, book.Balances(BookView.Now).Value.Count(line => line.Account.ToString() == "stock:UKR"));
    }

    [Fact]
    public void A_promise_that_was_paid_leaves_no_debt_when_the_rate_has_moved()
    {
        Import(Csv);
        var promise = Paid("promise", 1000, Pavise.Core.Unit.Usd, 4);
        book.Post([promise with { Assertion = promise.Assertion with { Status = ClaimStatus.Pledged } }, Paid("paid", 1000, Pavise.Core.Unit.Usd, 5)], SharedData.Catalogue, TestContext.Current.CancellationToken);
        Assert.Equal(0, book.Balances(new BookView(In: Currency.Eur)).Value.Single(line => line.Account.ToString() == "owed:UKR/DEU").Quantity.Low);
    }

    [Theory]
    [InlineData("a,b\n1,2\n", "PAV4021")]
    [InlineData("<html>", "PAV4021")]
    [InlineData("<a></a>", "PAV4021")]
    [InlineData("Date,USD,\n2024-13-01,1.1,\n", "PAV4022")]
    [InlineData("Date,USD,\n2024-01-01,\"1,1\",\n", "PAV4022")]
    [InlineData("Date,USD,\n2024-01-01,-1,\n", "PAV4022")]
    [InlineData("Date,USD,\n2024-01-01,1.1,\n2024-01-01,1.1,\n", "PAV4022")]
    public void A_bad_file_is_refused_at_its_line(string text, string code)
    {
        var error = Assert.Throws<PaviseException>(() => Import(text)).Diagnostics[0];
        Assert.Equal((code, "rates"), (error.Code, error.Place.File));
    }

    private ImportReport Import(string text) => book.Import(EcbRates.Read(new RegisterFile("rates", Encoding.UTF8.GetBytes(text))), SharedData.Catalogue, TestContext.Current.CancellationToken);

    private Conversion Convert(string from, string to, DateOnly? day)
    {
        Assert.True(Currency.TryFind(to, out var wanted));
        return book.Rates().Convert(Quantity.Exactly(100, new Pavise.Core.Unit(from)), wanted, day);
    }

    private static Fact Paid(string id, decimal amount, Pavise.Core.Unit unit, int day)
    {
        var when = DateInterval.On(new DateOnly(2024, 1, day));
        var claim = new Assertion
        {
            Id = id, Kind = ClaimKind.Funding, Status = ClaimStatus.Delivered, Item = "money", Quantity = Quantity.Exactly(amount, unit), From = ["DEU"], To = ["UKR"],
            When = when, Published = when, Source = "s", Origin = "quote:s@" + id,
        };
        return new Fact(claim, claim.Quantity, FactDecision.Posted, "", ["s"], [], null);
    }
}
