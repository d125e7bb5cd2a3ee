using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Pavise.Briefing.Pages;
using Pavise.Core;
using Pavise.Workbench.Pages;
using Pavise.Workbench.Views;
using Pavise.Workspace;

namespace Pavise.Workbench.Hosting;

/// <summary>Renders pages from static Razor components and sends them with their policy.</summary>
internal sealed class PageWriter(Desk desk)
{
    /// <summary>A page of the workbench.</summary>
    /// <typeparam name="TPage">The component between heading and footer.</typeparam>
    /// <param name="head">What stands around it.</param>
    /// <param name="graph">The origins its figures name.</param>
    /// <param name="parameters">Of the component.</param>
    public async Task<IResult> WriteAsync<TPage>(PageHead head, TraceGraph graph, params (string Name, object? Value)[] parameters)
        where TPage : IComponent
    {
        var origins = new OriginLinks(graph, Links.Trace, desk.TryRun() is { } run ? new Naming(run.Catalogue).Describe : null);
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var body = await renderer.RenderComponentAsync<Inner>(View((nameof(Inner.Origins), origins), (nameof(Inner.Page), typeof(TPage)),
                (nameof(Inner.Parameters), parameters.Where(pair => pair.Value is not null).ToDictionary(pair => pair.Name, pair => pair.Value!, StringComparer.Ordinal)))).ConfigureAwait(true);
            var whole = await renderer.RenderComponentAsync<Shell>(View((nameof(Shell.Head), Complete(Walked(head, body.ToHtmlString()))), (nameof(Shell.Body), body.ToHtmlString()), (nameof(Shell.Origins), origins))).ConfigureAwait(true);
            return "<!DOCTYPE html>\n" + TurnedText.Shown(whole.ToHtmlString()) + "\n";
        }).ConfigureAwait(false);
        return new PageResult(html, head.Status);
    }

    /// <summary>What stands in the place of every page before the first run.</summary>
    public Task<IResult> NotRunAsync() => WriteAsync<MessagePage>(new PageHead("Not run yet", null), new TraceGraph(),
        (nameof(MessagePage.Heading), "This workspace was not run yet"),
        (nameof(MessagePage.Lines), (string[])["A run reads its documents, registers, scenario and plan, and makes a book, an outlook, a plan and a brief of them. The page Run adds texts and runs it; `pavise run` does the same."]),
        (nameof(MessagePage.Href), "/run"), (nameof(MessagePage.HrefWords), "Add texts and run it"));

    /// <summary>What stands in the place of a question to a plan that the run did not have.</summary>
    public Task<IResult> NoPlanAsync(LastRun run) => WriteAsync<MessagePage>(new PageHead("Plan", "Plan") { Status = StatusCodes.Status404NotFound }, run.Graph,
        (nameof(MessagePage.Heading), "There is no plan"), (nameof(MessagePage.Lines), (string[])["A plan says what to send next and who waits; the next run reads it."]),
        (nameof(MessagePage.Href), Links.Input("plan", "")), (nameof(MessagePage.HrefWords), "Make a plan in a form"));

    /// <summary>A page with a drawing has the script that walks over it, one that adds texts that which takes dropped files.</summary>
    private PageHead Walked(PageHead head, string body) => head with { Scripts = [.. head.Scripts, .. Of(body, "class=\"drawing\"", "marks"), .. Of(body, "class=\"add\"", "drops")] };

    private IReadOnlyList<AssetFile> Of(string body, string part, string island) => body.Contains(part, StringComparison.Ordinal) ? desk.IslandsOf(island) : [];

    private PageHead Complete(PageHead head)
    {
        if (desk.TryRun() is not { } run) return head;
        return head with
        {
            Workspace = Sentence.Of([new SentencePart(run.Settings.Name, run.Settings.AsOfOrigin.Id)]),
            AsOf = new SentenceBuilder().Say("as of ").Say(Formatter.Day(run.Settings.AsOf), run.Settings.AsOfOrigin.Id).Build(),
            HasNews = desk.HasNews(),
        };
    }

    private static ParameterView View(params (string Name, object? Value)[] values) => ParameterView.FromDictionary(values.ToDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal));
}
