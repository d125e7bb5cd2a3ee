using Pavise.Core;

namespace Pavise.Ledger.Tests;

public sealed class ImportTests : IDisposable
{
    private static readonly BookView List = new(Register: "list/1");
    private readonly TestBook test = new();

    public void Dispose() => test.Dispose();

    [Fact]
    public void Every_row_is_counted_once_and_the_same_import_again_changes_nothing()
    {
        var import = TestImports.Of("list", "1", TestImports.Delivery("a", 4), TestImports.Delivery("b", 5, state: ImportedState.Held), TestImports.Delivery("c", 6, state: ImportedState.Unrepresented));
        var report = test.Import(import);
        Assert.Equal((3, 1, 1, 0, 0), (report.Rows, report.Posted, report.Held, report.Unchanged, report.Withdrawn));
        Assert.Equal([new RowRemark("row:list/1/c", "for the test")], report.Unrepresented);
        var text = test.Export();
        report = test.Import(import);
        Assert.Equal((3, 0, 0, 3, 1), (report.Rows, report.Posted, report.Held, report.Unchanged, report.Unrepresented.Count));
        Assert.Equal(text, test.Export());
    }

    [Fact]
    public void Rows_are_kept_as_they_stood_with_credit_and_files_even_those_the_book_has_no_words_for()
    {
        test.Import(TestImports.Of("list", "1", TestImports.Delivery("a", 4), TestImports.Delivery("c", 6, state: ImportedState.Unrepresented)));
        using var copy = new TestBook();
        copy.Book.Load(new StringReader(test.Export()), cancel: TestContext.Current.CancellationToken);
        var rows = copy.Book.Entries(List).Value.Where(entry => entry.Leg == EntryLeg.Row).ToDictionary(entry => entry.Fact);
        Assert.Equal(("a,4", "posted", ""), (rows["row:list/1/a"].Raw, rows["row:list/1/a"].Measure, rows["row:list/1/a"].Reason));
        Assert.Equal(("c,6", "unrepresented", "for the test"), (rows["row:list/1/c"].Raw, rows["row:list/1/c"].Measure, rows["row:list/1/c"].Reason));
        Assert.Equal("A club (public domain)", rows["register:list/1"].Reason);
        Assert.Contains("list.csv", rows["register:list/1"].Raw, StringComparison.Ordinal);
    }

    [Fact]
    public void A_register_and_the_texts_do_not_disturb_one_another_and_are_never_added()
    {
        test.Post(TestFacts.Delivery("text", "gem-t", TestFacts.Missiles(1)), TestFacts.Pledge("promise", "gem-t", TestFacts.Missiles(9)));
        test.Import(TestImports.Of("list", "1", TestImports.Delivery("a", 4)));
        test.Import(TestImports.Of("list", "2", TestImports.Delivery("a", 7, part: "list/2")));
        test.Post(TestFacts.Delivery("text", "gem-t", TestFacts.Missiles(2)), TestFacts.Pledge("promise", "gem-t", TestFacts.Missiles(9)));
        Assert.Equal(2, Held(BookView.Now));
        Assert.Equal(4, Held(List));
        Assert.Equal(7, Held(new BookView(Register: "list/2")));
        Assert.Equal(TestFacts.Missiles(7), test.Balance("owed:UKR/USA", "gem-t"));
        Assert.Empty(test.Book.Audit(cancel: TestContext.Current.CancellationToken).Findings);

        decimal? Held(BookView view) => test.Book.Balances(view).Value.Single(balance => balance.Account.ToString() == "stock:UKR").Quantity.Low;
    }

    [Fact]
    public void A_changed_row_is_taken_back_and_written_anew_and_one_that_is_gone_is_withdrawn()
    {
        test.Import(TestImports.Of("list", "1", TestImports.Delivery("a", 4), TestImports.Delivery("b", 5), TestImports.Delivery("c", 6)));
        var before = test.Clock.Now;
        var report = test.Import(TestImports.Of("list", "1", TestImports.Delivery("a", 4), TestImports.Delivery("b", 8)));
        Assert.Equal((2, 1, 1, 1), (report.Rows, report.Posted, report.Unchanged, report.Withdrawn));
        Assert.Equal(12, Assert.Single(Assert.Single(test.Book.Totals().Value).Lines).Quantity.Low);
        Assert.Equal(3, test.Book.Entries(List with { Recorded = before }).Value.Count(entry => entry.Leg == EntryLeg.Movement));
    }

    [Fact]
    public void Totals_count_each_figure_once_and_leave_out_what_is_held()
    {
        test.Import(TestImports.Of("list", "1",
            TestImports.Delivery("p", 10, kind: ClaimKind.Diversion), TestImports.Delivery("a", 4), TestImports.Delivery("b", 5), TestImports.Delivery("c", 100, state: ImportedState.Held)));
        var answer = test.Book.Totals();
        var totals = Assert.Single(answer.Value);
        Assert.Equal(("list", "1"), (totals.Register, totals.Release));
        Assert.Equal(["given gem-t UKR [19, 19] missile 0"], totals.Lines.Select(line => $"{line.Measure} {line.Item} {line.Receiver} {line.Quantity} {line.Unstated}"));
        Assert.Equal(["row:list/1/a", "row:list/1/b", "row:list/1/p"], new TraceGraph(answer.Origins).Find(totals.Lines[0].Origin)!.From);
    }

    [Fact]
    public void What_is_only_a_statement_moves_nothing()
    {
        var row = TestImports.Delivery("a", 4);
        test.Import(TestImports.Of("list", "1", row with { Figures = [row.Figures[0] with { Moves = false }] }));
        Assert.Empty(test.Book.Balances(List).Value);
        Assert.Equal(4, Assert.Single(test.Book.Totals().Value[0].Lines).Quantity.Low);
    }

    [Fact]
    public void The_order_of_imports_gives_the_same_balances()
    {
        using var other = new TestBook();
        var (one, two) = (TestImports.Of("list", "1", TestImports.Delivery("a", 4)), TestImports.Of("list", "2", TestImports.Delivery("a", 7, part: "list/2")));
        test.Import(one);
        test.Import(two);
        other.Import(two);
        other.Import(one);
        Assert.Equal(test.Book.Totals().Value.SelectMany(totals => totals.Lines), other.Book.Totals().Value.SelectMany(totals => totals.Lines));
        Assert.Equal(Balances(test), Balances(other));

        static IEnumerable<string> Balances(TestBook book) => book.Book.Balances(List).Value.Select(balance => $"{balance.Account} {balance.Item} {balance.Quantity}");
    }

    [Fact]
    public void Figures_that_may_include_one_another_are_not_added_but_spanned()
    {
        test.Import(TestImports.Of("list", "1", TestImports.Delivery("a", 6), TestImports.Delivery("b", 9), TestImports.Delivery("c", 7)) with { MayOverlap = true });
        var line = Assert.Single(Assert.Single(test.Book.Totals().Value).Lines);
        Assert.Equal((6, 9, false), (line.Quantity.Low, line.Quantity.High, line.Added));
        using var copy = new TestBook();
        copy.Book.Load(new StringReader(test.Export()), cancel: TestContext.Current.CancellationToken);
        Assert.Equal(line.Quantity, Assert.Single(Assert.Single(copy.Book.Totals().Value).Lines).Quantity);
        test.Import(TestImports.Of("list", "1", TestImports.Delivery("a", 6), TestImports.Delivery("b", 9), TestImports.Delivery("c", 7)));
        Assert.Equal((22, true), Assert.Single(Assert.Single(test.Book.Totals().Value).Lines) is var sum ? (sum.Quantity.Low, sum.Added) : default);
    }
}
