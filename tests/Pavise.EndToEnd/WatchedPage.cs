using Microsoft.Playwright;

namespace Pavise.EndToEnd;

/// <summary>A browser page with what it wrote to the console, which dialogs it opened and which foreign addresses it asked for.</summary>
public sealed class WatchedPage : IAsyncDisposable
{
    private readonly List<string> complaints = [];

    public WatchedPage(IPage page, string own)
    {
        Page = page;
        page.Console += (_, message) => complaints.Add("console: " + message.Text);
        page.PageError += (_, error) => complaints.Add("error: " + error);
        page.Dialog += (_, dialog) =>
        {
            complaints.Add("dialog: " + dialog.Message);
            _ = dialog.DismissAsync();
        };
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(own, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal)) complaints.Add("asked for " + request.Url);
        };
    }

    public IPage Page { get; }

    /// <summary>With what it was answered when it was opened.</summary>
    public int Status { get; private set; }

    /// <summary>Console messages, script errors, dialogs and requests to other hosts; empty on a good page.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    /// <summary>Opens an address and waits until it is loaded.</summary>
    public async Task<WatchedPage> GoAsync(string address)
    {
        Status = (await Page.GotoAsync(address, new PageGotoOptions { WaitUntil = WaitUntilState.Load }))!.Status;
        return this;
    }

    public ValueTask DisposeAsync() => new(Page.CloseAsync());
}
