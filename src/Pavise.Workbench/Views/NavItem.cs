namespace Pavise.Workbench.Views;

/// <summary>A page that the navigation names.</summary>
/// <param name="Name">As the reader sees it.</param>
/// <param name="Href">Its address.</param>
public sealed record NavItem(string Name, string Href)
{
    /// <summary>Every page of the navigation, in order.</summary>
    public static IReadOnlyList<NavItem> All { get; } =
    [
        new("Overview", "/"), new("Documents", "/documents"), new("Ledger", "/ledger"), new("Outlook", "/outlook"),
        new("Plan", "/plan"), new("Sources", "/sources"), new("Files", "/files"), new("Trace", "/trace"), new("Run", "/run"),
    ];
}
