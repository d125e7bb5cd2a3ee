using Pavise.Core;
using Pavise.Ledger;

namespace Pavise.Workspace.Tests.Oracle;

/// <summary>The disagreements that the notes on the register copies list, each shown as a conflict with both sources.</summary>
public sealed class RegisterConflictTests : IDisposable
{
    private readonly ImportedBook test = new();

    public void Dispose() => test.Dispose();

    [Fact]
    public void On_Patriot_Kiel_promises_ten_while_SIPRI_counts_thirteen_delivered_the_difference_being_the_United_States()
    {
        var view = Compare("patriot-system");
        Assert.Equal(["DEU 5", "NLD 1", "ROU 1", "USA 3"], Figures(view, "kiel/29", "promised"));
        Assert.Equal(["DEU 5", "NLD 1", "ROU 1", "USA 6"], Figures(view, "sipri", "delivered"));
        Assert.Equal(3 + 13, view.Figures.Where(figure => figure is { Part: "sipri", Sense: "ordered" }).Sum(figure => figure.Quantity!.Value.Low));
        Assert.Contains(view.Conflicts, conflict => conflict is { Sense: "delivered against promised", Giver: null, One: "sipri: about 13 systems", Other: "kiel/29: 10 systems" });
        Assert.Contains(view.Conflicts, conflict => conflict is { Sense: "delivered against promised", Giver: "USA", One: "sipri: about 6 systems", Other: "kiel/29: 3 systems" });
        Assert.DoesNotContain(view.Conflicts, conflict => conflict.Giver == "DEU" && conflict.One.StartsWith("sipri", StringComparison.Ordinal) && conflict.Other.StartsWith("kiel/29", StringComparison.Ordinal));
        Assert.All(view.Conflicts, conflict => Assert.True(conflict.Why.Length > 0 && conflict.Origins.Count >= 2));
    }

    [Fact]
    public void On_IRIS_T_two_releases_of_Kiel_and_SIPRI_name_three_numbers_of_different_designations()
    {
        var view = Compare("iris-t-system");
        Assert.Equal(["DEU 14"], Figures(view, "kiel/29", "promised"));
        Assert.Contains(view.Figures, figure => figure is { Part: "kiel/21", Sense: "promised", Item: "iris-t-slm", Quantity.Low: 12 });
        Assert.Contains(view.Figures, figure => figure is { Part: "kiel/21", Sense: "delivered", Item: "iris-t-slm", Quantity.Low: 6 });
        Assert.Equal([9m, 8m], Assert.Single(view.Figures, figure => figure is { Part: "sipri", Sense: "delivered" }).Rows.Select(row => row.Low!.Value));
        var conflict = Assert.Single(view.Conflicts, conflict => conflict is { Sense: "delivered", Giver: "DEU", One: "kiel/21: 11 systems", Other: "sipri: about 17 systems" });
        Assert.Contains("kiel/21 counts iris-t-slm and iris-t-sls", conflict.Why, StringComparison.Ordinal);
    }

    private RegisterView Compare(string item)
    {
        test.Import("kiel", SharedData.Of("kiel_ust", "r29_website"));
        test.Import("kiel", SharedData.Of("kiel_ust", "r21_item_level", "main_data_r21.csv"));
        test.Import("sipri", SharedData.Of("sipri_air_defence", "sipri_air_defence_2014plus.csv"));
        return test.Copy.CompareRegisters(item, "UKR", BookView.Now, SharedData.Catalogue).Value;
    }

    private static IEnumerable<string> Figures(RegisterView view, string part, string sense) =>
        view.Figures.Where(figure => figure.Part == part && figure.Sense == sense).Select(figure => $"{figure.Giver} {figure.Quantity!.Value.Low}");
}
