using System.Text;
using Pavise.Core;

namespace Pavise.Registers.Tests;

public class MappedRegisterTests
{
    private const string Mapping = """
        register: gifts
        release: "1"
        credit: A club
        licence: public domain
        key: [no]
        untold: [secret]
        separator: ", "
        actors: { USA: [America], none: [somebody] }
        items: { patriot-interceptor: Patriot rounds }
        figures:
          - { measure: promised, kind: pledge, status: pledged, item: thing, number: low, high: high, about: guess, from: giver, to: =UKR, when: day, untold: some, where: { state: promised } }
          - { measure: given, kind: delivery, status: delivered, item: thing, number: low, from: giver, to: =UKR, until: day, where: { state: given } }
          - { measure: paid, kind: funding, status: delivered, item: =money, number: paid, optional: true, unit: currency, units: { EUR m: 1000000 eur }, from: giver, to: =UKR, when: day }
        hold:
          - { where: { source: "*" }, reason: second hand }
        """;

    private const string Header = "no,state,thing,low,high,guess,giver,day,paid,currency,source\n";

    [Theory]
    [InlineData("7,promised,GEM-T missile,3,5,?,America,2024-06,,,", "promised gem-t [3, 5] missile")]
    [InlineData("7,promised,Patriot rounds,secret,,,\"Germany, USA\",2024-06,,,", "promised patriot-interceptor some")]
    [InlineData("7,given,gem-t,4,,,Federal Republic of Germany,6/20/2024,,,", "given gem-t [4, 4] missile")]
    [InlineData("7,given,gem-t,0,,,Germany,2024,1.25,EUR m,", "paid money [1250000.00, 1250000.00] eur")]
    public void A_row_becomes_the_figures_that_the_mapping_says(string row, string figure) =>
        Assert.Equal([figure], TestCatalogue.Figures(Assert.Single(Read(row).Rows)));

    [Fact]
    public void Parties_days_estimates_and_identities_follow_the_mapping()
    {
        var promise = Read("7,promised,GEM-T missile,3,5,?,\"Germany, America\",2024-06,,,").ReadAll()[0];
        Assert.Equal("row:gifts/1/7", promise.Id);
        var assertion = promise.Figures[0].Assertion;
        Assert.Equal(["DEU", "USA"], assertion.From);
        Assert.Equal((DateInterval.During(new Month(2024, 6)), true, "register:gifts/1"), (assertion.When!.Value, assertion.Quantity!.Value.Approximate, assertion.Source));
        Assert.Equal(new DateInterval(null, new DateOnly(2024, 6, 20)), Read("7,given,gem-t,4,,,Germany,6/20/2024,,,").ReadAll()[0].Figures[0].Assertion.When);
        Assert.Empty(Read("7,given,gem-t,4,,,somebody,,,,").ReadAll()[0].Figures[0].Assertion.From);
    }

    [Theory]
    [InlineData("7,given,Trebuchet,4,,,Germany,,,,", ImportedState.Unrepresented, "the catalogue has no item for 'Trebuchet'")]
    [InlineData("7,given,gem-t,4,,,Ruritania,,,,", ImportedState.Unrepresented, "the catalogue has no actor 'Ruritania'")]
    [InlineData("7,given,gem-t,,,,Germany,,,,", ImportedState.Unrepresented, "given: no number is stated")]
    [InlineData("7,given,gem-t,secret,,,Germany,,,,", ImportedState.Unrepresented, "given: 'secret'")]
    [InlineData("7,given,gem-t,4,,,Germany,,5,groats,", ImportedState.Posted, "paid: 'groats' is no unit of things or money")]
    [InlineData("7,given,gem-t,4,,,Germany,,,,a friend", ImportedState.Held, "second hand")]
    [InlineData("7,given,gem-t,4,,,Germany,2922-02-09,,,", ImportedState.Posted, "the day '2922-02-09' cannot be right")]
    [InlineData("7,lost,gem-t,4,,,Germany,,,,", ImportedState.Unrepresented, "it states no number")]
    public void What_cannot_be_said_is_reported_and_never_guessed(string row, ImportedState state, string reason)
    {
        var read = Assert.Single(Read(row).Rows);
        Assert.Equal((state, row), (read.State, read.Raw));
        Assert.StartsWith(reason, read.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("until 6/2022", null, "2022-06-30")]
    [InlineData("until 06/15/2022", null, "2022-06-15")]
    [InlineData("since 2/24/2022", "2022-02-24", null)]
    [InlineData("between 3/4/22 & 3/11/22", "2022-03-04", "2022-03-11")]
    [InlineData("from 01/01/2023 until 12/31/2023", "2023-01-01", "2023-12-31")]
    [InlineData("unclear, 04/22", "2022-04-01", "2022-04-30")]
    [InlineData("unspecified", null, null)]
    [InlineData("44621", "2022-03-01", "2022-03-01")]
    [InlineData("2022; 2024", "2022-01-01", "2024-12-31")]
    public void Days_are_read_in_all_the_ways_publishers_write_them(string text, string? start, string? end)
    {
        static DateOnly? Day(string? day) => day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(new DateInterval(Day(start), Day(end)), Read($"7,promised,GEM-T missile,3,,,,\"{text}\",,,").ReadAll()[0].Figures[0].Assertion.When);
    }

    [Fact]
    public void A_day_that_does_not_exist_refuses_the_row_unless_the_mapping_expects_such()
    {
        var file = TestCatalogue.File("gifts.csv", Header + "7,promised,GEM-T missile,3,,,,until 06/31/2022,,,\n");
        Assert.Equal(["PAV2525 2:31"], TestCatalogue.Codes(() => RegisterImporter.Read(new YamlSource("gifts.yaml", Mapping), file, new ImportSettings(), TestCatalogue.Value)));
        var row = RegisterImporter.Read(new YamlSource("gifts.yaml", Mapping + "\nvague-days: true\n"), file, new ImportSettings(), TestCatalogue.Value).ReadAll()[0];
        Assert.Equal(("the day 'until 06/31/2022' cannot be right; the row is undated", null), (row.Reason, row.Figures[0].Assertion.When));
    }

    [Fact]
    public void A_row_that_stands_twice_is_kept_twice()
    {
        const string row = "7,given,gem-t,4,,,Germany,,,,\n";
        Assert.Equal(["row:gifts/1/7", "row:gifts/1/7~2"], Read(row + row).Rows.Select(one => one.Id));
    }

    [Fact]
    public void Without_a_key_a_row_is_known_by_its_content_wherever_it_stands()
    {
        var mapping = Mapping.Replace("key: [no]\n", "", StringComparison.Ordinal);
        string[] rows = ["7,given,gem-t,4,,,Germany,,,,", "8,given,gem-t,5,,,Germany,,,,"];
        Assert.Equal(Ids(rows), Ids([rows[1], rows[0]]));

        IEnumerable<string> Ids(string[] order) => RegisterImporter.Read(new YamlSource("gifts.yaml", mapping), TestCatalogue.File("gifts.csv", Header + string.Join('\n', order)), new ImportSettings(), TestCatalogue.Value)
            .Rows.Select(row => row.Id).Order(StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("no,state,thing,low,high,guess,giver,day,paid,currency\n1,2,3,4,5,6,7,8,9,10\n", "PAV2522 1:1")]
    [InlineData("no,state,thing,low,high,guess,giver,day,paid,currency,source,low\n", "PAV2528 1:1")]
    [InlineData("no,state,thing,low,high,guess,giver,day,paid,currency,source,low\n7,given,gem-t,4,,,Germany,,,,,5\n", "PAV2521 1:4")]
    [InlineData("no,state,thing,low,high,guess,giver,day,paid,currency,source\n7,\"given,gem-t\n", "PAV2527 2:3")]
    [InlineData("no,state,thing,low,high,guess,giver,day,paid,currency,source\n\n7,given,gem-t,-4,,,Germany,,,,\n", "PAV2532 3:15")]
    [InlineData("no,state,thing,low,high,guess,giver,day,paid,currency,source\n7,\"gi\nven\",gem-t,4,,,Germany,,,,\n8,given,gem-t,four,,,Germany,,,,\n", "PAV2524 4:15")]
    public void A_broken_table_is_refused_with_its_place(string text, string expected) =>
        Assert.Equal([expected], TestCatalogue.Codes(() => RegisterImporter.Read(new YamlSource("gifts.yaml", Mapping), TestCatalogue.File("gifts.csv", text), new ImportSettings(), TestCatalogue.Value)));

    [Fact]
    public void A_million_columns_are_no_register() => Assert.Equal(["PAV2526 1:32769"], TestCatalogue.Codes(() =>
        RegisterImporter.Read(new YamlSource("gifts.yaml", Mapping), TestCatalogue.File("wide.csv", string.Join(',', Enumerable.Repeat("a", 1_000_000)) + "\n1\n"), new ImportSettings(), TestCatalogue.Value)));

    [Fact]
    public void Another_encoding_is_refused_unless_the_mapping_names_it()
    {
        var bytes = Encoding.Latin1.GetBytes(Header + "7,given,gem-t,4,,,Germany,,,,Jos\u00e9\n");
        RegisterImport Read(string mapping) => RegisterImporter.Read(new YamlSource("gifts.yaml", mapping), new RegisterFile("gifts.csv", bytes), new ImportSettings(), TestCatalogue.Value);
        Assert.Equal(["PAV2520 1:1"], TestCatalogue.Codes(() => Read(Mapping)));
        Assert.EndsWith("Jos\u00e9", Read(Mapping + "\nencoding: windows-1252\n").ReadAll()[0].Raw, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_header_names_the_nearest_mapping()
    {
        var error = Assert.Throws<PaviseException>(() => RegisterImporter.Read("oryx", [TestCatalogue.File("x.csv", "recipient,supplier,weapon_designation\na,b,c\n")], new ImportSettings(), TestCatalogue.Value));
        Assert.Contains("pavise ledger mapping sipri", error.Diagnostics[0].Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("register: gifts\ncredit: A club\n", "PAV2536")]
    [InlineData("register: Gift List\ncredit: A club\nfigures:\n  - { measure: a, kind: pledge, status: pledged, item: thing }\n", "PAV2536")]
    [InlineData("register: gifts\ncredit: A club\nfigures:\n  - { measure: a, kind: wish, status: pledged, item: thing }\n", "PAV2536")]
    [InlineData("register: gifts\ncredit: A club\nfigures:\n  - { measure: a, kind: pledge, status: pledged, item: thing, units: { x: a B c } }\n", "PAV2536")]
    [InlineData("register: gifts\ncredit: A club\nfigures:\n  - { measure: a, kind: pledge, status: pledged, thing: thing }\n", "PAV1103")]
    public void A_wrong_mapping_is_refused(string mapping, string code) => Assert.Contains(code, Assert.Throws<PaviseException>(() =>
        RegisterImporter.Read(new YamlSource("gifts.yaml", mapping), TestCatalogue.File("gifts.csv", Header + "1"), new ImportSettings(), TestCatalogue.Value)).Diagnostics.Select(one => one.Code));

    private static RegisterImport Read(string rows) =>
        RegisterImporter.Read(new YamlSource("gifts.yaml", Mapping), TestCatalogue.File("gifts.csv", Header + rows), new ImportSettings(), TestCatalogue.Value);
}
