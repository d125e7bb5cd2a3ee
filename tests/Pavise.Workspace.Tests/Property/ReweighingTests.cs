using Pavise.Core;
using Pavise.Ledger;

namespace Pavise.Workspace.Tests.Property;

/// <summary>Questions of a world in which some had not spoken are those of a book in which they never spoke.</summary>
public class ReweighingTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 15)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void As_the_world_knew_on_a_day_is_a_book_of_what_was_published_by_then(int seed)
    {
        var told = new RandomClaims(seed).Take(12);
        var day = new DateOnly(2024, 9, 1);
        using var all = new WeighedBook();
        using var then = new WeighedBook();
        all.Tell(told);
        then.Tell(([.. told.Claims.Where(claim => claim.Published?.End <= day)], [.. told.Sources.Where(source => source.Published?.End <= day)]));

        Assert.Equal(WeighedBook.Answers(then.Book, new BookView(Published: day)), all.Answers(new BookView(Published: day)));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Without_a_source_is_a_book_that_never_heard_it(int seed)
    {
        var told = new RandomClaims(seed).Take(12);
        foreach (var (name, silent) in new (string, Func<Assertion, string?, bool>)[]
        {
            ("text-3", (claim, _) => claim.Source == "text-3"),
            ("Reuters", (_, outlet) => outlet == "Reuters"),
            ("volodymyr zelenskyy", (claim, _) => claim.Speaker == "Volodymyr Zelenskyy"),
            ("DEU", (claim, _) => claim.Speaker == "German Ministry of Defence"),
            // He speaks for his government while he holds its office.
            ("USA", (claim, _) => claim.Speaker == "White House" || (claim.Speaker == "Joe Biden" && !(claim.Published?.Start > new DateOnly(2025, 1, 20)))),
        })
        {
            var outlets = told.Sources.ToDictionary(source => source.Id, source => source.Outlet, StringComparer.Ordinal);
            using var all = new WeighedBook();
            using var without = new WeighedBook();
            all.Tell(told);
            without.Tell((
                [.. told.Claims.Where(claim => !silent(claim, outlets[claim.Source]))],
                [.. told.Sources.Where(source => source.Id != name && source.Outlet != name)]));
            var view = new BookView(Without: name);
            if (told.Claims.Any(claim => silent(claim, outlets[claim.Source]))) Assert.Equal(WeighedBook.Answers(without.Book, view), all.Answers(view));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void An_answer_as_recorded_never_changes_whatever_comes_later_in_any_view(int seed)
    {
        using var book = new WeighedBook();
        var random = new RandomClaims(seed);
        book.Tell(random.Take(6));
        var moment = book.Now;
        BookView[] views =
        [
            new(Recorded: moment), new(Recorded: moment, Published: new DateOnly(2024, 6, 1)), new(Recorded: moment, Published: new DateOnly(2024, 6, 1), Undated: true),
            new(Recorded: moment, Without: "text-0"), new(Recorded: moment, Without: "USA", Happened: new DateOnly(2024, 8, 1)),
        ];
        var before = views.Select(book.Answers).ToArray();
        for (var step = 0; step < 3; step++)
        {
            book.Tell(random.Take(4));
            book.ByHand(HandPosting.Make("A. Reader", "seen in a photograph", new DateOnly(2026, 1, 2).AddDays(step), Delivery(step + 1)));
            Assert.Equal(before, views.Select(book.Answers));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void An_old_text_imported_later_changes_what_was_published_and_never_what_was_recorded(int seed)
    {
        using var book = new WeighedBook();
        book.Tell(new RandomClaims(seed).Take(5));
        var (moment, day) = (book.Now, new DateOnly(2023, 6, 1));
        var (recorded, published) = (book.Answers(new BookView(Recorded: moment)), book.Answers(new BookView(Published: day)));
        var old = DateInterval.On(new DateOnly(2023, 5, 1));
        book.Tell((
            [Delivery(7) with { Id = "old", Source = "old-text", Origin = "quote:old-text@0-9", Published = old, When = old }],
            [new SourceProfile("old-text", "An old text", "Reuters", OutletKind.Agency, old, new string('1', 64), [])]));

        Assert.Equal(recorded, book.Answers(new BookView(Recorded: moment)));
        Assert.NotEqual(published, book.Answers(new BookView(Published: day)));
        Assert.Contains("stock:UKR patriot-system [7, 7] system", book.Answers(new BookView(Published: day)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_claim_that_only_supported_a_silent_one_is_posted_in_its_own_right()
    {
        using var book = new WeighedBook();
        var when = DateInterval.On(new DateOnly(2024, 3, 1));
        Assertion Of(string source, string outlet) => Delivery(3) with { Id = "of-" + source, Source = source, Origin = $"quote:{source}@0-9", When = when, Published = when, Speaker = outlet == "Reuters" ? "Joe Biden" : null };
        SourceProfile Profile(string source, string outlet) => new(source, source, outlet, OutletKind.Agency, when, new string('1', 64), []);
        book.Tell(([Of("one", "Reuters"), Of("two", "Associated Press")], [Profile("one", "Reuters"), Profile("two", "Associated Press")]));

        foreach (var name in new[] { "one", "two", "Reuters", "AP", "Joe Biden" })
            Assert.Contains("stock:UKR patriot-system [3, 3] system", book.Answers(new BookView(Without: name)), StringComparison.Ordinal);
        Assert.Contains("one independent root", book.Answers(new BookView(Without: "two")), StringComparison.Ordinal);
        var error = Assert.Throws<PaviseException>(() => book.Answers(new BookView(Without: "Reutors")));
        Assert.Equal("PAV4018", error.Diagnostics[0].Code);
        Assert.Contains("the nearest are Reuters", error.Diagnostics[0].Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void An_undated_source_is_heard_in_a_hindcast_only_when_asked()
    {
        using var book = new WeighedBook();
        book.Tell(([Delivery(3) with { Id = "u", Source = "undated", Origin = "quote:undated@0-9", Published = new DateInterval(new DateOnly(2024, 5, 1), null) }],
            [new SourceProfile("undated", "Undated", null, OutletKind.Newsroom, new DateInterval(new DateOnly(2024, 5, 1), null), new string('1', 64), [])]));
        bool Heard(DateOnly day, bool undated) => book.Answers(new BookView(Published: day, Undated: undated)).Contains("stock:UKR", StringComparison.Ordinal);

        Assert.False(Heard(new DateOnly(2024, 6, 1), undated: false));
        Assert.True(Heard(new DateOnly(2024, 6, 1), undated: true));
        Assert.False(Heard(new DateOnly(2024, 4, 1), undated: true));
    }

    [Fact]
    public void A_claim_that_a_reviewer_took_out_stays_out_when_the_rest_is_weighed_anew()
    {
        using var book = new Book(new MemoryBookStore(), TimeProvider.System);
        var when = DateInterval.On(new DateOnly(2024, 3, 1));
        Assertion Of(string id, decimal number) => Delivery(number) with { Id = id, Source = "one", Origin = $"quote:one@{id}", Published = when };
        SourceProfile source = new("one", "One", "Reuters", OutletKind.Agency, when, new string('1', 64), []);
        book.Post(new BookInput(BookFolder.Weigh(SharedData.Catalogue)([Of("kept", 3)], [source]), [source], [], [new HeldClaim(Of("out", 8), "rejected by A. Reviewer: misread")]), SharedData.Catalogue, TestContext.Current.CancellationToken);
        var view = new BookView(Published: new DateOnly(2024, 12, 1));
        using var through = book.Through(view, BookFolder.Weigh(SharedData.Catalogue), SharedData.Catalogue);

        Assert.Equal(["held: rejected by A. Reviewer: misread", "posted: one independent root"], through.WhatBecame(view).Select(line => $"{line.Decision}: {line.Reason}".ToLowerInvariant().Replace("a. reviewer", "A. Reviewer", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Equal(WeighedBook.Answers(book, view), WeighedBook.Answers(through, view));
    }

    private static Assertion Delivery(decimal number) => new()
    {
        Id = "", Kind = ClaimKind.Delivery, Status = ClaimStatus.Delivered, Item = "patriot-system", Quantity = Quantity.Exactly(number, Unit.System),
        From = ["USA"], To = ["UKR"], When = DateInterval.On(new DateOnly(2024, 7, 1)), Source = "", Origin = "",
    };
}
