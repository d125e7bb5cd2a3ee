using Pavise.Core;
using Pavise.Ledger;
using Pavise.Registers;

namespace Pavise.Workspace.Tests;

/// <summary>Every identity that a question to the book prints leads back to its roots, whatever the view.</summary>
public sealed class LedgerTraceTests : IDisposable
{
    private readonly ReviewedWorkspace workspace = new(
        ("a.md", "# Two more systems\n\nGermany will deliver two Patriot systems to Ukraine by December 2024, the defence ministry said on 9 July 2024.\n"),
        ("b.md", "# Arrived\n\nGermany delivered one Patriot system to Ukraine on 2 September 2024, the defence ministry said.\nUkraine operates three Patriot systems.\n"));

    public void Dispose() => workspace.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Every_printed_identity_is_found_again_with_unbroken_chains(int which)
    {
        workspace.Write("a.md.meta.yaml", "published: 2024-07-09\n");
        workspace.Write("b.md.meta.yaml", "published: 2024-09-03\n");
        Import();
        BookView[] views = [BookView.Now, new(Published: new DateOnly(2024, 7, 31)), new(Without: "b", Recorded: new DateTimeOffset(2099, 1, 1, 0, 0, 0, TimeSpan.Zero)), new(Happened: new DateOnly(2025, 1, 1), Register: "gifts/1")];
        var printed = new HashSet<string>(StringComparer.Ordinal);
        using (var asked = await BookFolder.AskAsync(workspace.Folder, workspace.Parts, views[which], TestContext.Current.CancellationToken))
        {
            foreach (var answer in Ask(asked))
            {
                var column = answer.Sheet.Columns.Select((column, i) => (column.Name, i)).Single(one => one.Name == "origin").i;
                printed.UnionWith(answer.Sheet.Rows.Select(row => row[column]).OfType<string>());
            }
        }

        Assert.True(printed.Count(id => id.StartsWith("run:", StringComparison.Ordinal)) >= 4, string.Join(' ', printed));
        foreach (var id in printed.Where(id => id.StartsWith("run:", StringComparison.Ordinal)))
        {
            var graph = await LedgerTrace.FindAsync(workspace.Folder, workspace.Parts, id, TestContext.Current.CancellationToken);
            Assert.True(graph is not null, id);
            var leaves = graph.Reach(id).SelectMany(origin => origin.From).Where(input => graph.Find(input) is null).ToArray();
            // Quotes have their origins from a run, and this workspace was not run; rows have theirs from the book.
            Assert.All(leaves, leaf => Assert.StartsWith("quote:", leaf, StringComparison.Ordinal));
            Assert.True(leaves.Length + graph.Roots(id).Count > 0, id);
        }
    }

    [Theory]
    [InlineData("run:ledger/balance/stock:UKR/patriot-system/missile")]
    [InlineData("run:ledger/nonsense/1")]
    [InlineData("run:ledger/debt/x@published=2024-99-99")]
    [InlineData("quote:a@0-1")]
    public async Task What_no_question_prints_is_not_found(string id)
    {
        Import();
        Assert.Null(await LedgerTrace.FindAsync(workspace.Folder, workspace.Parts, id, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("2024-07-31", null)]
    [InlineData(null, "gifts/1")]
    public async Task The_lines_of_balances_from_kept_sums_are_those_from_the_entries(string? published, string? register)
    {
        workspace.Write("a.md.meta.yaml", "published: 2024-07-09\n");
        Import();
        var view = new BookView(Published: published is null ? null : DateOnly.ParseExact(published, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), Register: register);
        using var asked = await BookFolder.AskAsync(workspace.Folder, workspace.Parts, view, TestContext.Current.CancellationToken);
        Assert.NotEmpty(LedgerViews.BalanceLines(asked));
        Assert.Equal(LedgerViews.Balance(asked).Lines, LedgerViews.BalanceLines(asked));
    }

    private static IEnumerable<LedgerView> Ask(BookInView asked)
    {
        yield return LedgerViews.Balance(asked);
        yield return LedgerViews.Debts(asked, asked.Settings.AsOf);
        yield return LedgerViews.Slots(asked);
        yield return LedgerViews.Statements(asked);
        yield return LedgerViews.Docket(asked, asked.Settings.AsOf);
        yield return LedgerViews.Funnel(asked, "patriot-system", "UKR", []);
        yield return LedgerViews.History(asked, "patriot-system", "UKR", published: true);
        yield return LedgerViews.History(asked, "patriot-system", "UKR", published: false);
        yield return LedgerViews.CompareRegisters(asked, "patriot-system", "UKR");
    }

    private void Import()
    {
        var (mapping, table) = (Path.Combine(workspace.Folder.Root, "gifts.yaml"), Path.Combine(workspace.Folder.Root, "gifts.csv"));
        File.WriteAllText(mapping, """
            register: gifts
            release: "1"
            credit: A club
            key: [no]
            figures:
              - { measure: promised, kind: pledge, status: pledged, item: thing, number: pieces, from: giver, to: =UKR, when: day, where: { what: promised } }
              - { measure: given, kind: delivery, status: delivered, item: thing, number: pieces, from: giver, to: =UKR, when: day, where: { what: given } }
              - { measure: diverted, kind: diversion, status: delayed, item: thing, number: pieces, from: giver, to: =CHE, when: day, where: { what: diverted } }
            """);
        File.WriteAllText(table, "no,what,thing,pieces,giver,day\n1,promised,patriot-system,3,Germany,2024-06-01\n2,given,patriot-system,1,Germany,2024-08-01\n3,diverted,patriot-system,2,United States,2024-06-20\n");
        LedgerImport.Run(workspace.Folder, workspace.Parts, mapping, table, new ImportSettings(), new QuietLog(), TestContext.Current.CancellationToken);
    }
}
