using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;

namespace Pavise.EndToEnd;

/// <summary>What Lighthouse 12 says of pages of the workbench, as far as a busy machine does not change it; build/lighthouse measures every page, speed too.</summary>
[Collection(AloneCollection.Name)]
public sealed class LighthouseTests(ServedWorkspace site) : IClassFixture<ServedWorkspace>
{
    [Fact]
    public async Task Pages_are_accessible_keep_to_best_practices_do_not_shift_and_carry_little_script()
    {
        string[] paths = ["/", "/ledger/balance?published=2025-01-01", "/plan", "/files/edit?kind=scenario&file=spring-2026.yaml", "/run"];
        var (code, output, error) = await MeasureAsync(site.Address, paths);
        Assert.True(code == 0, error + output);
        var rows = JsonDocument.Parse(output).RootElement.EnumerateArray().ToArray();
        Assert.Equal(paths, rows.Select(row => row.GetProperty("path").GetString()));
        Assert.All(rows, row =>
        {
            Assert.Equal(100, row.GetProperty("accessibility").GetInt32());
            Assert.Equal(100, row.GetProperty("bestPractices").GetInt32());
            Assert.Equal(0, row.GetProperty("layoutShift").GetDouble());
            Assert.InRange(row.GetProperty("script").GetInt32(), 0, 150 * 1024);
        });
    }

    [Fact]
    public async Task A_page_that_misses_is_told_with_what_it_misses_and_fails_the_command()
    {
        using var listener = new HttpListener();
        var address = string.Create(CultureInfo.InvariantCulture, $"http://localhost:{FreePort()}/");
        listener.Prefixes.Add(address);
        listener.Start();
        var answering = AnswerAsync(listener, Encoding.UTF8.GetBytes("<!DOCTYPE html><html><head><title>Bad</title></head><body><p style='color:#ddd;background:#fff'>Pale <img src='/x.png'></p></body></html>"));
        var (code, output, error) = await MeasureAsync(address, ["/"]);
        listener.Stop();
        await answering;
        Assert.True(code == 1, error + output);
        Assert.Contains("color-contrast", error, StringComparison.Ordinal);
        Assert.Contains("image-alt", error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_documentation_has_a_row_for_every_page_of_the_list_that_is_no_refusal_and_none_misses()
    {
        var rows = File.ReadAllLines(Path.Combine(Repository.Root, "docs", "workbench.md")).SkipWhile(line => line != "## Measured with Lighthouse").TakeWhile(line => line != "## What it guards against")
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Trim('|', ' ').Split(" | ").Select(cell => cell.Trim(' ', '|')).ToArray()).ToArray();
        Assert.Equal(ListedPage.All.Where(page => page.Status == 200).Select(page => $"`{page.Title}`"), rows.Select(row => row[0]));
        Assert.All(rows, row =>
        {
            var figures = row[1..].Select(cell => double.Parse(cell, CultureInfo.InvariantCulture)).ToArray();
            Assert.True(figures is [>= 95, 100, 100, <= 1.5, 0, < 150 * 1024], row[0]);
        });
    }

    private static async Task<(int Code, string Output, string Error)> MeasureAsync(string address, string[] paths)
    {
        var info = new ProcessStartInfo("node", ["checks/lighthouse.js", "--steady", "--json", address, .. paths])
        {
            WorkingDirectory = Path.Combine(Repository.Root, "node"), RedirectStandardOutput = true, RedirectStandardError = true,
        };
        info.Environment["CHROMIUM"] = Chromium.Path;
        using var process = Process.Start(info)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output, await error);
    }

    private static async Task AnswerAsync(HttpListener listener, byte[] page)
    {
        try
        {
            while (true)
            {
                var context = await listener.GetContextAsync();
                context.Response.ContentType = "text/html";
                await context.Response.OutputStream.WriteAsync(page);
                context.Response.Close();
            }
        }
        catch (Exception ended) when (ended is HttpListenerException or ObjectDisposedException)
        {
            // The listener was stopped: the page is measured.
        }
    }

    private static int FreePort()
    {
        using var probe = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
