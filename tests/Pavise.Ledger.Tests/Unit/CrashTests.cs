using System.Diagnostics;
using System.Runtime.CompilerServices;
using Pavise.Verify;

namespace Pavise.Ledger.Tests;

public class CrashTests
{
    private const string BookVariable = "PAVISE_TEST_BOOK";
    private const int Kills = 6;

    [Fact]
    public void A_writer_killed_at_any_moment_leaves_whole_postings_only()
    {
        using var test = new TestBook();
        test.Book.Dispose();
        var random = new Random(11);
        string[] whole = ["", Expected(0), Expected(1)];
        var states = new HashSet<string>(StringComparer.Ordinal);
        for (var kill = 0; kill < Kills; kill++)
        {
            using var child = StartChild(test.File);
            // The child says which round it is about to post; killed at once or a little later, most kills fall into a posting.
            WaitForRound(child, kill % 3);
            Thread.Sleep(random.Next(0, 50));
            child.Kill();
            child.WaitForExit();
            states.Add(CheckWhole(test.File, whole));
        }

        Assert.Contains(states, state => state.Length > 0);
    }

    /// <summary>The child process of the test above: this assembly, started with the book's file in its environment, posts until it is killed.</summary>
    [ModuleInitializer]
    internal static void PostUntilKilled()
    {
        if (Environment.GetEnvironmentVariable(BookVariable) is not { } file) return;
        using var book = Book.Open(file, TimeProvider.System);
        for (var round = 0; ; round++)
        {
            File.AppendAllText(file + "-child", ".");
            book.Post(FactsOf(round), TestCatalogue.Small);
        }
    }

    private static IReadOnlyList<Core.Fact> FactsOf(int round) => new RandomFacts(round % 2).Take(300, round % 2 == 0 ? "even" : "odd");

    private static string CheckWhole(string file, string[] whole)
    {
        using var book = Book.Open(file, TimeProvider.System);
        Assert.Empty(book.Audit().Findings);
        Assert.Empty(BookCheck.Of(new StringReader(TestBook.Export(book))).Broken);
        var found = Facts(book);
        Assert.Contains(found, whole);
        return found;
    }

    private static string Expected(int round)
    {
        using var test = new TestBook();
        test.Post(FactsOf(round));
        return Facts(test.Book);
    }

    private static string Facts(Book book) => string.Join('\n', book.Entries(BookView.Now).Value.Select(entry => entry.Id).Order(StringComparer.Ordinal));

    private static Process StartChild(string file)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(typeof(CrashTests).Assembly.Location);
        start.Environment[BookVariable] = file;
        File.Delete(file + "-child");
        return Process.Start(start)!;
    }

    private static void WaitForRound(Process child, int round)
    {
        var mark = child.StartInfo.Environment[BookVariable] + "-child";
        var waited = Stopwatch.StartNew();
        while (!File.Exists(mark) || new FileInfo(mark).Length <= round)
        {
            Assert.False(child.HasExited, "the child ended by itself");
            Assert.True(waited.Elapsed < TimeSpan.FromMinutes(1), "the child did not get that far in a minute");
            Thread.Sleep(2);
        }
    }
}
