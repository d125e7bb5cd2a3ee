using Pavise.Core;

namespace Pavise.Registers.Tests;

public class KielTests
{
    private static readonly RegisterFile Info = TestCatalogue.File("r/release_info.csv", "release,period,date,label\n3,04/2026,2026-08-04,Third\n");
    private static readonly RegisterFile Explorer = TestCatalogue.File("r/data_explorer.csv",
        "country,iso,year,month,total,financial,humanitarian,military,commitments,to_be_allocated\nGermany,DEU,2022,2,0.75,0,0.25,0.5,1,0.25\nElsewhere,XXX,2022,2,1,1,0,0,1,0\n");

    [Fact]
    public void A_country_row_opens_three_obligations_in_euro_and_states_the_rest()
    {
        var import = Read(Info, Explorer);
        Assert.Equal(("kiel/3", DateInterval.On(new DateOnly(2026, 8, 4))), (import.Part, import.Published!.Value));
        Assert.Equal(["military money [500000000.0, 500000000.0] eur", "humanitarian money [250000000.00, 250000000.00] eur", "commitments money [1000000000, 1000000000] eur", "to_be_allocated money [250000000.00, 250000000.00] eur"],
            TestCatalogue.Figures(import.ReadAll()[0]));
        Assert.Equal([ClaimStatus.Pledged, ClaimStatus.Pledged, ClaimStatus.Considered, ClaimStatus.Considered], import.ReadAll()[0].Figures.Select(figure => figure.Assertion.Status));
        Assert.Equal((ImportedState.Unrepresented, "the catalogue has no actor 'XXX'"), (import.ReadAll()[1].State, import.ReadAll()[1].Reason));
    }

    [Fact]
    public void The_same_money_seen_from_other_sides_is_stated_or_held_and_never_posted_again()
    {
        var import = Read(Info, Explorer,
            TestCatalogue.File("r/total_allocations.csv", "year,month,total_allocations,military,financial,humanitarian\n2022,2,0.75,0.5,0,0.25\n"),
            TestCatalogue.File("r/procurement_trends.csv", "year,month,stockpile,procurement,unspecified,nato_purl\n2022,2,0.4,0,0,1E-1\n"),
            TestCatalogue.File("r/eu_aid_shares.csv", "country,iso,eu_share_bn\nGermany,DEU,0.1\n"));
        Assert.All(import.Rows.Skip(2).SelectMany(row => row.Figures), figure => Assert.Equal(ClaimStatus.Considered, figure.Assertion.Status));
        Assert.Equal(ImportedState.Held, import.Rows.Single(row => row.Id.Contains("eu_aid_shares", StringComparison.Ordinal)).State);
        var purl = import.Rows.SelectMany(row => row.Figures).Single(figure => figure.Measure == "nato_purl").Assertion;
        Assert.Equal(("PURL", 100_000_000m), (purl.Programme, purl.Quantity!.Value.Low));
    }

    [Fact]
    public void Weapons_are_posted_name_by_name_and_a_value_that_cannot_be_right_is_left_out()
    {
        var rows = Read(Info, Explorer, TestCatalogue.File("r/weapons.csv",
            "donor,category,number_of_weapons,monetary_value_eur,weapons_list\nGermany,Air Defense,7,70,Patriot air defense battery (5); Ballista (2)\nGermany,Tanks,2,7000000,Ram (2)\n")).ReadAll();
        Assert.Equal(["pledged patriot-system [5, 5] system"], TestCatalogue.Figures(rows[2]));
        Assert.Contains("Ballista; the value, which is too small", rows[2].Reason, StringComparison.Ordinal);
        Assert.Equal((ImportedState.Unrepresented, "the catalogue has no item for Ram"), (rows[3].State, rows[3].Reason));
    }

    [Fact]
    public void A_stray_file_a_missing_release_and_a_folder_of_copies_are_refused()
    {
        Assert.Equal("PAV2534", Code(Info, Explorer, TestCatalogue.File("r/notes.csv", "a\n1\n")));
        Assert.Equal("PAV2535", Code(Explorer));
        Assert.Equal("PAV2534", Code(TestCatalogue.File("r/main.csv", "a\n1\n"), TestCatalogue.File("r/part.csv", "a\n1\n")));
        Assert.Equal("PAV2535", Code(TestCatalogue.File("main.csv", "a\n1\n")));
        Assert.Equal("PAV2525", Code(Info, TestCatalogue.File("r/data_explorer.csv", "country,iso,year,month,total,financial,humanitarian,military,commitments,to_be_allocated\nGermany,DEU,2022,13,0.75,0,0.25,0.5,1,0.25\n")));
    }

    [Fact]
    public void The_value_of_a_package_counts_once_and_commitments_are_held()
    {
        const string text = """
            donor,announcement_date_raw,aid_type_general,measure,item,item_numb,item_numb_deliv,tot_sub_activity_value_EUR
            Germany,2022-03-01,Military,Allocation,Patriot air defense battery,2,1,1000000.5
            Germany,until 12/31/2022,Military,Allocation,Patriot air defense munition,undisclosed,undisclosed,
            Germany,2022-03-01,Military,Allocation,spoon,5,5,
            Germany,2022-03-01,Military,Commitment,Patriot air defense battery,9,,
            """;
        var rows = RegisterImporter.Read("kiel", [TestCatalogue.File("main_data_r21.csv", text)], new ImportSettings(), TestCatalogue.Value) is { Release: "21" } import ? import.ReadAll() : [];
        Assert.Equal(["military money [1000000.5, 1000000.5] eur", "pledged patriot-system [2, 2] system", "delivered patriot-system [1, 1] system"], TestCatalogue.Figures(rows[0]));
        Assert.Equal(["pledged patriot-interceptor some"], TestCatalogue.Figures(rows[1]));
        Assert.Equal(new DateInterval(null, new DateOnly(2022, 12, 31)), rows[1].Figures[0].Assertion.When);
        Assert.Equal([ImportedState.Posted, ImportedState.Posted, ImportedState.Unrepresented, ImportedState.Held], rows.Select(row => row.State));
    }

    private static RegisterImport Read(params RegisterFile[] files) => RegisterImporter.Read("kiel", files, new ImportSettings(), TestCatalogue.Value);

    private static string Code(params RegisterFile[] files) => Assert.Throws<PaviseException>(() => Read(files).ReadAll()).Diagnostics[0].Code;
}
