using Microsoft.Playwright;

namespace Pavise.EndToEnd;

/// <summary>A reader with a keyboard alone, and how a page is waited for.</summary>
internal static class Keys
{
    /// <summary>Presses the tabulator until an element has the focus.</summary>
    public static async Task TabToAsync(this IPage page, string condition)
    {
        for (var i = 0; i < 400; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>($"(element => {condition})(document.activeElement)")) return;
        }

        throw new InvalidOperationException($"the keyboard does not reach: {condition}");
    }

    /// <summary>Waits until a page with this part in its address is read whole; else says where the page is and what has the focus.</summary>
    /// <remarks>
    /// The browser is asked again and again: <c>WaitForURLAsync</c> compares the address first and listens for navigations after, so that it waits in
    /// vain for the one that comes between.
    /// </remarks>
    public static async Task ArriveAsync(this IPage page, string part)
    {
        try
        {
            await page.WaitForFunctionAsync("part => location.href.includes(part) && document.readyState === 'complete'", part);
        }
        catch (TimeoutException late)
        {
            var state = await page.EvaluateAsync<string>("`${document.readyState}, the focus on ${document.activeElement.outerHTML.slice(0, 200)}`");
            throw new InvalidOperationException($"{late.Message} The page is at {page.Url}, {state}", late);
        }
    }

    /// <summary>Presses Enter and waits for the address.</summary>
    public static async Task FollowAsync(this IPage page, string part)
    {
        await page.Keyboard.PressAsync("Enter");
        await page.ArriveAsync(part);
    }
}
