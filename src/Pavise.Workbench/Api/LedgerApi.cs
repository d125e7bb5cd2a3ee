using Microsoft.AspNetCore.Http;
using Pavise.Core;
using Pavise.Ledger;
using Pavise.Workbench.Views;
using Pavise.Workspace;

namespace Pavise.Workbench.Api;

/// <summary>The questions to the book, with the same writers as `pavise ledger`.</summary>
internal sealed class LedgerApi(Desk desk)
{
    private static readonly ApiValue Item = new("item", "Item or group of the catalogue.") { Required = true, Example = "patriot-system" };
    private static readonly ApiValue Receiver = new("receiver", "Code of the receiver; the workspace's own when left out.") { Example = "UKR" };
    private static readonly ApiValue AsOf = new("as-of", "The day of the verdict; the workspace's own when left out.") { Format = "date", Example = "2026-02-28" };

    private readonly KeptViews kept = new();

    public IReadOnlyList<ApiRoute> Routes() =>
    [
        Question("balance", "What each account holds or is owed.", [], (asked, _) => LedgerViews.Balance(asked)),
        Question("claims", "Every claim and what became of it.", [], (asked, _) => ClaimViews.All(asked, null), "ledger-claims-1"),
        Question("debts", "Who owes first customers and donors what.", [AsOf], (asked, query) => LedgerViews.Debts(asked, LedgerQuery.AsOf(query, asked))),
        Question("slots", "Promised delivery windows by customer.", [], (asked, _) => LedgerViews.Slots(asked)),
        Question("statements", "Public statements of stocks against the balance.", [], (asked, _) => LedgerViews.Statements(asked)),
        Question("docket", "Dated promises and what became of them.", [AsOf], (asked, query) => LedgerViews.Docket(asked, LedgerQuery.AsOf(query, asked))),
        Question("history", "How what an actor was promised, given and owed of an item changed.", [Item, Receiver], (asked, query) => LedgerViews.History(asked, ItemOf(query, asked), ReceiverOf(query, asked), published: true)),
        Question("registers", "What each source says of an item and a receiver.", [Item, Receiver], (asked, query) => LedgerViews.CompareRegisters(asked, ItemOf(query, asked), ReceiverOf(query, asked))),
        new("/api/ledger/funnel", "How far an item has come: need, asked, promised, ordered, delivered, in service.", "funnel-1", [Item, Receiver, .. ApiValue.View], (query, _) =>
        {
            using var asked = Open(query);
            var (item, receiver) = (ItemOf(query, asked), ReceiverOf(query, asked));
            return Task.FromResult(Write(LedgerViews.Funnel(asked, item, receiver, desk.Needs(receiver)), asked, query));
        }),
        new("/api/ledger/totals", "What each imported register says in total.", "totals-1", [.. ApiValue.View.Where(value => value.Name is "happened" or "published" or "recorded" or "register")], (query, _) =>
        {
            using var asked = Open(query);
            return Task.FromResult(ApiAnswer.Json(TotalsJson.Write(asked.Whole, asked.Catalogue, asked.View)));
        }),
    ];

    private ApiRoute Question(string name, string summary, IReadOnlyList<ApiValue> values, Func<BookInView, PageQuery, LedgerView> ask, string? schema = null) =>
        new("/api/ledger/" + name, summary, schema ?? name + "-1", [.. values, .. ApiValue.View, .. ApiValue.Paging], (query, _) =>
        {
            var stamp = desk.RunAndBook;
            using var asked = Open(query);
            return Task.FromResult(Write(Leaf.Of(query).Limit is null ? ask(asked, query) : kept.Of(query.Path + query.Tail("limit", "offset", "format"), stamp, () => ask(asked, query)), asked, query));
        });

    private BookInView Open(PageQuery query) => desk.Ask(LedgerQuery.View(query, desk.Require().Catalogue));

    private static string ItemOf(PageQuery query, BookInView asked) => LedgerQuery.Item(query, "", asked.Catalogue);

    private static string ReceiverOf(PageQuery query, BookInView asked) => LedgerQuery.Actor(query, "receiver", asked.Settings.Receiver, asked.Catalogue);

    /// <summary>The answer in the form asked for; JSON may be a part of the rows.</summary>
    private static ApiAnswer Write(LedgerView view, BookInView asked, PageQuery query)
    {
        var form = query["format"] ?? "json";
        if (form != "json") Leaf.None(query);
        return form switch
        {
            "xlsx" => new ApiAnswer(XlsxSheet.Write(view.Sheet), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            "csv" => ApiAnswer.Text(SheetFile.Text(".csv", view), "text/csv"),
            "ris" => ApiAnswer.Text(SheetFile.Text(".ris", view), "application/x-research-info-systems"),
            "bib" => ApiAnswer.Text(SheetFile.Text(".bib", view), "application/x-bibtex"),
            "ics" when view.Schema == "pavise/docket/1" => ApiAnswer.Text(CalendarFile.Write($"Pavise: {asked.Settings.Name}", LedgerViews.Calendar(asked, LedgerQuery.AsOf(query, asked))), "text/calendar"),
            "json" => Page(view, asked, Leaf.Of(query)),
            var other => throw new PaviseException("PAV9104", new Place("format"), $"'{other}' cannot be read", "write json, csv, xlsx, ris or bib"),
        };
    }

    private static ApiAnswer Page(LedgerView view, BookInView asked, Leaf leaf) =>
        ApiAnswer.Json(SheetFile.Text(".json", leaf == default ? view : view.Part(asked, leaf.Offset, leaf.Limit))) with { Total = view.Count };
}
