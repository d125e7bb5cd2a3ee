using System.Net;
using System.Net.Sockets;
using System.Text;
using Pavise.Core;

namespace Pavise.Workspace;

/// <summary>Fetches single pages with bounds on time, size and redirects. Every connection, also after a redirect, goes to an address that was checked and to no other.</summary>
public sealed class WebClient : IDisposable
{
    private const int RobotsBytes = 512 * 1024;

    private readonly Func<IPAddress, bool> mayConnect;
    private readonly FetchLimits limits;
    private readonly TimeProvider time;
    private readonly HttpClient http;
    private readonly Dictionary<string, RobotsFile?> robots = new(StringComparer.Ordinal);

    /// <param name="mayConnect">Which addresses may be connected to.</param>
    /// <param name="limits">Bounds of each fetch.</param>
    /// <param name="time">The clock.</param>
    public WebClient(Func<IPAddress, bool> mayConnect, FetchLimits limits, TimeProvider time)
    {
        this.mayConnect = mayConnect;
        this.limits = limits;
        this.time = time;
        http = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false, UseCookies = false, UseProxy = false, AutomaticDecompression = DecompressionMethods.All,
            MaxResponseHeadersLength = 64, ConnectCallback = ConnectAsync,
        })
        { Timeout = Timeout.InfiniteTimeSpan };
        http.DefaultRequestHeaders.UserAgent.ParseAdd("Pavise/0.1 (reads single articles at their reader's request)");
        http.DefaultRequestHeaders.Accept.ParseAdd("text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/pdf, application/json, text/plain, */*;q=0.1");
    }

    public void Dispose() => http.Dispose();

    /// <summary>Fetches an address.</summary>
    /// <exception cref="PaviseException">PAV2101 no web address, PAV2102 not reachable, PAV2103 private, PAV2104 too many redirects, PAV2105 another answer than 200,
    /// PAV2106 too large, PAV2107 too slow, PAV2108 robots.txt.</exception>
    public async Task<WebPage> FetchAsync(string address, CancellationToken cancel)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var at) || at.Scheme is not ("http" or "https") || at.UserInfo.Length > 0)
            throw Error("PAV2101", address, "not an http or https address, or one with a password in it", "give the address as a browser shows it");
        using var clock = new CancellationTokenSource(limits.Time, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(clock.Token, cancel);
        try
        {
            for (var hops = 0; ; hops++)
            {
                if (!await IsAllowedAsync(at, both.Token).ConfigureAwait(false))
                    throw Error("PAV2108", at.AbsoluteUri, "the site's robots.txt asks programs not to fetch this", "open it in a browser, save it and give the file");
                using var answer = await SendAsync(at, both.Token).ConfigureAwait(false);
                if (Next(at, answer) is not { } next) return await PageAsync(at, answer, limits.Bytes, cut: false, both.Token).ConfigureAwait(false);
                if (hops == limits.Redirects) throw Error("PAV2104", address, $"more than {limits.Redirects} redirects", "give the address that a browser ends at");
                at = next;
            }
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw Error("PAV2107", address, $"no whole answer within {limits.Time.TotalSeconds:0} seconds", "try again later, or save the page and give the file");
        }
    }

    private async Task<HttpResponseMessage> SendAsync(Uri at, CancellationToken cancel)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, at);
            return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel).ConfigureAwait(false);
        }
        catch (HttpRequestException error)
        {
            throw Unreachable(at, error);
        }
    }

    private static PaviseException Unreachable(Uri at, Exception error)
    {
        for (Exception? inner = error; inner is not null; inner = inner.InnerException)
        {
            if (inner is PaviseException own) return own;
        }

        return Error("PAV2102", at.AbsoluteUri, "it cannot be reached: " + error.Message.ReplaceLineEndings(" ").TrimEnd('.'), "check the address and the connection");
    }

    /// <summary>Where a redirect leads, or null for an answer of its own.</summary>
    private static Uri? Next(Uri at, HttpResponseMessage answer)
    {
        if ((int)answer.StatusCode is 301 or 302 or 303 or 307 or 308 && answer.Headers.Location is { } to)
        {
            var next = to.IsAbsoluteUri ? to : new Uri(at, to);
            return next.Scheme is "http" or "https" && next.UserInfo.Length == 0 ? next
                : throw Error("PAV2101", at.AbsoluteUri, $"it leads to {next.Scheme}:, which is not fetched", "give an http or https address");
        }

        return answer.StatusCode == HttpStatusCode.OK ? null
            : throw Error("PAV2105", at.AbsoluteUri, $"the server answered {(int)answer.StatusCode}", "open it in a browser; if it shows there, save it and give the file");
    }

    private static async Task<WebPage> PageAsync(Uri at, HttpResponseMessage answer, int most, bool cut, CancellationToken cancel)
    {
        using var body = new MemoryStream();
        try
        {
            await using var stream = await answer.Content.ReadAsStreamAsync(cancel).ConfigureAwait(false);
            var buffer = new byte[32 * 1024];
            int read;
            while ((read = await stream.ReadAsync(buffer, cancel).ConfigureAwait(false)) > 0)
            {
                body.Write(buffer, 0, read);
                if (body.Length <= most) continue;
                if (cut) break;
                throw Error("PAV2106", at.AbsoluteUri, $"the body is larger than {most / (1024 * 1024.0):0.#} MiB", "save the page and give the part that matters");
            }
        }
        catch (Exception error) when (error is IOException or InvalidDataException or HttpRequestException)
        {
            throw Unreachable(at, error);
        }

        var headers = answer.Content.Headers;
        return new WebPage(at, body.ToArray(), headers.ContentType?.MediaType, headers.ContentType?.ToString(), headers.LastModified, answer.Headers.ETag?.Tag);
    }

    /// <summary>Asks the site's robots.txt, once for each site: what is not there forbids nothing, a server in trouble forbids everything (RFC 9309, 2.3.1).</summary>
    private async Task<bool> IsAllowedAsync(Uri at, CancellationToken cancel)
    {
        var site = at.GetLeftPart(UriPartial.Authority);
        if (!robots.TryGetValue(site, out var rules)) robots[site] = rules = await RobotsAsync(new Uri(site + "/robots.txt"), cancel).ConfigureAwait(false);
        return rules is not null && rules.Allows(at.PathAndQuery);
    }

    private async Task<RobotsFile?> RobotsAsync(Uri at, CancellationToken cancel)
    {
        for (var hops = 0; hops <= limits.Redirects; hops++)
        {
            using var answer = await SendAsync(at, cancel).ConfigureAwait(false);
            if ((int)answer.StatusCode is >= 400 and < 500) return RobotsFile.Empty;
            if ((int)answer.StatusCode >= 500) return null;
            if (Next(at, answer) is not { } next)
            {
                var page = await PageAsync(at, answer, RobotsBytes, cut: true, cancel).ConfigureAwait(false);
                return RobotsFile.Read(Encoding.UTF8.GetString(page.Bytes));
            }

            at = next;
        }

        return RobotsFile.Empty;
    }

    /// <summary>Resolves, checks every address found, and connects to the very address that was checked.</summary>
    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var found = IPAddress.TryParse(host, out var literal) ? [literal] : await Dns.GetHostAddressesAsync(host, cancel).ConfigureAwait(false);
        if (!Array.TrueForAll(found, address => mayConnect(address)))
            throw Error("PAV2103", host, "it stands on this machine or in a private network", "add --allow-private if you mean it");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(found, port, cancel).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static PaviseException Error(string code, string address, string cause, string remedy) => new(code, new Place(address.Length > 300 ? address[..300] : address), cause, remedy);
}
