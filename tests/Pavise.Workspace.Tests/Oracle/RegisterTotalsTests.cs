using System.Text.Json;
using Pavise.Core;
using Pavise.Registers;

namespace Pavise.Workspace.Tests.Oracle;

/// <summary>Published totals of the real registers, computed from a book that was loaded from its text.</summary>
public sealed class RegisterTotalsTests : IDisposable
{
    private readonly ImportedBook test = new();

    public void Dispose() => test.Dispose();

    [Fact]
    public void Kiel_release_29_sums_to_the_money_it_publishes()
    {
        var report = test.Import("kiel", SharedData.Of("kiel_ust", "r29_website"));
        Assert.Equal(1079 + 52 + 52 + 61 + 27, report.Rows);
        Assert.Equal(report.Rows, report.Posted + report.Held + report.Unrepresented.Count);
        var measures = test.Measures();
        Assert.Equal(358_399_501_000m, measures.GetProperty("total_eur").GetDecimal());
        Assert.Equal(172_992_996_000m, measures.GetProperty("military_eur").GetDecimal());
        Assert.Equal(4_122.41m, Math.Round(measures.GetProperty("nato_purl_eur").GetDecimal() / 1_000_000, 2));
    }

    [Fact]
    public void Kiel_release_21_counts_every_package_once()
    {
        test.Import("kiel", SharedData.Of("kiel_ust", "r21_item_level", "main_data_r21.csv"));
        var totals = test.Totals();
        Assert.Equal("21", totals.GetProperty("release").GetString());
        Assert.Equal(267_197.02m, Math.Round(totals.GetProperty("measures").GetProperty("total_eur").GetDecimal() / 1_000_000, 2));
        Assert.Equal((12, 6), (Thing(totals, "pledged", "iris-t-slm"), Thing(totals, "delivered", "iris-t-slm")));
    }

    [Fact]
    public void Kiel_release_7_is_read_from_its_workbook()
    {
        var report = test.Import("kiel", SharedData.Of("kiel_ust", "r07_workbook", "Ukraine_Support_Tracker_release7.xlsx"));
        Assert.Equal(1032, report.Rows);
        var measures = test.Measures();
        // The country summary of the workbook gives 89.44 billion, 2.5 of the peace facility and 2.0025 of the investment bank.
        Assert.Equal(89_440.06m + 2_500m + 2_002.5m, Math.Round(measures.GetProperty("total_eur").GetDecimal() / 1_000_000, 2));
        Assert.Equal(41_501.88m, Math.Round(measures.GetProperty("military_eur").GetDecimal() / 1_000_000, 2));
    }

    [Fact]
    public void Release_7_is_bridged_to_release_21_to_the_cent()
    {
        test.Import("kiel", SharedData.Of("kiel_ust", "r07_workbook", "Ukraine_Support_Tracker_release7.xlsx"));
        test.Import("kiel", SharedData.Of("kiel_ust", "r21_item_level", "main_data_r21.csv"));
        var comparison = test.Copy.Compare("kiel/7", "kiel/21");
        Assert.Equal(new DateOnly(2022, 9, 30), comparison.CoveredUntil);
        Assert.All(comparison.Bridge, line => Assert.Equal(line.To, line.From + line.News + line.Additions + line.Revisions + line.Recounts + line.Withdrawals));
        var money = comparison.Bridge.Where(line => line.Item == "money").ToArray();
        Assert.Equal((93_942.56m, 267_197.02m), (Math.Round(money.Sum(line => line.From) / 1_000_000, 2), Math.Round(money.Sum(line => line.To) / 1_000_000, 2)));
        Assert.True(money.Sum(line => line.News) > 150_000_000_000m, "most of the change is news");
        // Publishers renumber: identities alone would pair unrelated rows, so most of the 400 rows of release 7 must be found by content.
        Assert.Equal(comparison.Pairs.Count, comparison.Unchanged + comparison.Changed.Count);
        Assert.True(comparison.Pairs.Count > 270, "too few rows are matched");
    }

    [Fact]
    public void Copies_of_parts_of_a_release_are_refused_or_named()
    {
        var folder = SharedData.Of("kiel_ust", "r21_item_level");
        Assert.Equal("PAV2534", Code("kiel", folder));
        Assert.Equal("PAV2522", Code("kiel", Path.Combine(folder, "air_defence_items_r21.csv")));
        Assert.Equal("PAV2530", Code("kiel", Path.Combine(folder, "UkraineTracker_Categorized_r21.xlsx")));
        Assert.Equal("PAV2522", Code("kiel", Path.Combine(SharedData.Of("kiel_ust", "r28_derived"), "bilateral_activities_r28.csv")));
    }

    [Fact]
    public void Interceptors_to_Ukraine_are_those_that_SIPRI_records()
    {
        var report = test.Import("sipri", SharedData.Of("sipri_air_defence", "sipri_air_defence_2014plus.csv"));
        Assert.Equal((937, 937), (report.Rows, report.Posted + report.Held + report.Unrepresented.Count));
        var measures = test.Measures();
        int Rounds(string name) => measures.GetProperty("rounds_to_UKR").GetProperty(name).GetInt32();
        int Things(string name) => measures.GetProperty("things_to_UKR").GetProperty(name).GetInt32();
        Assert.Equal((700, 868, 150), (Rounds("PAC-2/GEM"), Rounds("PAC-3"), Rounds("PAC-3 MSE")));
        Assert.Equal((235, 905), (Rounds("aster"), Rounds("hawk-interceptor")));
        Assert.Equal((13, 19, 17, 2, 4), (Things("patriot-system"), Things("nasams-system"), Things("iris-t-system"), Things("samp-t-system"), Things("hawk-system")));
    }

    [Fact]
    public void National_raid_totals_are_those_published_month_by_month()
    {
        var report = test.Import("raids", SharedData.Of("ua_missile_attacks", "missile_attacks_daily_to_2026-02.csv"));
        Assert.Equal((3468, 2044), (report.Rows, report.Posted + NationalWithoutClass(report)));
        var totals = test.Totals();
        Assert.Equal(["aeroballistic 216/64", "ballistic 1385/242", "cruise 4647/3449", "drone 78753/55588"], Classes(totals.GetProperty("measures")));
        Assert.Equal(["aeroballistic 2/0", "ballistic 29/2", "cruise 156/126", "drone 5550/4819"], Classes(totals.GetProperty("byMonth").GetProperty("2025-09")));
        Assert.Equal(78_753 - 55_588 - 12_927, totals.GetProperty("measures").GetProperty("drone").GetProperty("launched").GetInt32() - totals.GetProperty("measures").GetProperty("drone").GetProperty("intercepted").GetInt32());
    }

    [Fact]
    public void The_older_form_of_the_raids_is_read_and_a_newer_one_takes_its_place()
    {
        test.Import("raids", SharedData.Of("ua_missile_attacks", "missile_attacks_daily_2025-05-11.csv"));
        var report = test.Import("raids", SharedData.Of("ua_missile_attacks", "missile_attacks_daily_to_2026-02.csv"));
        Assert.InRange(report.Withdrawn, 1, 60);
        Assert.Equal(["aeroballistic 216/64", "ballistic 1385/242", "cruise 4647/3449", "drone 78753/55588"], Classes(test.Measures()));
    }

    [Fact]
    public void Losses_and_facts_are_posted_held_or_reported_and_none_vanishes()
    {
        var losses = test.Import("oryx", SharedData.Of("oryx_losses", "oryx_air_defence_events.csv"));
        Assert.Equal((945, 945), (losses.Rows, losses.Posted + losses.Held + losses.Unrepresented.Count));
        var lost = test.Copy.Totals().Value.Single().Lines.Where(line => line is { Measure: "lost", Receiver: "UKR" }).ToDictionary(line => line.Item, line => line.Quantity.Low);
        Assert.Equal((2, 1), (lost["nasams-launcher"], lost["patriot-launcher"]));
        var facts = test.Import("facts", SharedData.Of("facts", "production_and_policy_facts.csv"));
        Assert.Equal((92, 92), (facts.Rows, facts.Posted + facts.Held + facts.Unrepresented.Count));
    }

    private static int NationalWithoutClass(Ledger.ImportReport report) => report.Unrepresented.Count(remark =>
        remark.Row.Contains("/kpszsu", StringComparison.Ordinal) || remark.Row.Contains("/GeneralStaff.ua", StringComparison.Ordinal) || remark.Row.Contains("/CinCAFU", StringComparison.Ordinal));

    private static IEnumerable<string> Classes(JsonElement classes) =>
        classes.EnumerateObject().Select(one => $"{one.Name} {one.Value.GetProperty("launched").GetInt32()}/{one.Value.GetProperty("destroyed").GetInt32()}");

    private static int Thing(JsonElement totals, string measure, string item) => totals.GetProperty("things").GetProperty(measure).GetProperty(item + " to UKR").GetProperty("low").GetInt32();

    private string Code(string kind, string path) => Assert.Throws<PaviseException>(() => test.Import(kind, path, new ImportSettings())).Diagnostics[0].Code;
}
