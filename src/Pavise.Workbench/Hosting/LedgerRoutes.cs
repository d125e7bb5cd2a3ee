using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Pavise.Core;
using Pavise.Workbench.Jobs;
using Pavise.Workbench.Pages;
using Pavise.Workbench.Views;
using Pavise.Workspace;

namespace Pavise.Workbench.Hosting;

/// <summary>The questions to the book; one whose claims must first be weighed anew, and are many, shows how far that is.</summary>
internal sealed class LedgerRoutes(Desk desk, PageWriter pages, JobQueue queue)
{
    public void Map(WebApplication app)
    {
        app.MapGet("/ledger/{name?}", LedgerAsync);
        app.MapPost("/weigh", (Delegate)WeighAsync);
    }

    private async Task<IResult> LedgerAsync(HttpContext context, string? name)
    {
        if (desk.Run() is not { } run) return await pages.NotRunAsync().ConfigureAwait(false);
        var tab = LedgerTab.All.FirstOrDefault(tab => tab.Name == (name ?? "promises")) ?? throw new PaviseException("PAV9102", new Place("request"), "the ledger has no such question", "choose one from its tabs");
        var query = PageQuery.Of(context.Request);
        if (TimeSlider.Settle(query, desk.Snapshot().Span(query["register"])) is { } settled) return new SeeOther(settled);
        var view = LedgerQuery.View(query, run.Catalogue);
        var weighing = queue.Weighing(view.ToString());
        if (weighing is { IsOpen: true } || desk.Weighed.IsLong(run, view)) return await WaitAsync(context, run, tab, query, weighing is { State: JobState.Cancelled } ? weighing : queue.Weigh(view.ToString(), PageQuery.Address(tab.Href, query.Values))).ConfigureAwait(false);
        var model = await new LedgerPages(desk, run, query).AskAsync(tab, context.RequestAborted).ConfigureAwait(false);
        return await pages.WriteAsync<LedgerPage>(new PageHead(tab.Words, "Ledger") { Scripts = desk.IslandsOf("sliders") }, model.Graph, (nameof(LedgerPage.Model), model), (nameof(LedgerPage.Query), query)).ConfigureAwait(false);
    }

    /// <summary>Shows the weighing that a page waits for, or that a person stopped it.</summary>
    private Task<IResult> WaitAsync(HttpContext context, LastRun run, LedgerTab tab, PageQuery query, Job job) =>
        pages.WriteAsync<WeighingPage>(new PageHead(tab.Words, "Ledger") { Scripts = desk.IslandsOf("progress") }, run.Graph,
            (nameof(WeighingPage.Job), job), (nameof(WeighingPage.Token), FormGuard.Token(context)), (nameof(WeighingPage.Tab), tab), (nameof(WeighingPage.Query), query),
            (nameof(WeighingPage.Claims), run.Evidence.Assertions.Count), (nameof(WeighingPage.Origin), run.Settings.AsOfOrigin.Id));

    /// <summary>Asks again for a weighing that was stopped.</summary>
    private async Task<IResult> WeighAsync(HttpContext context)
    {
        var form = await FormGuard.ReadAsync(context).ConfigureAwait(false);
        if (!int.TryParse(form["id"], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var id) || queue.Find(id) is not { View: { } view, Address: { } address })
            throw new PaviseException("PAV9102", new Place("weigh"), "there is no such weighing", "ask the ledger again");
        queue.Weigh(view, address);
        return new SeeOther(address);
    }
}
