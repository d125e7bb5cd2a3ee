using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Pavise.Core;
using Pavise.Workbench.Jobs;
using Pavise.Workbench.Pages;
using Pavise.Workbench.Views;
using Pavise.Workspace;

namespace Pavise.Workbench.Hosting;

/// <summary>Adds texts, runs the workspace as a job, and tells how far it is.</summary>
internal sealed class RunRoutes(Desk desk, PageWriter pages, JobQueue queue)
{
    /// <summary>Time between two events at most, so that a closed page is noticed.</summary>
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(10);

    public void Map(WebApplication app)
    {
        app.MapGet("/run", (Delegate)Show);
        app.MapPost("/run", (Delegate)RunAsync);
        app.MapPost("/run/cancel", (Delegate)CancelAsync);
        app.MapGet("/run/events", (HttpContext context, int id) => EventsAsync(context, id));
        app.MapPost("/documents/add", (Delegate)AddAsync);
    }

    private Task<IResult> Show(HttpContext context)
    {
        var (run, query) = (desk.TryRun(), PageQuery.Of(context.Request));
        var told = query["added"] is { } added && int.TryParse(added, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count == 0 ? "Every one of these texts was there already." : "The texts are added." : null;
        return pages.WriteAsync<RunPage>(new PageHead("Run", "Run") { Scripts = desk.IslandsOf("progress") }, run?.Graph ?? new TraceGraph(),
            (nameof(RunPage.Model), RunModel.Of(desk, queue, run, query, FormGuard.Token(context))), (nameof(RunPage.Query), query), (nameof(RunPage.Told), told),
            (nameof(RunPage.Outlets), (run?.Catalogue.Outlets ?? []).Select(outlet => outlet.Name).ToArray()));
    }

    private async Task<IResult> RunAsync(HttpContext context)
    {
        await FormGuard.ReadAsync(context).ConfigureAwait(false);
        queue.Ask();
        return new SeeOther("/run");
    }

    private async Task<IResult> CancelAsync(HttpContext context)
    {
        var form = await FormGuard.ReadAsync(context).ConfigureAwait(false);
        if (int.TryParse(form["id"], NumberStyles.None, CultureInfo.InvariantCulture, out var id)) queue.Cancel(id);
        var job = queue.Find(id);
        return new SeeOther(job?.Question is { } question ? WhatIfQuestion.Address(question) : job?.Address ?? "/run");
    }

    private async Task<IResult> AddAsync(HttpContext context)
    {
        var form = await FormGuard.ReadAsync(context).ConfigureAwait(false);
        var files = new List<(string, byte[])>();
        foreach (var file in form.Files)
        {
            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes, context.RequestAborted).ConfigureAwait(false);
            files.Add((file.FileName, bytes.ToArray()));
        }

        if (form["pasted"].ToString() is { } pasted && pasted.Trim().Length > 0) files.Add(Pasted(form["headline"].ToString().Trim(), pasted));
        if (files.Count == 0) throw new PaviseException("PAV9105", new Place("documents"), "no text was chosen", "drop files on the form, or paste a text");
        var published = DateOnly.TryParseExact(form["published"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : (DateOnly?)null;
        var added = DocumentIntake.Add(desk.Workspace, desk.Parts, files, new DocumentIntake.About(form["outlet"].ToString().Trim(), published, form["address"].ToString().Trim()));
        desk.Looks.Forget();
        if (form["run"] == "yes") queue.Ask();
        return new SeeOther("/run?added=" + added.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>A pasted text as a file named after its content: the same text pasted twice is one file.</summary>
    private static (string, byte[]) Pasted(string headline, string text)
    {
        var whole = (headline.Length > 0 ? $"# {headline.ReplaceLineEndings(" ")}\n\n" : "") + text.ReplaceLineEndings("\n").Trim() + "\n";
        return ($"pasted-{StageKey.Of(whole)[..12]}.md", Encoding.UTF8.GetBytes(whole));
    }

    /// <summary>Server-sent events: the job whenever it moves, until it ends.</summary>
    private async Task EventsAsync(HttpContext context, int id)
    {
        if (queue.Find(id) is null) throw new PaviseException("PAV9102", new Place("run"), "there is no such run", "open the page of runs again");
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        var cancel = context.RequestAborted;
        while (!cancel.IsCancellationRequested && queue.Find(id) is { } job)
        {
            var moved = queue.MovedAsync();
            var words = JsonSerializer.Serialize(new { steps = job.Steps.Select(step => new { name = step.Name, share = step.Share, state = step.State }), ended = !job.IsOpen }, JsonSerializerOptions.Default);
            await context.Response.WriteAsync($"data: {words}\n\n", cancel).ConfigureAwait(false);
            await context.Response.Body.FlushAsync(cancel).ConfigureAwait(false);
            if (!job.IsOpen) return;
            await Task.WhenAny(moved, Task.Delay(Beat, cancel)).ConfigureAwait(false);
        }
    }
}
