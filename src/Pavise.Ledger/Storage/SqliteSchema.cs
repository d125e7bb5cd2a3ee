namespace Pavise.Ledger;

/// <summary>The tables of a book in SQLite; each migration leads from the version before it, forward only.</summary>
internal static class SqliteSchema
{
    /// <summary>Marks a SQLite file as a book of Pavise: the ASCII codes of "PVSB".</summary>
    public const int ApplicationId = 0x50565342;

    /// <summary>The first version that keeps sums beside the entries.</summary>
    public const int WithTallies = 3;

    public static readonly IReadOnlyList<string> Migrations =
    [
        """
        CREATE TABLE entry (
          number INTEGER PRIMARY KEY,
          kind TEXT NOT NULL, leg TEXT NOT NULL, decision TEXT NOT NULL, fact TEXT NOT NULL, item TEXT NOT NULL,
          quantity TEXT, debit TEXT, credit TEXT,
          happened_from TEXT, happened_to TEXT, published_from TEXT, published_to TEXT, slot_from TEXT, slot_to TEXT,
          programme TEXT, settles TEXT, reverses INTEGER UNIQUE REFERENCES entry (number),
          reason TEXT NOT NULL, origins TEXT NOT NULL, sources TEXT NOT NULL,
          recorded INTEGER NOT NULL, ended INTEGER, hash TEXT NOT NULL, content TEXT NOT NULL,
          CHECK ((debit IS NULL) = (credit IS NULL)),
          CHECK (debit IS NULL OR quantity IS NOT NULL)
        ) STRICT;
        CREATE UNIQUE INDEX entry_standing ON entry (content) WHERE ended IS NULL AND reverses IS NULL;
        """,
        """
        ALTER TABLE entry ADD COLUMN joint TEXT NOT NULL DEFAULT '';
        ALTER TABLE entry ADD COLUMN register TEXT;
        ALTER TABLE entry ADD COLUMN measure TEXT;
        ALTER TABLE entry ADD COLUMN raw TEXT;
        CREATE INDEX entry_register ON entry (register) WHERE ended IS NULL AND reverses IS NULL;
        """,
        // What an entry says is known by half of its digest, as bytes; the sums (SqliteTallies) are filled by the program.
        """
        DROP INDEX entry_standing;
        UPDATE entry SET content = substr(content, 1, 32);
        CREATE UNIQUE INDEX entry_standing ON entry (content) WHERE ended IS NULL AND reverses IS NULL;
        CREATE INDEX entry_row ON entry (fact) WHERE leg = 'Row' AND ended IS NULL AND reverses IS NULL;
        CREATE TABLE tally (
          id INTEGER PRIMARY KEY,
          register TEXT NOT NULL, account TEXT NOT NULL, item TEXT NOT NULL, unit TEXT NOT NULL,
          happened_from_least INTEGER NOT NULL, happened_to_most INTEGER NOT NULL,
          published_from_least INTEGER NOT NULL, published_to_least INTEGER NOT NULL, published_to_most INTEGER NOT NULL,
          recorded_least INTEGER NOT NULL, recorded_most INTEGER NOT NULL,
          count INTEGER NOT NULL, sum BLOB NOT NULL, postings BLOB NOT NULL
        ) STRICT;
        CREATE INDEX tally_key ON tally (register, account, item, unit, count);
        """,
        // The digest stands behind the fact, whose entries come together: a large import then writes its index nearly in order.
        """
        DROP INDEX entry_standing;
        DROP INDEX entry_row;
        CREATE UNIQUE INDEX entry_fact ON entry (fact, content) WHERE ended IS NULL AND reverses IS NULL;
        """,
    ];
}
