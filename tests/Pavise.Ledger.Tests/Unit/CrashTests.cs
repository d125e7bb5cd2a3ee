using System.Diagnostics;
using System.Runtime.CompilerServices;
using Pavise.Core;
using Pavise.Verify;

namespace Pavise.Ledger.Tests;

/// <summary>Kills a writing process at random moments; whatever the moment, the book holds whole postings only.</summary>
public class CrashTests
{
    private const string BookVariable = "PAVISE_TEST_BOOK";
    private const string WorkVariable = "PAVISE_TEST_WORK";

    /// <summary>Kills of each kind of work; four kinds make two hundred.</summary>
    private const int Kills = 50;

    [Fact]
    public void A_posting_killed_at_any_moment_is_whole_or_not_there() => Kill("post", [Facts(_ => { }), Facts(book => Post(book, 0)), Facts(book => Post(book, 1))]);

    [Fact]
    public void An_import_killed_at_any_moment_is_whole_or_not_there() => Kill("import", [Facts(_ => { }), Facts(book => Import(book, 0)), Facts(book => Import(book, 1))]);

    [Fact]
    public void A_load_killed_at_any_moment_is_whole_or_not_there() => Kill("load", [Facts(_ => { }), Facts(book => Post(book, 0))]);

    [Fact]
    public void A_migration_killed_at_any_moment_is_done_or_not_begun()
    {
        using var test = new TestBook();
        using var book = Book.Open(OldBooks.Make(Path.GetDirectoryName(test.File)!, 2), test.Clock);
        Kill("migrate", [Facts(book)]);
    }

    /// <summary>The child process of the tests above: this assembly, started with its work in the environment, works until it is killed.</summary>
    [ModuleInitializer]
    internal static void WorkUntilKilled()
    {
        if (Environment.GetEnvironmentVariable(BookVariable) is not { } file) return;
        var work = Environment.GetEnvironmentVariable(WorkVariable);
        var text = work == "load" ? Exported() : "";
        for (var round = 0; ; round++)
        {
            File.AppendAllText(file + "-child", ".");
            Work(work!, file, round, text);
        }
    }

    private static void Work(string work, string file, int round, string text)
    {
        if (work is "load" or "migrate")
        {
            foreach (var old in new[] { file, file + "-wal", file + "-shm" }) File.Delete(old);
            if (work == "migrate") File.Move(OldBooks.Make(Path.GetDirectoryName(file)!, 2), file);
        }

        using var book = Book.Open(file, TimeProvider.System);
        if (work == "post") Post(book, round);
        else if (work == "import") Import(book, round);
        else if (work == "load") book.Load(new StringReader(text), cancel: TestContext.Current.CancellationToken);
    }

    private static void Kill(string work, string[] whole)
    {
        using var test = new TestBook();
        test.Book.Dispose();
        var random = new Random(11);
        var states = new HashSet<string>(StringComparer.Ordinal);
        for (var kill = 0; kill < Kills; kill++)
        {
            using var child = StartChild(test.File, work);
            // The first round is slow, since its code is compiled; the later ones take some milliseconds.
            var rounds = kill % 3;
            WaitForWork(child, test.File + "-child", rounds);
            Thread.Sleep(TimeSpan.FromMilliseconds(random.NextDouble() * (rounds == 0 ? 200 : 40)));
            child.Kill();
            child.WaitForExit();
            states.Add(CheckWhole(test.File, whole));
        }

        Assert.Contains(states, state => state.Length > 0);
    }

    private static string CheckWhole(string file, string[] whole)
    {
        // Killed between the removal of one file and the making of the next: there is no book, which is no broken book.
        if (!File.Exists(file)) return "";
        using var book = Book.Open(file, TimeProvider.System);
        Assert.Empty(book.Audit(cancel: TestContext.Current.CancellationToken).Findings);
        Assert.Empty(BookCheck.Of(new StringReader(TestBook.Export(book))).Broken);
        var found = Facts(book);
        Assert.Contains(found, whole.Append(""));
        return found;
    }

    private static void Post(Book book, int round) => book.Post(new RandomFacts(round % 2).Take(150, round % 2 == 0 ? "even" : "odd"), TestCatalogue.Small);

    private static void Import(Book book, int round) =>
        // Plain arrays: the child works before this assembly's initializer has ended, and the thread that reads ahead may use no type of this assembly.
        book.Import(TestImports.Of("list", "1", Enumerable.Range(round % 2 * 60, 150).Select(i => TestImports.Delivery($"{i}", i + 1, kind: i % 3 == 0 ? ClaimKind.Pledge : ClaimKind.Delivery)).ToArray()), TestCatalogue.Small);

    private static string Exported()
    {
        using var test = new TestBook();
        Post(test.Book, 0);
        return test.Export();
    }

    private static string Facts(Action<Book> work)
    {
        using var test = new TestBook();
        work(test.Book);
        return Facts(test.Book);
    }

    private static string Facts(Book book) => string.Join('\n',
        book.Parts().Select(part => (string?)part).Append(null).SelectMany(part => book.Entries(new BookView(Register: part)).Value).Select(entry => entry.Id).Order(StringComparer.Ordinal));

    private static Process StartChild(string file, string work)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(typeof(CrashTests).Assembly.Location);
        start.Environment[BookVariable] = file;
        start.Environment[WorkVariable] = work;
        File.Delete(file + "-child");
        return Process.Start(start)!;
    }

    private static void WaitForWork(Process child, string mark, int rounds)
    {
        var waited = Stopwatch.StartNew();
        while (!File.Exists(mark) || new FileInfo(mark).Length <= rounds)
        {
            Assert.False(child.HasExited, "the child ended by itself");
            Assert.True(waited.Elapsed < TimeSpan.FromMinutes(1), "the child did not get that far in a minute");
            Thread.Sleep(1);
        }
    }
}
