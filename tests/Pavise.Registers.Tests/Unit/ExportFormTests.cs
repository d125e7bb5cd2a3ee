using System.Text;
using Pavise.Core;

namespace Pavise.Registers.Tests;

/// <summary>The forms in which publishers export: sentences above the header, marks in nameless columns, names with list numbers.</summary>
public class ExportFormTests
{
    private static readonly Catalogue Catalogue = CatalogueReader.Read([new YamlSource("catalogue.yaml", """
        actors:
          - { code: UKR, name: Ukraine, kind: country }
          - { code: USA, name: United States, kind: country }
        items:
          - { id: patriot-system, name: Patriot, kind: system, unit: system }
          - { id: pac-3-mse, name: PAC-3 MSE, kind: interceptor, unit: missile }
          - { id: nasams-launcher, name: NASAMS launcher, kind: component, unit: launcher }
          - { id: money, name: Money, kind: money, unit: usd }
        """)]);

    private const string Preamble = "Transfers of major weapons. Deals with deliveries made for the year range '2022' to '2025';\nSomething is uncertain; so \"it\" is said.;\n;\nData generated: 1 Jan 2026;\n";

    [Fact]
    public void The_trade_register_of_the_site_is_read_below_its_explanations()
    {
        var rows = Read("sipri", Preamble + "Recipient,Supplier,Year of order,,Number ordered,,Weapon designation,Weapon description,Number delivered,,Year(s) of delivery,status,Comments,SIPRI TIV per unit,SIPRI TIV for total order,SIPRI TIV of delivered weapons\n"
            + "Ukraine,United States,2024,?,10,?,MIM-104 PAC-3 MSE,ABM missile,4,,2024; 2025,New,\"Aid; more\",1,10,4\n").ReadAll();
        Assert.Equal(["ordered pac-3-mse [10, 10] missile", "delivered pac-3-mse [4, 4] missile"], TestCatalogue.Figures(rows[0]));
        Assert.Equal([true, false], rows[0].Figures.Select(figure => figure.Assertion.Quantity!.Value.Approximate));
        Assert.Equal(new DateInterval(new DateOnly(2024, 1, 1), new DateOnly(2025, 12, 31)), rows[0].Figures[1].Assertion.When);
    }

    [Fact]
    public void The_form_by_year_of_delivery_is_read_and_its_marks_are_words()
    {
        var rows = Read("sipri", Preamble + "SIPRI AT Database ID,Supplier,Recipient,Designation,Description,Armament category,Order date,Order date is estimate,Numbers delivered,Numbers delivered is estimate,Delivery year,Delivery year is estimate,Status,SIPRI estimate,TIV deal unit,TIV delivery values,Local production;\n"
            + "1,United States,Ukraine,Patriot,SAM system,Air-defence systems,2022,No,1,No,2023,No,New,1,1,1,No;\n1,United States,Ukraine,Patriot,SAM system,Air-defence systems,2022,No,2,Yes,2024,No,New,1,1,1,No;\n").ReadAll();
        Assert.Equal(["delivered patriot-system [1, 1] system", "delivered patriot-system [2, 2] system"], rows.SelectMany(TestCatalogue.Figures));
        Assert.Equal([false, true], rows.Select(row => row.Figures[0].Assertion.Quantity!.Value.Approximate));
        Assert.Equal(["row:sipri/1/2023", "row:sipri/1/2024"], rows.Select(row => row.Id));
    }

    [Fact]
    public void Names_with_the_number_of_a_list_are_those_without_it()
    {
        var rows = Read("oryx", "country,origin,system,status,url,date_recorded,matID\nUkraine,Norway,2 NASAMS launcher,destroyed,u,2024-06-20,1-1\nUkraine,Norway,2NASAMS launcher,destroyed,u,2024-06-20,1-2\n").ReadAll();
        Assert.Equal([ImportedState.Posted, ImportedState.Unrepresented], rows.Select(row => row.State));
    }

    [Fact]
    public void A_folder_as_it_comes_from_the_publisher_is_read_by_its_daily_file()
    {
        var daily = TestCatalogue.File("k/missile_attacks_daily.csv", "time_start,time_end,model,launch_place,target,launched,destroyed,not_reach_goal,source\n2025-09-01,2025-09-01,X-47 Kinzhal,,Ukraine,2,0,,kpszsu/1\n");
        var reference = TestCatalogue.File("k/missiles_and_uavs.csv", "model,category\nX-47 Kinzhal,ballistic missile\n");
        Assert.Single(RegisterImporter.Read("raids", [daily, reference], new ImportSettings(), TestCatalogue.Value).ReadAll());
        Assert.Equal(["PAV2534 0:0"], TestCatalogue.Codes(() => RegisterImporter.Read("raids", [reference, reference], new ImportSettings(), TestCatalogue.Value)));
        Assert.Equal("PAV2522", Assert.Throws<PaviseException>(() => RegisterImporter.Read("raids", [reference], new ImportSettings(), TestCatalogue.Value)).Diagnostics[0].Code);
    }

    [Fact]
    public void Every_shipped_mapping_is_a_mapping()
    {
        foreach (var name in ShippedMappings.Names)
            Assert.Equal("PAV2522", Assert.Throws<PaviseException>(() => RegisterImporter.Read(new YamlSource(name + ".yaml", ShippedMappings.Text(name).Replace("sheet:", "# sheet:", StringComparison.Ordinal)), TestCatalogue.File("x.csv", "a,b\n1,2\n"), new ImportSettings(), Catalogue)).Diagnostics[0].Code);
    }

    [Theory]
    [InlineData("no;thing;pieces\n1;Patriot;2\n")]
    [InlineData("no\tthing\tpieces\n1\tPatriot\t2\n")]
    [InlineData("\uFEFFno,thing,pieces\r\n\r\n1,Patriot,2\r\n")]
    [InlineData(" no , thing\u00A0,pieces   \n1,Patriot , 2\n")]
    [InlineData("no,thing,pieces,\"a note,\nin two lines\"\n1,Patriot,2,\"said\n\"\"so\"\", once\"\n")]
    [InlineData("A table of gifts\nno,thing,pieces\n1,Patriot,2")]
    public void Separators_marks_blanks_and_line_ends_are_read(string text)
    {
        var row = Assert.Single(Mapped(text).ReadAll());
        Assert.Equal(["given patriot-system [2, 2] system"], TestCatalogue.Figures(row));
        Assert.Equal("row:gifts/1", row.Id);
    }

    [Fact]
    public void Places_are_right_behind_quoted_line_breaks() =>
        Assert.Equal(["PAV2524 5:11"], TestCatalogue.Codes(() => Mapped("no,thing,pieces\n1,\"Patriot\",2\n2,\"a\nb\",2\n3,Patriot,many\n".Replace("\"a\nb\",2", "\"a\nb\",2", StringComparison.Ordinal))));

    [Fact]
    public void Text_in_UTF_16_is_told_by_its_name()
    {
        var file = new RegisterFile("gifts.csv", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("no,thing,pieces\n1,Patriot,2\n")]);
        var error = Assert.Throws<PaviseException>(() => RegisterImporter.Read(new YamlSource("gifts.yaml", Gifts + "\nencoding: windows-1252\n"), file, new ImportSettings(), Catalogue)).Diagnostics[0];
        Assert.Equal("PAV2520", error.Code);
        Assert.Contains("UTF-16", error.Cause, StringComparison.Ordinal);
    }

    [Fact]
    public void A_million_columns_and_a_quote_without_end_are_refused_soon()
    {
        Assert.Equal(["PAV2526 1:32769"], TestCatalogue.Codes(() => Mapped(string.Join(',', Enumerable.Repeat("a", 1_000_000)) + "\n1\n")));
        Assert.Equal(["PAV2527 2:3"], TestCatalogue.Codes(() => Mapped("no,thing,pieces\n1,\"Patriot,2\n2,Patriot,3\n")));
    }

    [Fact]
    public void Bad_rows_refuse_the_file_or_are_listed_one_by_one()
    {
        const string text = "no,thing,pieces\n1,Patriot,two\n2,Patriot,3\n3,Patriot,-1\n4,Patriot\n";
        Assert.Equal(["PAV2524 2:11", "PAV2532 4:11", "PAV2523 5:1"], TestCatalogue.Codes(() => Mapped(text)));
        var import = Mapped(text, new ImportSettings(SkipBad: true));
        Assert.Equal("row:gifts/2", Assert.Single(import.ReadAll()).Id);
        Assert.Equal(["PAV2524", "PAV2532", "PAV2523"], import.Skipped.Select(one => one.Code));
        Assert.All(import.Skipped, one => Assert.NotEmpty(one.Remedy));
    }

    [Fact]
    public void Reading_the_rows_twice_gives_the_same_rows()
    {
        var import = Mapped("no,thing,pieces\n1,Patriot,2\n1,Patriot,2\n");
        Assert.Equal(["row:gifts/1", "row:gifts/1~2"], import.ReadAll().Select(row => row.Id));
        Assert.Equal(import.ReadAll().Select(row => row.Id), import.ReadAll().Select(row => row.Id));
    }

    [Fact]
    public void A_kept_row_is_cut_into_the_cells_of_its_header()
    {
        Assert.Equal(["1", "a, \"b\"", ""], RawRow.Cells("1,\"a, \"\"b\"\"\",", "no,thing,pieces"));
        Assert.Equal(["1", "a,b"], RawRow.Cells("1;a,b", "no;thing"));
    }

    private const string Gifts = """
        register: gifts
        credit: A club
        key: [no]
        figures:
          - { measure: given, kind: delivery, status: delivered, item: thing, number: pieces, to: =UKR }
        """;

    private static RegisterImport Mapped(string text, ImportSettings? settings = null) =>
        RegisterImporter.Read(new YamlSource("gifts.yaml", Gifts), TestCatalogue.File("gifts.csv", text), settings ?? new ImportSettings(), Catalogue);

    private static RegisterImport Read(string kind, string text) => RegisterImporter.Read(kind, [TestCatalogue.File("export.csv", text)], new ImportSettings(), Catalogue);
}
