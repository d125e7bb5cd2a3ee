using System.Globalization;
using Pavise.Core;

namespace Pavise.Ledger.Tests;

public class ImportProperties
{
    private static readonly ClaimKind[] Kinds = [ClaimKind.Pledge, ClaimKind.Delivery, ClaimKind.Delivery, ClaimKind.Diversion, ClaimKind.Loss];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 10)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Any_order_of_imports_gives_the_same_balances_and_repeats_change_nothing(int seed)
    {
        using var one = new TestBook();
        using var other = new TestBook();
        var random = new Random(seed);
        RegisterImport[] imports = [.. new[] { "1", "2", "3" }.Select(release => Import(release, random, 40))];
        foreach (var import in imports) one.Import(import);
        foreach (var import in Shuffled([.. imports, .. imports], random)) other.Import(import);
        Assert.Equal(Balances(one.Book), Balances(other.Book));
        var text = other.Export();
        foreach (var import in Shuffled(imports, random)) Assert.Equal(40, other.Import(import).Unchanged);
        Assert.Equal(text, other.Export());
        Assert.Empty(other.Book.Audit(cancel: TestContext.Current.CancellationToken).Findings);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_way_to_a_release_does_not_matter_to_its_balances(int seed)
    {
        using var direct = new TestBook();
        using var winding = new TestBook();
        var last = Import("1", new Random(seed), 30);
        direct.Import(last);
        for (var draft = 1; draft <= 3; draft++) winding.Import(Import("1", new Random(seed + draft), 20 + draft * 7));
        winding.Import(last with { Rows = Shuffled([.. last.Rows], new Random(seed)) });
        Assert.Equal(Balances(direct.Book), Balances(winding.Book));
        Assert.Empty(winding.Book.Audit(cancel: TestContext.Current.CancellationToken).Findings);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void An_import_that_fails_in_the_middle_leaves_nothing(int seed)
    {
        using var test = new TestBook();
        test.Import(Import("1", new Random(seed), 20));
        var text = test.Export();
        var next = Import("1", new Random(seed + 100), 30);
        IEnumerable<ImportedRow> Broken()
        {
            foreach (var row in next.Rows.Take(seed * 2)) yield return row;
            throw new PaviseException("PAV2524", new Place("list.csv", 9, 1), "'x' is not a number", "mend it");
        }

        Assert.Equal("PAV2524", Assert.Throws<PaviseException>(() => test.Import(next with { Rows = Broken() })).Diagnostics[0].Code);
        Assert.Equal(text, test.Export());
    }

    private static RegisterImport Import(string release, Random random, int rows) => TestImports.Of("list", release, [.. Enumerable.Range(0, rows).Select(i =>
        TestImports.Delivery(i.ToString(CultureInfo.InvariantCulture), random.Next(1, 50), random.Next(3) == 0 ? "amraam" : "gem-t", $"list/{release}",
            random.Next(6) == 0 ? ImportedState.Held : ImportedState.Posted, Kinds[random.Next(Kinds.Length)]))]);

    private static IReadOnlyList<string> Balances(Book book) =>
        [.. book.Parts().SelectMany(part => book.Sums(new BookView(Register: part)).Select(sum => $"{part} {sum.Account} {sum.Item} {sum.Quantity} {sum.Entries}"))];

    private static T[] Shuffled<T>(T[] values, Random random)
    {
        random.Shuffle(values);
        return values;
    }
}
