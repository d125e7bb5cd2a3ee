using Pavise.Core;

namespace Pavise.Ledger.Tests;

public sealed class StorageTests : IDisposable
{
    private readonly TestBook test = new();

    private string Folder => Path.GetDirectoryName(test.File)!;

    public void Dispose() => test.Dispose();

    [Fact]
    public void A_second_writer_is_told_to_wait_and_for_whom()
    {
        using var first = SqliteBookStore.Open(test.File);
        using var second = SqliteBookStore.Open(test.File, secondsToWait: 1);
        using (first.BeginWrite())
        {
            var error = Assert.Throws<PaviseException>(() => second.BeginWrite()).Diagnostics[0];
            Assert.Equal("PAV4001", error.Code);
            Assert.Contains($"process {Environment.ProcessId} on", error.Cause, StringComparison.Ordinal);
        }

        using var writer = second.BeginWrite();
        Assert.Null(writer.Last);
    }

    [Fact]
    public void A_reader_sees_whole_postings_while_another_writes()
    {
        test.Post(TestFacts.Pledge("a", "gem-t", TestFacts.Missiles(10)));
        using var other = SqliteBookStore.Open(test.File);
        using var writer = other.BeginWrite();
        writer.Append(new SealedEntry(writer.Last! with { Number = 2, Fact = "half" }, "half"));
        Assert.Equal("a", Assert.Single(test.Book.Entries(BookView.Now).Value).Fact);
    }

    [Fact]
    public void A_text_file_is_not_a_book()
    {
        var file = Path.Combine(Folder, "notes.db");
        File.WriteAllText(file, string.Concat(Enumerable.Repeat("Nothing but words in this file. ", 100)));
        Assert.Equal("PAV4002", CodeOf(file));
        Assert.StartsWith("Nothing but words", File.ReadAllText(file), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_programs_database_is_not_a_book_and_stays_untouched()
    {
        var file = Path.Combine(Folder, "other.db");
        Database.Execute(file, "CREATE TABLE recipes (name TEXT)");
        var bytes = File.ReadAllBytes(file);
        Assert.Equal("PAV4002", CodeOf(file));
        Assert.Equal(bytes, File.ReadAllBytes(file));
    }

    [Fact]
    public void A_book_of_a_newer_program_is_not_touched()
    {
        test.Book.Dispose();
        Database.Execute(test.File, "PRAGMA user_version = 99");
        Assert.Equal("PAV4003", CodeOf(test.File));
    }

    [Fact]
    public void A_missing_folder_is_named_with_its_remedy() => Assert.Equal("PAV4005", CodeOf(Path.Combine(Folder, "missing", "book.db")));

    [Fact]
    public void A_damaged_file_is_reported()
    {
        test.Post(new RandomFacts(1).Take(200));
        test.Book.Dispose();
        var bytes = File.ReadAllBytes(test.File);
        Array.Fill(bytes, (byte)0xAB, 4096, bytes.Length - 4096);
        File.WriteAllBytes(test.File, bytes);
        var error = Assert.Throws<PaviseException>(() =>
        {
            using var book = Book.Open(test.File, test.Clock);
            book.Balances(BookView.Now);
        });
        Assert.Equal("PAV4006", error.Diagnostics[0].Code);
    }

    [Fact]
    public void An_entry_altered_behind_the_books_back_fails_the_audit()
    {
        test.Post(TestFacts.Pledge("a", "gem-t", TestFacts.Missiles(10)));
        Database.Execute(test.File, "UPDATE entry SET quantity = '11..11 missile'");
        Assert.Contains(test.Book.Audit(cancel: TestContext.Current.CancellationToken).Findings, finding => finding.Contains("hash", StringComparison.Ordinal));
    }

    [Fact]
    public void A_deleted_entry_fails_the_audit()
    {
        test.Post(TestFacts.Pledge("a", "gem-t", TestFacts.Missiles(10)), TestFacts.Pledge("b", "gem-t", null));
        Database.Execute(test.File, "DELETE FROM entry WHERE number = 1");
        Assert.NotEmpty(test.Book.Audit(cancel: TestContext.Current.CancellationToken).Findings);
    }

    [Fact]
    public void A_correction_without_its_mark_fails_the_audit()
    {
        test.Post(TestFacts.Pledge("a", "gem-t", TestFacts.Missiles(10)));
        test.Post();
        Database.Execute(test.File, "UPDATE entry SET ended = NULL WHERE number = 1");
        Assert.Contains("entry 1 ends at another moment", string.Join('\n', test.Book.Audit(cancel: TestContext.Current.CancellationToken).Findings), StringComparison.Ordinal);
    }

    private string CodeOf(string file) => Assert.Throws<PaviseException>(() => Book.Open(file, test.Clock)).Diagnostics[0].Code;
}
