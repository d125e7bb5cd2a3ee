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
    private readonly Book? kept;
    private readonly BookSnapshot? snapshot;

    private JudgedPart Judged => new(store, time);

    /// <summary>A book over any storage; the clock gives the recorded moments.</summary>
    public Book(IBookStore store, TimeProvider time)
    {
        this.store = store;
        this.time = time;
    }

    /// <summary>A book whose questions are answered from what was read before.</summary>
    private Book(IBookStore store, TimeProvider time, BookSnapshot snapshot)
        : this(store, time) => this.snapshot = snapshot;

    /// <summary>A book that answers for a kept one, whose register parts and exchange rates it uses.</summary>
    private Book(IBookStore store, TimeProvider time, Book kept)
        : this(store, time) => this.kept = kept;

    /// <summary>Opens the book at a path; makes an empty one when there is none.</summary>
    /// <exception cref="PaviseException">PAV4001 in use, PAV4002 not a book, PAV4003 newer, PAV4005 not writable, PAV4006 damaged.</exception>
    public static Book Open(string path, TimeProvider time) => new(SqliteBookStore.Open(path), time);

    /// <summary>As <see cref="Open(string, TimeProvider)"/>, for questions that a snapshot of the same book at the same version answers.</summary>
    public static Book Open(string path, TimeProvider time, BookSnapshot snapshot) => new(SqliteBookStore.Open(path), time, snapshot);

    /// <summary>As <see cref="Post(BookInput, Catalogue, CancellationToken)"/>, for facts alone.</summary>
    public PostingReport Post(IReadOnlyList<Fact> facts, Catalogue catalogue, CancellationToken cancel = default) => Post(new BookInput(facts, [], [], []), catalogue, cancel);

    /// <summary>Makes the judged part the pure function of the facts and of the entries by hand: writes what is missing and takes back what no longer follows, in one transaction.</summary>
    /// <param name="input">All facts the book is to rest on, their sources and positions.</param>
    /// <param name="catalogue">Tells which items belong to which group.</param>
    /// <param name="cancel">Stops before the commit; the book is then as it was.</param>
    /// <exception cref="PaviseException">PAV4001 another process is writing; PAV4004, PAV4005 the disk.</exception>
    public PostingReport Post(BookInput input, Catalogue catalogue, CancellationToken cancel = default) => Judged.Post(input, catalogue, cancel);

    /// <summary>Adds entries by hand, all or none; the rest is as in <see cref="Post(BookInput, Catalogue, CancellationToken)"/>.</summary>
    /// <exception cref="PaviseException">PAV4016 the same entry stands already; else as there.</exception>
    public PostingReport PostByHand(IReadOnlyList<HandPosting> postings, BookInput input, Catalogue catalogue, CancellationToken cancel = default) => Judged.Add(postings, input, catalogue, cancel);

    /// <summary>Takes back an entry by hand, named by its identity or a beginning of it that no other has; it stays in the book with the correction that names who took it back and why.</summary>
    /// <exception cref="PaviseException">PAV4017 no such entry by hand stands; else as for a posting.</exception>
    public PostingReport TakeBack(string id, string by, string reason, BookInput input, Catalogue catalogue, CancellationToken cancel = default) => Judged.TakeBack(id, by, reason, input, catalogue, cancel);

    /// <summary>The standing entries by hand as origins, in the order in which they were made.</summary>
    public IReadOnlyList<HandEntry> ByHand() =>
        [.. store.StandingOf(null, null).Where(entry => entry is { IsByHand: true, Raw: not null }).Select(entry => ClaimText.Read<HandPosting>(entry.Raw!).ToOrigin())];

    /// <summary>What the judged part was told, before anybody weighed it, as this book knew it at a moment.</summary>
    /// <exception cref="PaviseException">PAV4015 a book of before claims were kept.</exception>
    public BookClaims Claims(DateTimeOffset? recorded = null) => KeptEntries.Read(store.StandingOf(null, recorded), store.Name);

    /// <summary>The claims left in a view: those the world could know by its day, without those of its silent source.</summary>
    /// <exception cref="PaviseException">PAV4015 a book of before claims were kept; PAV4018 nobody of that name speaks in it.</exception>
    public BookClaims Heard(BookView view, Catalogue catalogue) => new Hearing(view, catalogue).Of(Claims(view.Recorded));

    /// <summary>False for a register that is the silent source of a view, or passes on its word.</summary>
    public static bool Hears(SourceProfile register, BookView view, Catalogue catalogue) =>
        view.Without is not { } name || !new SilentSource(name, catalogue, new Dictionary<string, SourceProfile>(StringComparer.Ordinal)).Fills(register);

    /// <summary>A book in memory that holds what would stand here if only the claims left by a view had been made: they are weighed anew.</summary>
    /// <param name="view">Its published day, its silent source and its recorded moment; a register's part is not weighed and needs no such book.</param>
    /// <param name="weigh">Makes facts of claims and the profiles of their sources.</param>
    /// <param name="catalogue">Tells items, office-holders and outlets.</param>
    /// <exception cref="PaviseException">PAV4015 a book of before claims were kept; PAV4018 nobody of that name speaks in it.</exception>
    public Book Through(BookView view, Func<IReadOnlyList<Assertion>, IReadOnlyList<SourceProfile>, IReadOnlyList<Fact>> weigh, Catalogue catalogue)
    {
        var left = Heard(view, catalogue);
        // The moment at which this book learnt last, not that of the question: the same book gives the same answer to the letter.
        var learnt = store.StandingOf(null, view.Recorded).Select(entry => (DateTimeOffset?)entry.Recorded).Max();
        var book = new Book(new MemoryBookStore(), new FixedTime(view.Recorded ?? learnt ?? time.GetUtcNow()), this);
        book.Judged.Write(new BookInput(weigh(left.Assertions, left.Sources), left.Sources, left.Positions, left.Held), left.ByHand, catalogue);
        return book;
    }

    /// <summary>The same entries of <see cref="Through"/>, answering for the kept book as another opened it: what was weighed once serves many questions.</summary>
    public Book Over(Book whole) => new(store, time, whole);

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
    /// <param name="view">The times to ask through; what may have happened by its day counts from zero.</param>
    public Answer<IReadOnlyList<RegisterTotals>> Totals(BookView view = default) => TotalsQuestion.Ask(
        Parts().Where(part => view.Register is null || part == view.Register)
            .Select(part => new TotalsQuestion.Part(part, store.Row($"register:{part}")?.Measure == ImportEntries.Overlapping, Told(view with { Register = part }))), view with { Register = null });

    /// <summary>The entries in view, by number.</summary>
    public Answer<IReadOnlyList<Entry>> Entries(BookView view)
    {
        var entries = Seen(view);
        return new Answer<IReadOnlyList<Entry>>(entries, OriginsOf(entries));
    }

    /// <summary>The entries that a row of a register left, by number, without the row itself.</summary>
    /// <param name="part">The part of the book that the register fills.</param>
    /// <param name="row">Identity of the row.</param>
    public IReadOnlyList<Entry> FiguresOf(string part, string row) => [.. Told(new BookView(Register: part)).Where(entry => entry.Leg != EntryLeg.Row && entry.Origins[0] == row)];

    /// <summary>The entries in view that promise, move or leave something owed, by number.</summary>
    public Answer<IReadOnlyList<Entry>> Dealings(BookView view)
    {
        Entry[] entries = [.. Told(view).Where(entry => entry is { Leg: EntryLeg.Movement or EntryLeg.Obligation or EntryLeg.Debt, Quantity: not null })];
        return new Answer<IReadOnlyList<Entry>>(entries, OriginsOf(entries));
    }

    /// <summary>What each account holds or is owed, per item and unit, in the order of account, item and unit.</summary>
    public Answer<IReadOnlyList<Balance>> Balances(BookView view) => BalanceQuestion.Ask(Told(view), view);

    /// <summary>What accounts hold or are owed, summed exactly without the entries behind it: quick at any size of the book, for any two times.</summary>
    /// <param name="view">The times to ask through; a view without a source or in one currency reads the entries and takes its time.</param>
    /// <param name="account">One account, or null for all.</param>
    /// <param name="item">One item, or null for all.</param>
    public IReadOnlyList<AccountSum> Sums(BookView view, Account? account = null, string? item = null) =>
        kept is not null && view.Register is not null ? kept.Sums(view, account, item)
        : view is { Without: null, In: null } ? store.Sums(view, account, item)
        : [.. Balances(view).Value.Select(balance => balance.Sum).Where(sum => (account is null || sum.Account == account) && (item is null || sum.Item == item))];

    /// <summary>The parts that registers fill, such as <c>kiel/29</c>, in order; exchange rates are none.</summary>
    public IReadOnlyList<string> Parts() => kept?.Parts() ?? [.. (snapshot?.Parts ?? store.Parts()).Where(part => part != RateTable.Part)];

    /// <summary>The entry that keeps a register's row as it was imported, or null when the book has none of that identity.</summary>
    /// <param name="row">Identity such as <c>row:sipri/KEY</c>.</param>
    public Entry? Row(string row) => store.Row(row);

    /// <summary>Entries ever written.</summary>
    public long Count => store.Count;

    /// <summary>True when nothing was ever written.</summary>
    public bool IsEmpty => store.Count == 0;

    /// <summary>Copies a whole book to another file, also while another process writes to it; a book there is replaced in one transaction.</summary>
    /// <exception cref="PaviseException">PAV4001 in use, PAV4002 not a book, PAV4004, PAV4005 the disk, PAV4006 damaged.</exception>
    public static void Copy(string from, string to) => SqliteBookStore.Copy(from, to);

    /// <summary>Per giver, item and unit: what was promised to a receiver, what arrived, what is outstanding. Orders stand apart, as kind order.</summary>
    /// <param name="receiver">Actor code; joint receivers count when the actor is one of them.</param>
    /// <param name="view">The times and sources to ask through.</param>
    public Answer<IReadOnlyList<PledgeLine>> PledgedAgainstDelivered(string receiver, BookView view) =>
        PledgeQuestion.Ask(Told(view), receiver, view);

    /// <summary>What will arrive for a receiver: recorded deliveries with their months, outstanding promises with their windows.</summary>
    /// <param name="receiver">Actor code.</param>
    /// <param name="asOf">The day from which a promise without a window is spread over the next six months, a labelled assumption.</param>
    /// <param name="catalogue">The items known; money is left out.</param>
    /// <param name="view">The times and sources to ask through; everything held now unless told.</param>
    public Answer<DeliverySchedule> Schedule(string receiver, DateOnly asOf, Catalogue catalogue, BookView view = default) =>
        new ScheduleQuestion(receiver, asOf, catalogue, view).Ask(Told(view));

    /// <summary>Who owes first customers and donors what, since when, due when; repaid debts stand with zero outstanding.</summary>
    public Answer<IReadOnlyList<Debt>> Debts(BookView view) => DebtQuestion.Ask(Told(view), view);

    /// <summary>Every public statement of a stock, checked against the balance of its holder at its time.</summary>
    public Answer<IReadOnlyList<StatementCheck>> Statements(BookView view, Catalogue catalogue) => new StatementQuestion(Told(view), catalogue, view).Ask();

    /// <summary>The same, each checked when it is looked at.</summary>
    public StatementChecks StatementsOneByOne(BookView view, Catalogue catalogue) => new(new StatementQuestion(Told(view), catalogue, view), view);

    /// <summary>Promised delivery windows by customer and month; money has none.</summary>
    public Answer<IReadOnlyList<Slot>> Slots(BookView view) => SlotQuestion.Ask(Told(view), view);

    /// <summary>Need, asked, promised, ordered, delivered, in service: of an item and all that belongs to it.</summary>
    /// <param name="item">Item of the catalogue.</param>
    /// <param name="receiver">Actor code.</param>
    /// <param name="needs">What is needed, as a plan states it, with its origin.</param>
    /// <param name="view">The times and sources to ask through.</param>
    /// <param name="catalogue">The item tree.</param>
    public Answer<IReadOnlyList<FunnelLine>> Funnel(
        string item, string receiver, IReadOnlyList<(string Item, Quantity Quantity, string Origin)> needs, BookView view, Catalogue catalogue) =>
        new FunnelQuestion(Told(view), item, receiver, catalogue, view).Ask(needs);

    /// <summary>Who promised and delivered an item, and all that belongs to it, to a receiver, and who waits for it himself; money is left out.</summary>
    public Answer<IReadOnlyList<PartyLine>> ByParty(string item, string receiver, BookView view, Catalogue catalogue) => new PartyQuestion(Told(view), item, receiver, catalogue, view).Ask();

    /// <summary>What had been promised of an item, and all that belongs to it, and what had arrived, by the end of each month; null when nothing was promised or arrived.</summary>
    /// <param name="item">Item of the catalogue.</param>
    /// <param name="receiver">Actor code; joint receivers count when the actor is one of them.</param>
    /// <param name="giver">Actor code, or null for all givers; of a number that several give, from none to all counts as one's.</param>
    /// <param name="asOf">The months go on at least to that of this day.</param>
    /// <param name="view">The times and sources to ask through.</param>
    /// <param name="catalogue">The item tree.</param>
    public PledgeMonths? PledgedByMonth(string item, string receiver, string? giver, DateOnly asOf, BookView view, Catalogue catalogue) => new MonthQuestion(Told(view), item, receiver, giver, catalogue, view).Ask(asOf);

    /// <summary>Every dated promise and sufficiency statement with what became of it by a day, by office.</summary>
    public Answer<IReadOnlyList<DocketLine>> Docket(DateOnly asOf, BookView view, Catalogue catalogue) => new DocketQuestion(Told(view), asOf, catalogue, view).Ask();

    /// <summary>What each part of the book says of one item and receiver, and where they cannot all be right.</summary>
    public Answer<RegisterView> CompareRegisters(string item, string receiver, BookView view, Catalogue catalogue) =>
        new RegisterQuestion(item, receiver, catalogue, view).Ask(Parts().Prepend(null).Select(part => (part, Told(view with { Register = part }, other => catalogue.IsA(other, item) || catalogue.IsA(item, other)))));

    /// <summary>The life of the figures of an item and an actor, in the order in which this book learnt of them.</summary>
    public Answer<IReadOnlyList<HistoryLine>> HistoryAsRecorded(string item, string actor, BookView view, Catalogue catalogue)
    {
        var history = new HistoryQuestion(item, actor, catalogue);
        var moments = store.Journal().Where(entry => entry.Register == view.Register && !(entry.Recorded > view.Recorded) && history.Touches(entry)).Select(entry => entry.Recorded).Distinct().ToArray();
        foreach (var moment in moments) history.Next(EntryText.Moment(moment), view with { Recorded = moment }, Seen(view with { Recorded = moment }));
        return history.Answer;
    }

    /// <summary>The same in the order in which the world could know it: for each day the claims out by then are weighed anew.</summary>
    /// <param name="item">Item of the catalogue.</param>
    /// <param name="actor">Actor code.</param>
    /// <param name="view">Its day, if any, is the last one told.</param>
    /// <param name="weigh">Makes facts of claims and the profiles of their sources.</param>
    /// <param name="catalogue">Tells items, office-holders and outlets.</param>
    public Answer<IReadOnlyList<HistoryLine>> HistoryAsPublished(
        string item, string actor, BookView view, Func<IReadOnlyList<Assertion>, IReadOnlyList<SourceProfile>, IReadOnlyList<Fact>> weigh, Catalogue catalogue)
    {
        var history = new HistoryQuestion(item, actor, catalogue);
        var told = Claims(view.Recorded);
        var days = told.Assertions.Concat(told.ByHand.Select(hand => hand.Claim)).Where(claim => catalogue.IsA(claim.Item, item) && claim.From.Concat(claim.To).Contains(actor, StringComparer.Ordinal))
            .Select(claim => claim.Published?.End).OfType<DateOnly>().Where(day => !(day > view.Published)).Distinct().Order();
        foreach (var day in days)
        {
            var then = view with { Published = day };
            using var book = Through(then, weigh, catalogue);
            history.Next(EntryText.Day(day), then, book.Seen(then));
        }

        return history.Answer;
    }

    /// <summary>The reference rates this book holds.</summary>
    public RateTable Rates(DateTimeOffset? recorded = null) => kept?.Rates(recorded) ?? new RateTable(store.StandingOf(RateTable.Part, recorded));

    /// <summary>Every conversion that the answers of a view rest on, and what could not be converted; empty when no currency is asked for.</summary>
    public IReadOnlyList<Conversion> Conversions(BookView view) => view.In is { } currency ? Converted(view, currency).Made : [];

    /// <summary>What questions are answered from, and what is kept beside it: a row, a register or the profile of a source by its identity, as the view sees it, looked up when it is asked for.</summary>
    /// <param name="view">The times and sources to look through; its currency changes nothing here.</param>
    public (IReadOnlyList<Entry> Told, Func<string, Entry?> Kept) Behind(BookView view)
    {
        view = view with { In = null };
        var told = Told(view);
        var keeper = view.Register is null ? this : kept ?? this;
        var rows = new Lazy<Dictionary<string, Entry>>(() => told.Where(entry => entry.Leg == EntryLeg.Row).DistinctBy(entry => entry.Fact, StringComparer.Ordinal).ToDictionary(entry => entry.Fact, StringComparer.Ordinal));
        // A snapshot leaves the rows of a register in the book.
        var left = view.Register is not null && keeper.snapshot is { } known && !(view.Recorded < known.Changed);
        IReadOnlyList<Entry> Left(string id) => left && keeper.store.Row(id) is { } row ? Sight.Through(view with { Recorded = null }, [row]) : [];
        return (told, id => rows.Value.GetValueOrDefault(id) ?? (Left(id) is [var row] ? row : null));
    }

    /// <summary>Every claim of the judged part and what became of it, in the order of identity.</summary>
    public IReadOnlyList<BookedClaim> WhatBecame(BookView view) => ClaimQuestion.Ask(Told(view));

    /// <summary>The rows of a register's part as they were imported; through a view by time, those with a figure in it.</summary>
    /// <param name="view">Names the register; a row has no time of its own.</param>
    public IReadOnlyList<Entry> RowsOf(BookView view)
    {
        // A snapshot holds no rows: they are read from the book.
        var rows = Seen(view with { Happened = null, Published = null, In = null }).Where(entry => entry.Leg == EntryLeg.Row && entry.Item == ImportEntries.RowItem);
        if (view is { Happened: null, Published: null }) return [.. rows];
        var seen = Told(view).Where(entry => entry.Leg != EntryLeg.Row).Select(entry => entry.Origins[0]).ToHashSet(StringComparer.Ordinal);
        return [.. rows.Where(row => seen.Contains(row.Fact))];
    }

    /// <summary>Compares two releases of a register row by row and says why each total moved.</summary>
    /// <param name="earlier">The part of the earlier release, such as <c>kiel/7</c>.</param>
    /// <param name="later">The part of the later one.</param>
    /// <param name="recorded">What the book knew at that moment; null for now.</param>
    public ReleaseComparison Compare(string earlier, string later, DateTimeOffset? recorded = null) => ReleaseQuestion.Ask([.. store.Standing(recorded).Where(entry => entry.Register is not null)], earlier, later);

    /// <summary>Checks the structure of the whole book: zero sum, whole entries, references, hash chain, storage. Failed public statements are not its business.</summary>
    /// <param name="progress">Told a share from 0 to 1.</param>
    /// <param name="cancel">Stops between entries.</param>
    public AuditReport Audit(IProgress<double>? progress = null, CancellationToken cancel = default) => AuditCheck.Of(store, (from, to) => Journal(progress, cancel, from, to));

    /// <summary>Writes the whole book as text: lossless, in stable order, made for diff.</summary>
    /// <param name="writer">Takes the text.</param>
    /// <param name="recorded">As the book was at that moment, which is a whole book too; null for now.</param>
    /// <param name="progress">Told a share from 0 to 1.</param>
    /// <param name="cancel">Stops between entries.</param>
    public void Export(TextWriter writer, DateTimeOffset? recorded = null, IProgress<double>? progress = null, CancellationToken cancel = default) =>
        BookText.Write(writer, EveryEntry(recorded, progress, cancel));

    /// <summary>Every entry written up to a moment, corrections included, by number, as it is walked.</summary>
    /// <param name="recorded">The moment; null for now.</param>
    /// <param name="progress">Told a share from 0 to 1.</param>
    /// <param name="cancel">Stops between entries.</param>
    public IEnumerable<Entry> EveryEntry(DateTimeOffset? recorded = null, IProgress<double>? progress = null, CancellationToken cancel = default) =>
        Journal(progress, cancel).TakeWhile(entry => !(entry.Recorded > recorded));

    /// <summary>Loads a text form into this book, which must be empty; all of it or nothing.</summary>
    /// <param name="reader">The text.</param>
    /// <param name="name">Its name in errors.</param>
    /// <param name="cancel">Stops between entries; the book is then as empty as before.</param>
    /// <returns>How many entries were loaded.</returns>
    /// <exception cref="PaviseException">PAV4010 to PAV4013 a broken text, PAV4014 the book is not empty.</exception>
    public long Load(TextReader reader, string name = "text form", CancellationToken cancel = default)
    {
        using var writer = store.BeginWrite();
        if (writer.Last is not null)
            throw new PaviseException("PAV4014", new Place(store.Name), "the book is not empty", "load into a new book");
        foreach (var entry in BookText.Read(reader, name))
        {
            cancel.ThrowIfCancellationRequested();
            Posting.Check(writer, entry.Entry, name);
            writer.Append(entry);
        }

        writer.Commit();
        return writer.Last?.Number ?? 0;
    }

    public void Dispose() => store.Dispose();

    /// <summary>Every entry, as it is walked; a thousand times in all a share between two is told.</summary>
    private IEnumerable<Entry> Journal(IProgress<double>? progress, CancellationToken cancel, double from = 0, double to = 1)
    {
        var count = store.Count;
        var step = Math.Max(1, count / 1000);
        foreach (var entry in store.Journal())
        {
            cancel.ThrowIfCancellationRequested();
            if (entry.Number % step == 0) progress?.Report(from + (to - from) * entry.Number / count);
            yield return entry;
        }
    }

    /// <summary>What is seen through a view; a register's part is not weighed and always comes from the kept book.</summary>
    private IReadOnlyList<Entry> Seen(BookView view) => view.In is { } currency ? Converted(view, currency).Entries
        : kept is not null && view.Register is not null ? kept.Seen(view) : Sight.Through(view, store.StandingOf(view.Register, view.Recorded));

    /// <summary>The same, without the rows of registers: what a question is answered from.</summary>
    /// <param name="view">The view.</param>
    /// <param name="items">Items that the question is about: what is told of others may be left out; all unless told.</param>
    private IReadOnlyList<Entry> Told(BookView view, Func<string, bool>? items = null)
    {
        var keeper = view.Register is null ? this : kept ?? this;
        if (keeper.snapshot is not { } known || view.In is not null) return Seen(view);
        // What the book had learnt by its last change or later is what stands now.
        if (view.Recorded is { } moment && moment < known.Changed) return Seen(view);
        view = view with { Recorded = null };
        var standing = items is null ? known.Of(view.Register) : known.Of(view.Register, items);
        return view == new BookView(Register: view.Register) ? standing : Sight.Through(view, standing);
    }

    private (IReadOnlyList<Entry> Entries, IReadOnlyList<Conversion> Made) Converted(BookView view, Currency currency)
    {
        var money = new MoneyIn(currency, Rates(view.Recorded));
        return (money.Of(Seen(view with { In = null })), money.Made);
    }

    private static Origin[] OriginsOf(IReadOnlyList<Entry> entries) => [.. entries.Select(QuestionOrigins.OfEntry).OfType<Origin>()];
}
