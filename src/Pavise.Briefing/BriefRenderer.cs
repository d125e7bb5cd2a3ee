using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Pavise.Briefing.Pages;
using Pavise.Core;

namespace Pavise.Briefing;

/// <summary>Renders a brief as one self-contained HTML file from static Razor components.</summary>
public static class BriefRenderer
{
    /// <summary>The whole page; it asks for nothing outside itself and runs no script.</summary>
    public static async Task<string> RenderAsync(Brief brief)
    {
        var graph = new TraceGraph(brief.Origins);
        brief = ShortBrief.Of(brief);
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>
        {
            [nameof(BriefPage.Brief)] = brief,
            [nameof(BriefPage.Origins)] = BriefOrigins.Shown(brief, graph),
            [nameof(BriefPage.Links)] = new OriginLinks(graph),
            [nameof(BriefPage.StyleSheet)] = StyleSheet(),
        });
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
            "<!DOCTYPE html>\n" + TurnedText.Shown((await renderer.RenderComponentAsync<BriefPage>(parameters).ConfigureAwait(true)).ToHtmlString()) + "\n").ConfigureAwait(false);
    }

    private static string StyleSheet()
    {
        using var stream = typeof(BriefRenderer).Assembly.GetManifestResourceStream("brief.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
