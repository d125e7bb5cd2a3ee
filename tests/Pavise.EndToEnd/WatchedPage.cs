using Microsoft.Playwright;

namespace Pavise.EndToEnd;

/// <summary>A browser page with what it wrote to the console and which foreign addresses it asked for.</summary>
public sealed class WatchedPage : IAsyncDisposable
{
    private readonly List<string> complaints = [];

    public WatchedPage(IPage page, string own)
    {
        Page = page;
        page.Console += (_, message) => complaints.Add("console: " + message.Text);
        page.PageError += (_, error) => complaints.Add("error: " + error);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(own, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal)) complaints.Add("asked for " + request.Url);
        };
    }

    public IPage Page { get; }

    /// <summary>Console messages, script errors and requests to other hosts; empty on a good page.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    public ValueTask DisposeAsync() => new(Page.CloseAsync());
}
