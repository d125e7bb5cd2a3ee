using Pavise.Core;

namespace Pavise.Planning.Tests.Unit;

public class PlanReaderTests
{
    [Fact]
    public void A_plan_file_is_read_with_its_sources()
    {
        var model = Names.Read(Example.Yaml);

        Assert.Equal(("spring", new Month(2025, 1), 12, new Month(2025, 12)), (model.Name, model.Start, model.Months, model.End));
        Assert.Equal(["AAA", "BBB", "CCC", "DDD"], model.Holders.Select(holder => holder.Actor));
        Assert.Equal(1, model.Lines.Single().Lead);
        Assert.Equal((10m, 8m, 12m), (model.Lines[0].Capacity[0].PerMonth.Used, model.Lines[0].Capacity[0].PerMonth.Quantity.Low!.Value, model.Lines[0].Capacity[0].PerMonth.Quantity.High!.Value));
        Assert.Equal("catalogue:plan/spring/values/line-rate", model.Lines[0].Capacity[0].PerMonth.Origin);
        Assert.Equal("catalogue:plan/spring/holders/DDD/exempt", model.Holder("DDD").Exemption);
        Assert.All(model.Values, value => Assert.Contains(model.Origins, origin => origin.Id == value.Origin));
    }

    [Fact]
    public void A_catalogue_value_a_year_is_taken_as_a_twelfth_a_month()
    {
        var model = Names.Read(Example.Yaml.Replace("amount: { value: line-rate }", "amount: { catalogue: item/arrow/production-per-year }", StringComparison.Ordinal));

        var capacity = model.Lines[0].Capacity[0].PerMonth;
        Assert.Equal((8m, 10m, 12m), (capacity.Quantity.Low!.Value, capacity.Used, capacity.Quantity.High!.Value));
        var origin = Assert.IsType<Computation>(model.Origins.Single(o => o.Id == capacity.Origin));
        Assert.Equal(["catalogue:item/arrow/production-per-year"], origin.Inputs);
    }

    [Fact]
    public void A_reference_to_the_book_takes_its_number_and_origin()
    {
        var model = Names.Read(
            Example.Yaml.Replace("amount: { best: 30, unit: missile, source: Parliament of Borland, date: 2024-10, confidence: H }", "amount: { ledger: stock/BBB/arrow, times: { best: 0.5, unit: share, assumption: half is ready } }", StringComparison.Ordinal),
            reference => reference == "stock/BBB/arrow" ? (Quantity.Between(60, 80, Core.Unit.Missile), "run:ledger/stock/BBB/arrow") : null);

        var stock = model.Holder("BBB").OpeningStock.Single().Amount;
        Assert.Equal((30m, 35m, 40m), (stock.Quantity.Low!.Value, stock.Used, stock.Quantity.High!.Value));
        var origin = Assert.IsType<Computation>(model.Origins.Single(o => o.Id == stock.Origin));
        Assert.Equal(["run:ledger/stock/BBB/arrow", "assumption:plan/spring/holders/BBB/opening-stock/arrow/times"], origin.Inputs);
    }

    [Theory]
    [InlineData("PAV6001", "items: [arrow]\n    capacity", "items: [sling]\n    capacity", 0)]
    [InlineData("PAV6002", "maker: MKR", "maker: XXX", 0)]
    [InlineData("PAV6003", "lead-months: { best: 1, unit: month, assumption: one month from start to finished }", "lead-months: 1", 0)]
    [InlineData("PAV6003", "exempt-from-diversion: { source: Government of Aland, date: 2024-06-20, confidence: H }", "exempt-from-diversion: true", 0)]
    [InlineData("PAV6004", "quantity: { best: 40", "quantity: { best: -40", 0)]
    [InlineData("PAV6005", "due: 2025-04", "due: 2024-12", 0)]
    [InlineData("PAV6006", "line-rate: { low: 8, best: 10, high: 12, unit: missile, source: Ministry of Aland, date: 2024-11, confidence: M }", "line-rate: { value: other }\n  other: { value: line-rate }", 1)]
    [InlineData("PAV6008", "id: dorland-1", "id: corland-1", 0)]
    [InlineData("PAV6009", "{ value: line-rate }", "{ catalogue: item/arrow/beauty }", 0)]
    [InlineData("PAV6010", "{ value: line-rate }", "{ ledger: stock/AAA/arrow }", 0)]
    [InlineData("PAV6011", "{ value: line-rate }", "{ value: line-ratio }", 0)]
    [InlineData("PAV6012", "divertible-share: { best: 1, unit: share, assumption: as the others }", "divertible-share: { best: 1.5, unit: share, assumption: as the others }", 0)]
    [InlineData("PAV6013", "unit-costs:", "tiers: [beauty]\nunit-costs:", 0)]
    [InlineData("PAV6014", "{ value: line-rate }", "{ catalogue: threat/drone/launched }", 0)]
    [InlineData("PAV6015", "quantity: { best: 40, unit: missile", "quantity: { best: 40, unit: system", 0)]
    [InlineData("PAV6017", "id: arrow-line", "id: arrow line", 0)]
    [InlineData("PAV6018", "month: 2025-01", "month: 2026-01", 0)]
    [InlineData("PAV6019", "from: BBB, to: AAA", "from: AAA, to: AAA", 0)]
    [InlineData("PAV6022", "{ best: 9, unit: month, assumption: paid", "{ best: 0, unit: month, assumption: paid", 0)]
    [InlineData("PAV1101", "lines:", "lines: [", 1)]
    [InlineData("PAV1103", "name: spring\n", "", 0)]
    [InlineData("PAV1106", "months: 12", "months: 121", 0)]
    [InlineData("PAV1106", "class: 2", "class: 9", 0)]
    [InlineData("PAV1108", "maker: MKR", "builder: MKR", 0)]
    [InlineData("PAV1203", "low: 8, best: 10, high: 12", "low: 8, best: 20, high: 12", 0)]
    [InlineData("PAV1204", "assumption: as in the last contract", "note: as in the last contract", 0)]
    public void A_mistake_is_reported_with_code_line_and_remedy(string code, string from, string to, int linesBelow)
    {
        var broken = Example.Yaml.Replace(from, to, StringComparison.Ordinal);
        var changed = Example.Yaml.Split('\n').Zip(broken.Split('\n')).TakeWhile(pair => pair.First == pair.Second).Count() + 1;
        Assert.NotEqual(Example.Yaml, broken);

        var error = Assert.Throws<PaviseException>(() => Names.Read(broken));

        var found = Assert.Single(error.Diagnostics, diagnostic => diagnostic.Code == code);
        Assert.Equal(("plans/test.yaml", changed + linesBelow), (found.Place.File, found.Place.Line));
        Assert.True(found.Place.Column > 0);
        Assert.NotEmpty(found.Remedy);
    }

    [Fact]
    public void A_plan_with_nothing_to_give_out_is_refused()
    {
        var error = Assert.Throws<PaviseException>(() => Names.Read("name: empty\nstart: 2025-01\nmonths: 3\n"));

        Assert.Equal("PAV6007", Assert.Single(error.Diagnostics).Code);
    }

    [Fact]
    public void Costs_in_two_currencies_are_refused()
    {
        var error = Assert.Throws<PaviseException>(() => Names.Read(Example.Yaml + "\n  - { item: bolt, amount: { best: 2, unit: million-eur, assumption: a guess } }"));

        Assert.Equal("PAV6020", Assert.Single(error.Diagnostics).Code);
    }

    [Fact]
    public void All_mistakes_are_reported_together()
    {
        var broken = Example.Yaml.Replace("maker: MKR", "maker: XXX", StringComparison.Ordinal).Replace("due: 2025-04", "due: 2024-04", StringComparison.Ordinal);

        var error = Assert.Throws<PaviseException>(() => Names.Read(broken));

        Assert.Equal(["PAV6002", "PAV6005"], error.Diagnostics.Select(diagnostic => diagnostic.Code));
    }
}
