using Pavise.Core;

namespace Pavise.Ledger;

/// <summary>The double-entry book of promises and things: made equal to the facts by posting, asked through three times.</summary>
/// <remarks>
/// Not safe for concurrent use by several threads; several processes may open one book, of which one writes at a time.
/// A process killed at any moment leaves the book as it was before its posting, or with all of it.
/// </remarks>
public sealed class Book : IDisposable
{
    private readonly IBookStore store;
    private readonly TimeProvider time;

    /// <summary>A book over any storage; the clock gives the recorded moments.</summary>
    public Book(IBookStore store, TimeProvider time)
    {
        this.store = store;
        this.time = time;
    }

    /// <summary>Opens the book at a path; makes an empty one when there is none.</summary>
    /// <exception cref="PaviseException">PAV4001 in use, PAV4002 not a book, PAV4003 newer, PAV4005 not writable, PAV4006 damaged.</exception>
    public static Book Open(string path, TimeProvider time) => new(SqliteBookStore.Open(path), time);

    /// <summary>As <see cref="Post(BookInput, Catalogue, CancellationToken)"/>, for facts alone.</summary>
    public PostingReport Post(IReadOnlyList<Fact> facts, Catalogue catalogue, CancellationToken cancel = default) => Post(new BookInput(facts, [], []), catalogue, cancel);

    /// <summary>Makes the judged part the pure function of the facts and of the entries by hand: writes what is missing and takes back what no longer follows, in one transaction.</summary>
    /// <param name="input">All facts the book is to rest on, their sources and positions.</param>
    /// <param name="catalogue">Tells which items belong to which group.</param>
    /// <param name="cancel">Stops before the commit; the book is then as it was.</param>
    /// <exception cref="PaviseException">PAV4001 another process is writing; PAV4004, PAV4005 the disk.</exception>
    public PostingReport Post(BookInput input, Catalogue catalogue, CancellationToken cancel = default)
    {
        using var writer = store.BeginWrite();
        return Write(writer, input, ByHand(writer), catalogue, null, cancel);
    }

    /// <summary>Adds an entry by hand; the rest is as in <see cref="Post(BookInput, Catalogue, CancellationToken)"/>.</summary>
    /// <exception cref="PaviseException">PAV4016 the same entry stands already; else as there.</exception>
    public PostingReport PostByHand(HandPosting posting, BookInput input, Catalogue catalogue, CancellationToken cancel = default)
    {
        using var writer = store.BeginWrite();
        var standing = ByHand(writer);
        if (standing.Any(one => one.Id == posting.Id))
            throw new PaviseException("PAV4016", new Place(store.Name), $"this very entry stands already as {posting.Id}", "say in --reason what makes it another one");
        return Write(writer, input, [.. standing, posting], catalogue, null, cancel);
    }

    /// <summary>Takes back an entry by hand; it stays in the book with the correction that names who took it back and why.</summary>
    /// <exception cref="PaviseException">PAV4017 no such entry by hand stands; else as for a posting.</exception>
    public PostingReport TakeBack(string id, string by, string reason, BookInput input, Catalogue catalogue, CancellationToken cancel = default)
    {
        using var writer = store.BeginWrite();
        var standing = ByHand(writer);
        if (standing.All(one => one.Id != id))
        {
            var known = standing.Count == 0 ? "none stands" : "those that stand are " + string.Join(", ", standing.Select(one => one.Id));
            throw new PaviseException("PAV4017", new Place(store.Name), $"no entry by hand is called '{id}'", $"only entries by hand are taken back so ({known}); what follows from a text is changed by the text or its review");
        }

        var reasons = new Dictionary<string, string>(StringComparer.Ordinal) { [id] = $"taken back by {by}: {reason}" };
        return Write(writer, input, [.. standing.Where(one => one.Id != id)], catalogue, reasons, cancel);
    }

    /// <summary>The standing entries by hand as origins, in the order in which they were made.</summary>
    public IReadOnlyList<HandEntry> ByHand() =>
        [.. store.Standing(null).Where(entry => entry is { IsByHand: true, Raw: not null }).Select(entry => ClaimText.Read<HandPosting>(entry.Raw!).ToOrigin())];

    /// <summary>What the judged part was told, before anybody weighed it, as this book knew it at a moment.</summary>
    /// <exception cref="PaviseException">PAV4015 a book of before claims were kept.</exception>
    public BookClaims Claims(DateTimeOffset? recorded = null) => KeptEntries.Read(store.Standing(recorded), store.Name);

    /// <summary>A book in memory that holds what would stand here if only the claims left by a view had been made: they are weighed anew.</summary>
    /// <param name="view">Its published day, its silent source and its recorded moment; a register's part is not weighed and needs no such book.</param>
    /// <param name="weigh">Makes facts of claims and the profiles of their sources.</param>
    /// <param name="catalogue">Tells items, office-holders and outlets.</param>
    /// <exception cref="PaviseException">PAV4015 a book of before claims were kept; PAV4018 nobody of that name speaks in it.</exception>
    public Book Through(BookView view, Func<IReadOnlyList<Assertion>, IReadOnlyList<SourceProfile>, IReadOnlyList<Fact>> weigh, Catalogue catalogue)
    {
        var left = new Hearing(view, catalogue).Of(Claims(view.Recorded));
        var book = new Book(new MemoryBookStore(), new FixedTime(view.Recorded ?? time.GetUtcNow()));
        using var writer = book.store.BeginWrite();
        book.Write(writer, new BookInput(weigh(left.Assertions, left.Sources), left.Sources, left.Positions), left.ByHand, catalogue, null, default);
        return book;
    }

    /// <summary>Makes the register's own part of the book equal to what was read, in one transaction; the judged part and other registers stay as they are.</summary>
    /// <remarks>
    /// Registers contradict one another and the texts, so their parts are never added: a question sees one part
    /// (<see cref="BookView.Register"/>). Reading the same release again changes nothing.
    /// </remarks>
    /// <param name="import">What was read.</param>
    /// <param name="catalogue">Tells which items belong to which group.</param>
    /// <param name="cancel">Stops before the commit; the book is then as it was.</param>
    /// <exception cref="PaviseException">PAV4001 another process is writing; PAV4004, PAV4005 the disk.</exception>
    public ImportReport Import(RegisterImport import, Catalogue catalogue, CancellationToken cancel = default)
    {
        using var writer = store.BeginWrite();
        return new Importing(writer, import, catalogue, time.GetUtcNow()).Run(cancel);
    }

    /// <summary>The registers that stand in the book, with what each says in total, computed over its entries.</summary>
    public Answer<IReadOnlyList<RegisterTotals>> Totals() => TotalsQuestion.Ask(store.Standing(null));

    /// <summary>The entries in view, by number.</summary>
    public Answer<IReadOnlyList<Entry>> Entries(BookView view)
    {
        var entries = Seen(view);
        return new Answer<IReadOnlyList<Entry>>(entries, OriginsOf(entries));
    }

    /// <summary>What each account holds or is owed, per item and unit, in the order of account, item and unit.</summary>
    public Answer<IReadOnlyList<Balance>> Balances(BookView view) => BalanceQuestion.Ask(Seen(view), view);

    /// <summary>What accounts hold or are owed, summed exactly without the entries behind it: quick at any size of the book, for any two times.</summary>
    /// <param name="view">The times to ask through; a view without a source reads the entries and takes its time.</param>
    /// <param name="account">One account, or null for all.</param>
    /// <param name="item">One item, or null for all.</param>
    public IReadOnlyList<AccountSum> Sums(BookView view, Account? account = null, string? item = null) => view.Without is null ? store.Sums(view, account, item)
        : [.. Balances(view).Value.Where(balance => (account is null || balance.Account == account) && (item is null || balance.Item == item))
            .Select(balance => new AccountSum(balance.Account, balance.Item, balance.Quantity, balance.Entries.Count))];

    /// <summary>The parts that registers fill, such as <c>kiel/29</c>, in order.</summary>
    public IReadOnlyList<string> Parts() => store.Parts();

    /// <summary>The entry that keeps a register's row as it was imported, or null when the book has none of that identity.</summary>
    /// <param name="row">Identity such as <c>row:sipri/KEY</c>.</param>
    public Entry? Row(string row) => store.Row(row);

    /// <summary>Writes a whole copy of the book into a new file.</summary>
    /// <exception cref="PaviseException">PAV4004, PAV4005 the disk.</exception>
    public void CopyTo(string path) => store.CopyTo(path);

    /// <summary>Per giver, item and unit: what was promised to a receiver, what arrived, what is outstanding. Orders stand apart, as kind order.</summary>
    /// <param name="receiver">Actor code; joint receivers count when the actor is one of them.</param>
    /// <param name="view">The times and sources to ask through.</param>
    public Answer<IReadOnlyList<PledgeLine>> PledgedAgainstDelivered(string receiver, BookView view) =>
        PledgeQuestion.Ask(Seen(view), receiver, view);

    /// <summary>What will arrive for a receiver: recorded deliveries with their months, outstanding promises with their windows.</summary>
    /// <param name="receiver">Actor code.</param>
    /// <param name="asOf">The day from which a promise without a window is spread over the next six months, a labelled assumption.</param>
    /// <param name="catalogue">The items known; money is left out.</param>
    /// <param name="view">The times and sources to ask through; everything held now unless told.</param>
    public Answer<DeliverySchedule> Schedule(string receiver, DateOnly asOf, Catalogue catalogue, BookView view = default) =>
        new ScheduleQuestion(receiver, asOf, catalogue, view).Ask(Seen(view));

    /// <summary>Who owes first customers and donors what, since when, due when; repaid debts stand with zero outstanding.</summary>
    public Answer<IReadOnlyList<Debt>> Debts(BookView view) => DebtQuestion.Ask(Seen(view), view);

    /// <summary>Compares two releases of a register row by row and says why each total moved.</summary>
    /// <param name="earlier">The part of the earlier release, such as <c>kiel/7</c>.</param>
    /// <param name="later">The part of the later one.</param>
    public ReleaseComparison Compare(string earlier, string later) => ReleaseQuestion.Ask([.. store.Standing(null).Where(entry => entry.Register is not null)], earlier, later);

    /// <summary>Checks the structure of the whole book: zero sum, whole entries, references, hash chain, storage. Failed public statements are not its business.</summary>
    public AuditReport Audit() => AuditCheck.Of(store);

    /// <summary>Writes the whole book as text: lossless, in stable order, made for diff.</summary>
    public void Export(TextWriter writer) => BookText.Write(writer, store.Journal());

    /// <summary>Loads a text form into this book, which must be empty; all of it or nothing.</summary>
    /// <param name="reader">The text.</param>
    /// <param name="name">Its name in errors.</param>
    /// <returns>How many entries were loaded.</returns>
    /// <exception cref="PaviseException">PAV4010 to PAV4013 a broken text, PAV4014 the book is not empty.</exception>
    public long Load(TextReader reader, string name = "text form")
    {
        using var writer = store.BeginWrite();
        if (writer.Last is not null)
            throw new PaviseException("PAV4014", new Place(store.Name), "the book is not empty", "load into a new book");
        foreach (var entry in BookText.Read(reader, name))
        {
            Posting.Check(writer, entry.Entry, name);
            writer.Append(entry);
        }

        writer.Commit();
        return writer.Last?.Number ?? 0;
    }

    public void Dispose() => store.Dispose();

    private static IReadOnlyList<HandPosting> ByHand(IBookWriter writer) =>
        [.. writer.ByHand().Where(entry => entry.Raw is not null).Select(entry => ClaimText.Read<HandPosting>(entry.Raw!))];

    private PostingReport Write(
        IBookWriter writer, BookInput input, IReadOnlyList<HandPosting> byHand, Catalogue catalogue, IReadOnlyDictionary<string, string>? reasons, CancellationToken cancel)
    {
        var hands = byHand.ToDictionary(one => one.Id, StringComparer.Ordinal);
        Fact[] facts = [.. input.Facts, .. byHand.Select(one => one.ToFact())];
        Entry[] wanted =
        [
            .. new FactEntries(facts, catalogue, fact => hands.TryGetValue(fact.Id, out var hand) ? ClaimText.Write(hand) : ClaimText.Write(fact.Assertion)).All(),
            .. KeptEntries.Of(input),
        ];
        var (added, reversed, kept, moment) = new Posting(writer, time.GetUtcNow(), null, reasons).Make(wanted, cancel);
        int Count(FactDecision decision) => facts.Count(fact => fact.Decision == decision);
        return new PostingReport(added.Count, reversed.Count, kept, Count(FactDecision.Posted), Count(FactDecision.Held),
            Count(FactDecision.Statement), Count(FactDecision.Support), moment);
    }

    private IReadOnlyList<Entry> Seen(BookView view) => Sight.Through(view, store.StandingOf(view.Register, view.Recorded));

    private static Origin[] OriginsOf(IReadOnlyList<Entry> entries) => [.. entries.Select(QuestionOrigins.OfEntry).OfType<Origin>()];
}
