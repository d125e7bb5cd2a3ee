using System.Globalization;
using System.Text;

namespace Pavise.Cli.Tests.Unit;

/// <summary>Several processes write into one workspace at the same time: each succeeds or is told to wait, and nothing is half written.</summary>
public sealed class TwoWritersTests : IDisposable
{
    private const string Mapping = """
        register: gifts
        credit: A club
        key: [no]
        figures:
          - { measure: given, kind: delivery, status: delivered, item: =patriot-system, number: pieces, from: giver, to: =UKR, when: day }
        """;

    private const int Rows = 4000;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Of_processes_that_write_at_once_each_succeeds_or_is_told_to_wait()
    {
        await File.WriteAllTextAsync(folder.At("pavise.yaml"), "name: Shared\nreceiver: UKR\nas-of: 2026-01-01\n", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(folder.At("gifts.yaml"), Mapping, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(folder.At("gifts.csv"), Table(), TestContext.Current.CancellationToken);

        var outcomes = await Task.WhenAll(Enumerable.Range(1, 4).Select(release => ImportAsync(release)));

        Assert.Contains(outcomes, outcome => outcome.Code == 0);
        foreach (var (outcome, release) in outcomes.Zip(Enumerable.Range(1, 4)))
        {
            if (outcome.Code == 0) continue;
            Assert.Equal(2, outcome.Code);
            Assert.Matches("^PAV(1005|4001) .+; wait .+$", outcome.Error.TrimEnd().Split('\n')[^1]);
            Assert.Equal(0, (await ImportAsync(release)).Code);
        }

        Assert.Equal(0, (await Command.PaviseAsync(folder.Path, "ledger", "audit")).Code);
        var totals = await Command.PaviseAsync(folder.Path, "ledger", "totals");
        foreach (var release in Enumerable.Range(1, 4)) Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"gifts {release}"), totals.Out, StringComparison.Ordinal);
        Assert.Equal(4, totals.Out.Split(string.Create(CultureInfo.InvariantCulture, $" {Rows:#,0} ")).Length - 1);
    }

    private Task<Outcome> ImportAsync(int release) =>
        Command.PaviseAsync(folder.Path, "ledger", "import", "gifts.yaml", "gifts.csv", "--release", release.ToString(CultureInfo.InvariantCulture));

    private static string Table()
    {
        var text = new StringBuilder("no,pieces,giver,day\n");
        for (var row = 1; row <= Rows; row++) text.Append(CultureInfo.InvariantCulture, $"{row},1,Germany,2024-06-01\n");
        return text.ToString();
    }
}
