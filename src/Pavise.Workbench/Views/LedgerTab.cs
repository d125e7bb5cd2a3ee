namespace Pavise.Workbench.Views;

/// <summary>A question to the book that has a page.</summary>
/// <param name="Name">Last part of its address.</param>
/// <param name="Words">As the reader sees it.</param>
/// <param name="Asks">Which further values its form has: item, receiver, giver, map, as-of.</param>
/// <param name="Api">Name of the same answer in the API, or null.</param>
public sealed record LedgerTab(string Name, string Words, IReadOnlyList<string> Asks, string? Api)
{
    /// <summary>Every question, in the order of the tabs.</summary>
    public static IReadOnlyList<LedgerTab> All { get; } =
    [
        new("promises", "Promised and delivered", ["receiver"], null),
        new("months", "By month", ["item", "receiver", "giver"], null),
        new("funnel", "Need to service", ["item", "receiver"], "funnel"),
        new("countries", "By country", ["item", "receiver", "map"], null),
        new("balance", "Balances", [], "balance"),
        new("timeline", "Timeline", [], null),
        new("debts", "Debts", ["as-of"], "debts"),
        new("slots", "Delivery windows", [], "slots"),
        new("docket", "Docket", ["as-of"], "docket"),
        new("statements", "Statements checked", [], "statements"),
        new("regions", "By region", [], null),
        new("registers", "Source against source", ["item", "receiver"], "registers"),
    ];

    /// <summary>Address of the page.</summary>
    public string Href => Name == "promises" ? "/ledger" : "/ledger/" + Name;
}
