using System.Diagnostics;
using Pavise.Core;

namespace Pavise.Ledger.Tests;

/// <summary>A disk that is full, and one that is read-only: a small file system in memory, which only root can mount.</summary>
public sealed class DiskTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("pavise-disk-").FullName;
    private readonly TestClock clock = new();

    public DiskTests() => Assert.SkipUnless(
        OperatingSystem.IsLinux() && Environment.UserName == "root" && Run("mount", "-t", "tmpfs", "-o", "size=3m", "pavise-test", folder), "a small disk can be mounted by root on Linux only");

    private string File_ => Path.Combine(folder, "book.db");

    public void Dispose()
    {
        Run("umount", folder);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void A_full_disk_is_told_and_nothing_is_lost()
    {
        string before;
        using (var book = Book.Open(File_, clock))
        {
            Import(book, 10);
            before = TestBook.Export(book);
            var error = Assert.Throws<PaviseException>(() => Import(book, 5000)).Diagnostics[0];
            Assert.Equal("PAV4004", error.Code);
            Assert.Contains("the book is as it was before", error.Cause, StringComparison.Ordinal);
            Assert.Equal(before, TestBook.Export(book));
        }

        using var again = Book.Open(File_, clock);
        Assert.Empty(again.Audit(cancel: TestContext.Current.CancellationToken).Findings);
        Assert.Equal(before, TestBook.Export(again));
        Import(again, 11);
        Assert.Empty(again.Audit(cancel: TestContext.Current.CancellationToken).Findings);
    }

    [Fact]
    public void A_text_that_does_not_fit_is_not_loaded_by_half()
    {
        using var large = new TestBook();
        Import(large.Book, 5000);
        using var book = Book.Open(File_, clock);
        Assert.Equal("PAV4004", Assert.Throws<PaviseException>(() => book.Load(new StringReader(large.Export()), cancel: TestContext.Current.CancellationToken)).Diagnostics[0].Code);
        Assert.Empty(book.Parts());
        Assert.Empty(book.Audit(cancel: TestContext.Current.CancellationToken).Findings);
    }

    [Fact]
    public void A_read_only_disk_is_told_and_nothing_is_lost()
    {
        string before;
        using (var book = Book.Open(File_, clock))
        {
            Import(book, 10);
            before = TestBook.Export(book);
        }

        Assert.True(Run("mount", "-o", "remount,ro", folder));
        var error = Assert.Throws<PaviseException>(() =>
        {
            using var book = Book.Open(File_, clock);
            Import(book, 20);
        }).Diagnostics[0];
        Assert.Equal("PAV4005", error.Code);
        Assert.Contains("read-only", error.Cause, StringComparison.Ordinal);
        Assert.True(Run("mount", "-o", "remount,rw", folder));
        using var again = Book.Open(File_, clock);
        Assert.Equal(before, TestBook.Export(again));
    }

    private static void Import(Book book, int rows) => book.Import(
        TestImports.Of("list", "1", [.. Enumerable.Range(1, rows).Select(i => TestImports.Delivery($"{i}", i))]), TestCatalogue.Small, TestContext.Current.CancellationToken);

    private static bool Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
