using Pavise.Core;

namespace Pavise.Workspace.Tests;

/// <summary>Values that nobody could have known on the day a workspace stands for.</summary>
public class LaterValuesTests
{
    private static readonly Place Line = new("pavise.yaml", 3);

    private static IReadOnlyList<Diagnostic> Of(string date) => LaterValues.Of(
        "plan", [new CatalogueEntry("catalogue:item/arrow/unit-cost", "the unit cost of Arrow", "Ministry of Aland", null, date, Confidence.High), new Assumption("assumption:a", "2099 is far away", null, 0)], new DateOnly(2025, 8, 1), Line);

    [Theory]
    [InlineData("2025-08-02")]
    [InlineData("2025-12")]
    [InlineData("2026")]
    public void A_value_published_after_the_day_is_told_with_its_code_and_both_days(string date)
    {
        var told = Assert.Single(Of(date));

        Assert.Equal(("PAV6222", Line), (told.Code, told.Place));
        Assert.Equal($"the plan uses the unit cost of Arrow, published {date}, though the workspace stands for 2025-08-01", told.Cause);
    }

    // A month or a year that had begun may have been before the day; what bears no date, nobody can say.
    [Theory]
    [InlineData("2025-08-01")]
    [InlineData("2025-08")]
    [InlineData("2025")]
    [InlineData("2024-12-31")]
    [InlineData("")]
    [InlineData("undated")]
    public void A_value_that_may_have_been_known_is_not_told(string date) => Assert.Empty(Of(date));
}
