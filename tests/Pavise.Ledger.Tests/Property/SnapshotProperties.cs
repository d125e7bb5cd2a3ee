using System.Text.Json;
using Pavise.Core;

namespace Pavise.Ledger.Tests;

/// <summary>A book that was read before answers as one that reads itself.</summary>
public class SnapshotProperties
{
    private static readonly BookView[] Views =
    [
        BookView.Now, new(Happened: TestFacts.Day), new(Published: TestFacts.Day), new(Without: "USA"), new(Register: "list/1"), new(Happened: TestFacts.Day, Register: "list/1"),
        new(Recorded: new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero)), new(In: Currency.Eur),
    ];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 12)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_question_is_answered_alike(int seed)
    {
        using var test = new TestBook();
        test.Post(new RandomFacts(seed).Take(60));
        test.Import(TestImports.Of("list", "1", TestImports.Delivery("a", 3), TestImports.Delivery("b", 4, "amraam"), TestImports.Delivery("c", 5, kind: ClaimKind.Stock)));
        using var read = Book.Open(test.File, test.Clock, new BookSnapshot(test.File));
        foreach (var view in Views) Assert.Equal(Answers(test.Book, view), Answers(read, view));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Statements_checked_one_by_one_are_those_checked_together(int seed)
    {
        using var test = new TestBook();
        test.Post(new RandomFacts(seed).Take(120));
        foreach (var view in (BookView[])[BookView.Now, new(Happened: TestFacts.Day)])
        {
            var (together, single) = (test.Book.Statements(view, TestCatalogue.Small), test.Book.StatementsOneByOne(view, TestCatalogue.Small));
            Assert.Equal(Json(together.Value), Json(single.ToArray()));
            Assert.Equal(together.Value.Count, single.Count);
            foreach (var (check, i) in together.Value.Select((check, i) => (check, i)))
            {
                Assert.Equal(Json(check), Json(single[i]));
                Assert.All(single.OriginsOf(check.Origin), origin => Assert.Equal(Json(together.Origins.Single(one => one.Id == origin.Id)), Json(origin)));
                Assert.Contains(single.OriginsOf(check.Origin), origin => origin.Id == check.Origin);
            }
        }
    }

    private static string[] Answers(Book book, BookView view) =>
    [
        Json(book.Balances(view)), Json(book.Sums(view)), Json(book.PledgedAgainstDelivered("UKR", view)), Json(book.Debts(view)), Json(book.Slots(view)), Json(book.Statements(view, TestCatalogue.Small)),
        Json(book.Docket(TestFacts.Day, view, TestCatalogue.Small)), Json(book.Funnel("patriot-interceptor", "UKR", [], view, TestCatalogue.Small)), Json(book.CompareRegisters("interceptor", "UKR", view, TestCatalogue.Small)), Json(book.CompareRegisters("gem-t", "UKR", view, TestCatalogue.Small)),
        Json(book.Schedule("UKR", TestFacts.Day, TestCatalogue.Small, view)), Json(book.WhatBecame(view)), Json(book.Entries(view)), Json(book.Dealings(view)), Json(book.Parts()),
    ];

    private static string Json(object value) => JsonSerializer.Serialize(value, PaviseJson.Options);
}
