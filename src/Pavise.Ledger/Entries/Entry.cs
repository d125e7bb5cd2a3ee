using Pavise.Core;

namespace Pavise.Ledger;

/// <summary>One line of the book: one quantity that moves from the credit to the debit account, or a note that moves nothing.</summary>
/// <remarks>Zero sum is structural: what the debit account gains the credit account loses. Entries are never changed or erased.</remarks>
public sealed record Entry
{
    /// <summary>The claim once it was read; no part of what the entry is.</summary>
    private ReadClaim read;

    /// <summary>Place in the book, from 1 without gaps; 0 before it is written.</summary>
    public long Number { get; init; }

    public required EntryKind Kind { get; init; }

    public required EntryLeg Leg { get; init; }

    /// <summary>What Judgement decided about the fact.</summary>
    public required FactDecision Decision { get; init; }

    /// <summary>Identity of the fact it follows from.</summary>
    public required string Fact { get; init; }

    public required string Item { get; init; }

    /// <summary>Items that share the one number, in order; empty when it is this item's own.</summary>
    public IReadOnlyList<string> Joint { get; init; } = [];

    /// <summary>How many; null only for a note whose source gives no number.</summary>
    public Quantity? Quantity { get; init; }

    /// <summary>The account that gains; null for a note.</summary>
    public Account? Debit { get; init; }

    /// <summary>The account that loses; null for a note.</summary>
    public Account? Credit { get; init; }

    /// <summary>When it happened; both ends null when nobody tells.</summary>
    public DateInterval Happened { get; init; }

    /// <summary>When the world could know it; both ends null for undated sources.</summary>
    public DateInterval Published { get; init; }

    /// <summary>When this book learnt it; every entry of one posting has the same moment, later than any before.</summary>
    public DateTimeOffset Recorded { get; init; }

    /// <summary>The promised delivery window; null when none is stated.</summary>
    public DateInterval? Slot { get; init; }

    public string? Programme { get; init; }

    /// <summary>For a discharge: the <see cref="Id"/> of the obligation or debt.</summary>
    public string? Settles { get; init; }

    /// <summary>For a correction: the number of the entry it takes back.</summary>
    public long? Reverses { get; init; }

    /// <summary>Which register's part of the book it belongs to, such as <c>kiel/29</c>; null for the judged part. Parts are never added.</summary>
    public string? Register { get; init; }

    /// <summary>For a register: what the number counts in its terms, such as <c>delivered</c>; else null.</summary>
    public string? Measure { get; init; }

    /// <summary>What was told, unaltered: the row of a register as imported, or the claim or source of the judged part as JSON; null when another entry of the fact keeps it.</summary>
    public string? Raw { get; init; }

    /// <summary>Why it stands in the book as it does, in words.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Identities of its origins, the carrier's first; at least one.</summary>
    public required IReadOnlyList<string> Origins { get; init; }

    /// <summary>Identities of the documents and registers that say it, in order.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>SHA-256 over the hash before it and its own text, so that no entry can be altered unseen.</summary>
    public string Hash { get; init; } = "";

    /// <summary>Identity that does not depend on the order in which facts became known.</summary>
    public string Id => Leg switch
    {
        EntryLeg.Note or EntryLeg.Movement or EntryLeg.Row => Fact,
        EntryLeg.Discharge => $"{Fact}>{Settles}",
        _ => $"{Fact}#{Leg.ToString().ToLowerInvariant()}",
    };

    /// <summary>The one origin a figure of this entry names.</summary>
    public string Origin => Origins.Count == 1 ? Origins[0] : $"run:ledger/entry/{Id}";

    /// <summary>The claim that this entry keeps; null for a row, a source or a position, and when another entry of its fact keeps it.</summary>
    /// <exception cref="FormatException">What it keeps is no claim.</exception>
    public Assertion? Claim() => Raw is null || Leg == EntryLeg.Row ? null : read.Of(Raw) ?? (read = new ReadClaim(Raw, Read())).Of(Raw);

    private Assertion Read() => IsByHand ? ClaimText.Read<HandPosting>(Raw!).Claim
        : HeldClaim.IsKept(Raw!) ? ClaimText.Read<HeldClaim>(Raw!).Claim : ClaimText.Read<Assertion>(Raw!);

    /// <summary>The source whose profile this entry keeps; null for any other entry.</summary>
    /// <exception cref="FormatException">What it keeps is no profile.</exception>
    public SourceProfile? SourceProfile() => Leg == EntryLeg.Row && Item == KeptEntries.Source && Register is null && Raw is not null ? ClaimText.Read<SourceProfile>(Raw) : null;

    /// <summary>True when a person made it.</summary>
    public bool IsByHand => Fact.StartsWith(HandPosting.Mark, StringComparison.Ordinal);

    /// <summary>True when it moves a quantity between accounts.</summary>
    public bool Moves => Debit is not null;
}
