using Pavise.Registers;

namespace Pavise.Workspace.Tests.Oracle;

/// <summary>How often two rows of the Kiel releases 7 and 21 are wrongly taken for one: a hundred pairs drawn by a seed and judged by a reader.</summary>
/// <remarks>
/// The verdicts stand in release-pairs.csv: identities of rows, "same", "wrong" or "unclear", and why, in words of our own. A change of
/// the matching draws other pairs; then judge the new ones (`pavise ledger diff kiel/7 kiel/21 --sample 100`) and mend the table.
/// </remarks>
public sealed class ReleaseMatchTests : IDisposable
{
    private readonly ImportedBook test = new();

    public void Dispose() => test.Dispose();

    [Fact]
    public void Few_of_a_hundred_pairs_judged_by_hand_are_wrong()
    {
        test.Import("kiel", SharedData.Of("kiel_ust", "r07_workbook", "Ukraine_Support_Tracker_release7.xlsx"));
        test.Import("kiel", SharedData.Of("kiel_ust", "r21_item_level", "main_data_r21.csv"));
        var verdicts = Verdicts();
        Assert.Equal(verdicts.Keys.Order(StringComparer.Ordinal), test.Copy.Compare("kiel/7", "kiel/21").Sample(100, "1").Select(pair => $"{pair.Earlier},{pair.Later}").Order(StringComparer.Ordinal));
        var (wrong, unclear) = (verdicts.Values.Count(verdict => verdict == "wrong"), verdicts.Values.Count(verdict => verdict == "unclear"));
        Assert.Equal((2, 2), (wrong, unclear));
        Assert.InRange(Wilson(wrong, 100).High, 0, 0.0701);
        Assert.InRange(Wilson(wrong + unclear, 100).High, 0, 0.0985);
    }

    [Fact]
    public void The_interval_is_that_of_Wilson()
    {
        // E. B. Wilson, 1927; the values are those of R's binom.confint(2, 100, methods = "wilson").
        var (low, high) = Wilson(2, 100);
        Assert.Equal((0.0055, 0.0700), (Math.Round(low, 4), Math.Round(high, 4)));
    }

    private static (double Low, double High) Wilson(int count, int of)
    {
        const double z = 1.959963985;
        var share = (double)count / of;
        var (centre, half) = (share + z * z / (2 * of), z * Math.Sqrt(share * (1 - share) / of + z * z / (4.0 * of * of)));
        return ((centre - half) / (1 + z * z / of), (centre + half) / (1 + z * z / of));
    }

    private static Dictionary<string, string> Verdicts()
    {
        using var reader = new StreamReader(typeof(ReleaseMatchTests).Assembly.GetManifestResourceStream("release-pairs.csv")!);
        var verdicts = new Dictionary<string, string>(StringComparer.Ordinal);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            var cells = RawRow.Cells(line, "earlier,later,verdict,reason");
            verdicts[$"{cells[0]},{cells[1]}"] = cells[2];
        }

        return verdicts;
    }
}
