using Microsoft.Playwright;

namespace Pavise.EndToEnd;

/// <summary>A what-if question in real Chromium: asked by keyboard, followed, answered under its address.</summary>
[Collection(AloneCollection.Name)]
public sealed class WhatIfBrowserTests(ServedWorkspace site) : IClassFixture<ServedWorkspace>
{
    [Fact]
    public async Task A_question_is_asked_by_keyboard_its_campaigns_are_followed_and_its_address_keeps_the_answer()
    {
        await using var watched = await site.OpenAsync("/outlook");
        var page = watched.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = "What if stocks" }).ClickAsync();
        await page.FocusAsync("input[name='stock:patriot-interceptor.low']");
        await page.Keyboard.TypeAsync("300");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("400");
        await page.SelectOptionAsync("#tempo", "lower");
        await page.FocusAsync("form.whatif button.main");
        await page.Keyboard.PressAsync("Enter");
        // The page follows its job by itself and is read anew when it ends.
        await page.Locator("#h-answer").WaitForAsync(new LocatorWaitForOptions { Timeout = 120_000 });
        var said = await page.InnerTextAsync(".findings");
        Assert.Contains("300 to 400 missiles", said, StringComparison.Ordinal);
        Assert.Contains("fewer threats", said, StringComparison.Ordinal);
        Assert.Contains("tempo=lower", page.Url, StringComparison.Ordinal);
        await using var again = await site.OpenAsync(page.Url[site.Address.Length..]);
        Assert.Equal(said, await again.Page.InnerTextAsync(".findings"));
        await again.Page.Locator(".findings a.figure").First.ClickAsync();
        await again.Page.WaitForFunctionAsync("() => location.pathname === '/trace' && document.readyState === 'complete'");
        Assert.Contains("what-if question", await again.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        Assert.Empty(watched.Complaints.Concat(again.Complaints));
    }

    [Fact]
    public async Task The_number_and_the_month_of_a_delivery_are_narrowed_in_the_form_and_answered()
    {
        await using var watched = await site.OpenAsync("/what-if");
        var page = watched.Page;
        var number = page.Locator("form.whatif input[name^='delivery:'][name$='.low']").First;
        var (name, most) = ((await number.GetAttributeAsync("name"))!, (await number.GetAttributeAsync("max"))!);
        var month = page.Locator("form.whatif input[name^='when:'][name$='.high']").First;
        var (when, first) = ((await month.GetAttributeAsync("name"))!, (await month.GetAttributeAsync("min"))!);
        await number.FocusAsync();
        await page.Keyboard.TypeAsync(most);
        await month.FillAsync(first);
        await page.FocusAsync("form.whatif button.main");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("#h-answer").WaitForAsync(new LocatorWaitForOptions { Timeout = 240_000 });
        Assert.Equal((most, first), (await page.InputValueAsync($"input[name='{name}']"), await page.InputValueAsync($"input[name='{when}']")));
        Assert.Contains(Uri.EscapeDataString(name) + "=" + most, page.Url, StringComparison.Ordinal);
        Assert.Contains(Uri.EscapeDataString(when) + "=" + first, page.Url, StringComparison.Ordinal);
        Assert.Empty(watched.Complaints);
    }
}
