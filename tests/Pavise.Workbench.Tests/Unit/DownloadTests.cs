using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Pavise.Workbench.Views;

namespace Pavise.Workbench.Tests;

/// <summary>Every file that a page of the ledger offers is of its type, can be read, and holds the rows of the page's table.</summary>
public sealed partial class DownloadTests(Site site) : IClassFixture<Site>
{
    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        ["csv"] = "text/csv", ["xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ["json"] = "application/json",
        ["ris"] = "application/x-research-info-systems", ["bib"] = "application/x-bibtex", ["ics"] = "text/calendar",
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_file_of_every_table_of_the_ledger_holds_its_rows()
    {
        var (files, kinds) = (0, new HashSet<string>(StringComparer.Ordinal));
        foreach (var view in (string[])["", "?published=2025-02-01", "?without=Germany"])
        {
            foreach (var tab in LedgerTab.All)
            {
                var page = await site.OpenAsync(tab.Href + view);
                foreach (var leaf in page.QuerySelectorAll("p.leaf").Where(leaf => leaf.QuerySelector("a[download]") is not null && leaf.ParentElement!.Closest("figure") is null))
                {
                    var rows = int.Parse(Counted().Match(leaf.TextContent).Groups[1].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
                    foreach (var link in leaf.QuerySelectorAll("a[download]"))
                    {
                        await CheckAsync(link.TextContent.Trim(), link.GetAttribute("href")!, rows);
                        kinds.Add(link.TextContent.Trim().ToLowerInvariant());
                        files++;
                    }
                }
            }
        }

        Assert.Subset(kinds, new HashSet<string>(StringComparer.Ordinal) { "csv", "xlsx", "ris", "bib" });
        Assert.True(files > 60, $"only {files} files were offered");
    }

    private async Task CheckAsync(string name, string href, int rows)
    {
        using var answer = await site.Browser.GetAsync(new Uri(href, UriKind.Relative), Cancel);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{href} answers {(int)answer.StatusCode}");
        Assert.Equal((href, Types[name.ToLowerInvariant()]), (href, answer.Content.Headers.ContentType!.MediaType));
        var bytes = await answer.Content.ReadAsByteArrayAsync(Cancel);
        var text = Encoding.UTF8.GetString(bytes);
        int? held = name.ToLowerInvariant() switch
        {
            "csv" => Records(text) - 1,
            "xlsx" => Sheet(bytes) - 1,
            "json" => Json(text),
            _ => null,
        };
        // Of balances the page shows each debt once, the files show both its accounts.
        var debts = href.StartsWith("/api/ledger/balance?", StringComparison.Ordinal) ? await DebtsAsync(href) : 0;
        if (held is { } count) Assert.True(count == rows + debts, $"{href} holds {count} rows, its page {rows}, with {debts} debts");
        if (name.Equals("ris", StringComparison.OrdinalIgnoreCase)) Assert.Equal((href, Lines(text, "TY  - ")), (href, Lines(text, "ER  -")));
        if (name.Equals("bib", StringComparison.OrdinalIgnoreCase)) Assert.Equal((href, text.Count(c => c == '{')), (href, text.Count(c => c == '}')));
    }

    /// <summary>Debts of a view whose two accounts are both among the balances.</summary>
    private async Task<int> DebtsAsync(string href)
    {
        using var answer = JsonDocument.Parse(await site.Browser.GetStringAsync(new Uri(Format().Replace(href, "format=json"), UriKind.Relative), Cancel));
        var accounts = answer.RootElement.GetProperty("results").EnumerateArray().Select(line => (Account: line.GetProperty("account").GetString()!, Item: line.GetProperty("item").GetString()!, Unit: line.GetProperty("quantity").GetProperty("unit").ToString()))
            .Where(line => line.Account.StartsWith("owed:", StringComparison.Ordinal)).ToHashSet();
        var both = accounts.Count(line => line.Account["owed:".Length..].Split('/') is [var holder, var debtor] && accounts.Contains(line with { Account = $"owed:{debtor}/{holder}" }));
        Assert.Equal(0, both % 2);
        Assert.True(both > 0 || href.Contains("without", StringComparison.Ordinal) || href.Contains("published", StringComparison.Ordinal), "there is no debt to count");
        return both / 2;
    }

    private static int Lines(string text, string start) => text.Split('\n').Count(line => line.StartsWith(start, StringComparison.Ordinal));

    /// <summary>Records of a CSV: ends of lines outside quotes.</summary>
    private static int Records(string text)
    {
        var (quoted, records) = (false, 0);
        foreach (var c in text)
        {
            if (c == '"') quoted = !quoted;
            else if (c == '\n' && !quoted) records++;
        }

        Assert.False(quoted);
        return records;
    }

    private static int Sheet(byte[] bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes));
        var first = archive.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)).OrderBy(entry => entry.FullName.Length).ThenBy(entry => entry.FullName, StringComparer.Ordinal).First();
        using var reader = new StreamReader(first.Open());
        return RowStart().Count(reader.ReadToEnd());
    }

    private static int? Json(string text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.GetProperty("results") is { ValueKind: JsonValueKind.Array } results ? results.GetArrayLength() : null;
    }

    [GeneratedRegex(@"([\d,]+) (?!to |of )[a-z]")]
    private static partial Regex Counted();

    [GeneratedRegex("format=[a-z]+")]
    private static partial Regex Format();

    [GeneratedRegex("<(?:x:)?row[ >/]")]
    private static partial Regex RowStart();
}
