using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Pavise.Briefing;
using Pavise.Core;
using Pavise.Workbench.Forms;
using Pavise.Workbench.Pages;
using Pavise.Workbench.Views;
using Pavise.Workspace;

namespace Pavise.Workbench.Hosting;

/// <summary>The pages that a reader opens.</summary>
internal sealed class PageRoutes(Desk desk, PageWriter pages)
{
    public void Map(WebApplication app)
    {
        app.MapGet("/", (Delegate)Overview);
        app.MapGet("/documents", (Delegate)Documents);
        app.MapGet("/document", DocumentAsync);
        app.MapGet("/events", (Delegate)Events);
        app.MapGet("/event", Event);
        app.MapGet("/outlook", (Delegate)Outlook);
        app.MapGet("/plan", (Delegate)Plan);
        app.MapGet("/sources", (Delegate)Sources);
        app.MapGet("/trace", Trace);
    }

    private Task<IResult> Overview(HttpContext context)
    {
        if (desk.Run() is not { } run) return pages.NotRunAsync();
        var model = OverviewModel.Of(desk, run, PageQuery.Of(context.Request));
        return pages.WriteAsync<OverviewPage>(new PageHead("Overview", "Overview"), model.Graph, (nameof(OverviewPage.Model), model));
    }

    private Task<IResult> Documents(HttpContext context)
    {
        if (desk.Run() is not { } run) return pages.NotRunAsync();
        var query = PageQuery.Of(context.Request);
        return pages.WriteAsync<DocumentsPage>(new PageHead("Documents", "Documents"), run.Graph, (nameof(DocumentsPage.Model), DocumentsModel.Of(desk, run, query)), (nameof(DocumentsPage.Query), query),
            (nameof(DocumentsPage.Token), FormGuard.Token(context)), (nameof(DocumentsPage.Outlets), run.Catalogue.Outlets.Select(outlet => outlet.Name).ToArray()));
    }

    private Task<IResult> DocumentAsync(HttpContext context, string id, string? claim, string? part, string? done)
    {
        if (desk.Run() is not { } run) return pages.NotRunAsync();
        var form = claim is not null && context.Request.Query["review"] == "open" && run.Evidence.Assertions.FirstOrDefault(one => one.Id == claim) is { } found
            ? new ReviewForm(found, ReviewFields.Of(found, context.Request.Cookies[ReviewRoutes.NameCookie] ?? ""), null, FormGuard.Token(context), run.Catalogue) : null;
        return ShowDocumentAsync(run, id, claim, part, form, ReviewRoutes.Done(done));
    }

    /// <summary>A document in the reader, with a form when one is open.</summary>
    public Task<IResult> ShowDocumentAsync(LastRun run, string id, string? claim, string? part, ReviewForm? form, string? done, int status = 200)
    {
        var model = DocumentModel.Of(desk, run, id, claim, part);
        return pages.WriteAsync<DocumentPage>(new PageHead(Titles.Of(model.Document), "Documents") { Status = status }, run.Graph,
            (nameof(DocumentPage.Model), model), (nameof(DocumentPage.Form), form), (nameof(DocumentPage.Done), done));
    }

    private Task<IResult> Events(HttpContext context) => desk.Run() is not { } run ? pages.NotRunAsync()
        : pages.WriteAsync<EventsPage>(new PageHead("Events told by several sources", "Documents"), run.Graph, (nameof(EventsPage.Table), EventsModel.Of(desk, run)), (nameof(EventsPage.Query), PageQuery.Of(context.Request)));

    private Task<IResult> Event(HttpContext context, string? claim, string? group)
    {
        if (desk.Run() is not { } run) return pages.NotRunAsync();
        var model = EventModel.Of(desk, run, claim ?? "", group, PageQuery.Of(context.Request).Page);
        return pages.WriteAsync<EventPage>(new PageHead(model.Topic, "Documents"), run.Graph, (nameof(EventPage.Model), model));
    }

    private Task<IResult> Outlook(HttpContext context) => desk.Run() is { } run ? Result(context, run, ResultModel.Outlook(run), "Outlook", "There is no scenario", "A scenario says how long stocks hold and what gets through; the next run reads it.", "scenario") : pages.NotRunAsync();

    private Task<IResult> Plan(HttpContext context) => desk.Run() is { } run ? Result(context, run, ResultModel.Plan(run), "Plan", "There is no plan", "A plan says what to send next and who waits; the next run reads it.", "plan") : pages.NotRunAsync();

    private Task<IResult> Result(HttpContext context, LastRun run, ResultModel? model, string name, string missing, string remedy, string kind) => model is null
        ? pages.WriteAsync<MessagePage>(new PageHead(name, name), run.Graph, (nameof(MessagePage.Heading), missing), (nameof(MessagePage.Lines), (string[])[remedy]), (nameof(MessagePage.Href), Links.Input(kind, "")), (nameof(MessagePage.HrefWords), $"Make a {kind} in a form"))
        : pages.WriteAsync<ResultPage>(new PageHead(name, name), run.Graph, (nameof(ResultPage.Model), model.WithPanels(desk, run)),
            (nameof(ResultPage.File), new InputShelf(desk.Workspace).First(InputKind.Of(kind))), (nameof(ResultPage.Ask), kind == "plan" ? FormGuard.Token(context) : null));

    private Task<IResult> Sources(HttpContext context)
    {
        if (desk.Run() is not { } run) return pages.NotRunAsync();
        var query = PageQuery.Of(context.Request);
        return pages.WriteAsync<SourcesPage>(new PageHead("Sources and assumptions", "Sources"), run.Graph, (nameof(SourcesPage.Model), SourcesModel.Of(desk, run, query)), (nameof(SourcesPage.Query), query));
    }

    private Task<IResult> Trace(HttpContext context, string? id)
    {
        if (desk.Run() is not { } run) return pages.NotRunAsync();
        var query = PageQuery.Of(context.Request);
        if (string.IsNullOrWhiteSpace(id)) return pages.WriteAsync<TracePage>(new PageHead("Trace", "Trace"), run.Graph, (nameof(TracePage.Computed), desk.Made(run, "computed", () => TraceModel.Computed(run))), (nameof(TracePage.Query), query));
        if (run.Evidence.Assertions.FirstOrDefault(claim => claim.Id == id) is { } claim) return Task.FromResult<IResult>(TypedResults.LocalRedirect("~" + Links.Claim(claim.Source, claim.Id)));
        var model = TraceModel.Of(desk, run, id.Trim());
        return pages.WriteAsync<TracePage>(new PageHead("Trace", "Trace"), model.Graph, (nameof(TracePage.Model), model), (nameof(TracePage.Query), query));
    }
}
