using Microsoft.Data.Sqlite;
using Pavise.Core;

namespace Pavise.Ledger;

/// <summary>Turns what SQLite reports into coded errors with a remedy.</summary>
internal static class StoreErrors
{
    private const int Busy = 5, Locked = 6, ReadOnly = 8, InputOutput = 10, Corrupt = 11, Full = 13, CannotOpen = 14, NotADatabase = 26;

    public static PaviseException Of(SqliteException error, string path, string? writer) => error.SqliteErrorCode switch
    {
        Busy or Locked => new("PAV4001", new Place(path), $"the book is being written by {writer ?? "another process"}",
            "wait until it is done and repeat the command"),
        NotADatabase => NotABook(path),
        Full => new("PAV4004", new Place(path), "the disk is full; the book is as it was before", "free some space and repeat the command"),
        ReadOnly or CannotOpen => new("PAV4005", new Place(path), "the book cannot be written here: the folder is missing, read-only or not yours",
            "make the folder writable, or use another workspace"),
        InputOutput => new("PAV4005", new Place(path), $"the disk failed: {error.Message}; the book is as it was before", "check the disk and repeat the command"),
        Corrupt => new("PAV4006", new Place(path), "the file of the book is damaged", "restore it from its text export or a backup"),
        _ => new("PAV4007", new Place(path), $"the storage failed: {error.Message}", "repeat the command; if it fails again, restore the book from its text export"),
    };

    public static PaviseException NotABook(string path) => new(
        "PAV4002", new Place(path), "this file is not a book of Pavise", "name another file, or remove this one if it is yours to remove");

    public static PaviseException Newer(string path, long version, int known) => new(
        "PAV4003", new Place(path), FormattableString.Invariant($"the book has schema {version}, this program knows up to {known}"),
        "use the newer program that wrote it, or load a text export into a new book");
}
