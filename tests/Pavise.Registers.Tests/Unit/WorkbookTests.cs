using Pavise.Core;

namespace Pavise.Registers.Tests;

public class WorkbookTests
{
    private const string Mapping = """
        register: gifts
        credit: A club
        sheet: Gifts
        figures:
          - { measure: given, kind: delivery, status: delivered, item: "@1", number: number, to: =UKR, when: day }
        """;

    private static readonly string[] Header = ["", "number", "day", "note"];

    [Fact]
    public void Formulas_give_their_cached_values_and_dates_are_days()
    {
        var row = Assert.Single(Read(TestWorkbook.File("Gifts", false, Header, ["GEM-T", "<f>2+2</f><v>4</v>", "s=\"1\"|<v>45463</v>", "a, \"b\""])).Rows);
        Assert.Equal(["given gem-t [4, 4] missile"], TestCatalogue.Figures(row));
        Assert.Equal(DateInterval.On(new DateOnly(2024, 6, 20)), row.Figures[0].Assertion.When);
        Assert.Equal("GEM-T,4,2024-06-20,\"a, \"\"b\"\"\"", row.Raw);
        Assert.Equal(new Place("book.xlsx[Gifts]", 2, 1), row.Place);
    }

    [Fact]
    public void The_date_system_of_1904_is_heeded() => Assert.Equal(
        DateInterval.On(new DateOnly(2024, 6, 20)),
        Read(TestWorkbook.File("Gifts", true, Header, ["GEM-T", "<v>4</v>", "s=\"1\"|<v>44001</v>", ""])).ReadAll()[0].Figures[0].Assertion.When);

    [Fact]
    public void A_formula_without_its_value_is_an_error_where_it_is_needed_and_nowhere_else()
    {
        Assert.Equal(["PAV2531 3:2"], TestCatalogue.Codes(() => Read(TestWorkbook.File("Gifts", false, Header, ["GEM-T", "<v>1</v>", "", ""], ["GEM-T", "<f>2+2</f>", "", ""]))));
        Assert.Single(Read(TestWorkbook.File("Gifts", false, Header, ["GEM-T", "<v>1</v>", "", "<f>2+2</f>"])).Rows);
    }

    [Fact]
    public void A_missing_sheet_an_empty_one_and_no_workbook_are_told()
    {
        Assert.Equal(["PAV2530 0:0"], TestCatalogue.Codes(() => Read(TestWorkbook.File("Other", false, Header, ["GEM-T", "<v>1</v>", "", ""]))));
        Assert.Equal(["PAV2528 0:0"], TestCatalogue.Codes(() => Read(TestWorkbook.File("Gifts", false, Header))));
        Assert.Equal(["PAV2529 0:0"], TestCatalogue.Codes(() => Read(new RegisterFile("book.xlsx", [.. "PK\u0003\u0004"u8, 1, 2, 3, 4, 5, 6, 7, 8]))));
    }

    [Fact]
    public void A_cell_under_a_merged_one_is_an_error_where_it_is_needed()
    {
        string[][] rows = [Header, ["GEM-T", "<v>1</v>", "", "one"], ["", "<v>2</v>", "", ""]];
        Assert.Equal(["PAV2538 3:1"], TestCatalogue.Codes(() => Read(TestWorkbook.File("Gifts", false, "A2:A3", null, rows))));
        rows[2][0] = "GEM-T";
        Assert.Equal(2, Read(TestWorkbook.File("Gifts", false, "D2:D3", null, rows)).ReadAll().Count);
    }

    [Fact]
    public void A_formula_that_gave_an_error_is_told_with_it() =>
        Assert.Equal(["PAV2539 2:2"], TestCatalogue.Codes(() => Read(TestWorkbook.File("Gifts", false, Header, ["GEM-T", "t=\"e\"|<f>1/0</f><v>#DIV/0!</v>", "", ""]))));

    [Fact]
    public void A_bare_day_number_is_not_guessed_in_a_workbook_that_counts_from_1904()
    {
        string[] row = ["GEM-T", "<v>4</v>", "<v>44001</v>", ""];
        Assert.Equal(["PAV2540 2:3"], TestCatalogue.Codes(() => Read(TestWorkbook.File("Gifts", true, Header, row))));
        Assert.Equal(new DateOnly(2020, 6, 19), Read(TestWorkbook.File("Gifts", false, Header, row)).ReadAll()[0].Figures[0].Assertion.When!.Value.Start);
    }

    [Fact]
    public void The_first_sheet_is_the_first_that_is_not_hidden()
    {
        var mapping = Mapping.Replace("sheet: Gifts\n", "", StringComparison.Ordinal);
        var file = TestWorkbook.File("Gifts", false, null, "Old", [Header, ["GEM-T", "<v>4</v>", "", ""]]);
        Assert.Equal("book.xlsx[Gifts]", Assert.Single(RegisterImporter.Read(new YamlSource("gifts.yaml", mapping), file, new ImportSettings(), TestCatalogue.Value).ReadAll()).Place.File);
    }

    [Fact]
    public void Lines_above_the_header_and_other_cases_of_the_sheet_are_no_trouble()
    {
        var row = Assert.Single(Read(TestWorkbook.File("GIFTS ", false, ["A table"], Header, ["GEM-T", "<v>4</v>", "", ""])).ReadAll());
        Assert.Equal(3, row.Place.Line);
    }

    private static RegisterImport Read(RegisterFile file) => RegisterImporter.Read(new YamlSource("gifts.yaml", Mapping), file, new ImportSettings(), TestCatalogue.Value);
}
