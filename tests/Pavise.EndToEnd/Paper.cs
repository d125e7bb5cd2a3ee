using Microsoft.Playwright;

namespace Pavise.EndToEnd;

/// <summary>A page as it comes out of a printer.</summary>
internal static class Paper
{
    /// <summary>Pixels between the margins of an A4 page.</summary>
    private const int Width = 718;

    /// <summary>On paper nothing is cut off, nothing is left to press, and the address and what is cited stand there.</summary>
    public static async Task HoldsAsync(IPage page, string name)
    {
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print, ColorScheme = ColorScheme.Dark });
        await page.SetViewportSizeAsync(Width, 1000);
        var cut = await page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('body *')].filter(one => one.checkVisibility() && !one.closest('.quiet') && (
              one.getBoundingClientRect().right > document.documentElement.clientWidth + 1
              || (one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0 && getComputedStyle(one).overflowX !== 'visible')
              || (one.scrollHeight > one.clientHeight + 1 && one.clientHeight > 0 && getComputedStyle(one).overflowY !== 'visible'))).slice(0, 3).map(one => one.outerHTML.slice(0, 160))
            """);
        Assert.True(cut.Length == 0, $"{name} is cut off in print: {string.Join("; ", cut)}");
        var left = await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('nav, button, input, select, textarea, form:not(.edit)')].filter(one => one.checkVisibility()).slice(0, 3).map(one => one.outerHTML.slice(0, 160))");
        Assert.True(left.Length == 0, $"{name} prints {string.Join("; ", left)}");
        if (await page.Locator("body > header.bar").CountAsync() == 1) Assert.Contains(new Uri(page.Url).PathAndQuery, await page.Locator("p.printed").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(await page.Locator(".cited").CountAsync(), await page.Locator(".cited:visible").CountAsync());
        // Ink on paper, whatever the theme of the window.
        Assert.Matches("^(rgb\\((\\d|[1-4]\\d), (\\d|[1-4]\\d), (\\d|[1-4]\\d)\\))$", await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('main')).color"));
        var pdf = await page.PdfAsync(new PagePdfOptions { Format = "A4", Margin = new Margin { Left = "10mm", Right = "10mm", Top = "10mm", Bottom = "10mm" } });
        Assert.True(pdf.AsSpan().StartsWith("%PDF"u8) && pdf.Length > 5_000, $"{name} prints {pdf.Length} bytes");
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Screen, ColorScheme = ColorScheme.Light });
    }
}
