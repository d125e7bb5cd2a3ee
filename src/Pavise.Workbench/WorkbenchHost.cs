using System.IO.Compression;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Pavise.Core;
using Pavise.Workbench.Api;
using Pavise.Workbench.Hosting;
using Pavise.Workbench.Jobs;
using Pavise.Workbench.Pages;
using Pavise.Workbench.Views;
using Pavise.Workspace;

namespace Pavise.Workbench;

/// <summary>Serves a workspace to a browser on this machine: pages to read, question and cite it, and its results as files.</summary>
/// <remarks>Loopback only. It shows what the last run left; it writes the decisions of reviewers, the texts they add and the files they change in forms, and runs the workspace when asked.</remarks>
public static class WorkbenchHost
{
    /// <summary>Results a browser may ask for by name; nothing else of the disk is served.</summary>
    private static readonly Dictionary<string, string> Results = new(StringComparer.Ordinal)
    {
        ["digest.md"] = "text/markdown; charset=utf-8",
        ["outlook.json"] = "application/json",
        ["plan.json"] = "application/json",
        ["trace.json"] = "application/json",
    };

    /// <summary>What is sent smaller to a browser that can read it so; events are not, for they must not wait.</summary>
    private static readonly string[] Squeezed = ["text/html", "text/css", "text/javascript", "image/svg+xml", "text/markdown"];

    /// <summary>Most bytes of one form with its files.</summary>
    private const long LargestForm = 128 * 1024 * 1024;

    /// <summary>So many claims are weighed anew in about a fifth of a second.</summary>
    public const int ManyClaims = 5_000;

    /// <summary>Builds the host of one workspace on a loopback port; port 0 takes a free one.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="parts">Clock, catalogue and services.</param>
    /// <param name="port">The port.</param>
    /// <param name="manyClaims">From more claims than this on a page does not wait until they are weighed anew, but tells how far it is.</param>
    /// <param name="faults">Takes the full text of an error that nobody foresaw, with the places in the program it went through, which no page shows; null drops it.</param>
    public static WebApplication Build(WorkspaceFolder workspace, Parts parts, int port, int manyClaims = ManyClaims, TextWriter? faults = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = LargestForm;
            options.Listen(IPAddress.Loopback, port);
        });
        var desk = new Desk(workspace, parts, manyClaims, faults);
        builder.Services.AddSingleton(new JobQueue(desk)).AddHostedService(services => services.GetRequiredService<JobQueue>());
        builder.Services.AddSingleton(new Warmer(desk)).AddHostedService(services => services.GetRequiredService<Warmer>());
        builder.Services.AddResponseCompression(options => options.MimeTypes = Squeezed).Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        var app = builder.Build();
        var pages = new PageWriter(desk);
        app.Use((context, next) => GuardAsync(context, next, pages, desk));
        app.UseResponseCompression();
        var routes = new PageRoutes(desk, pages);
        routes.Map(app);
        var reviews = new ReviewRoutes(desk, routes);
        app.Lifetime.ApplicationStopped.Register(() =>
        {
            reviews.Dispose();
            desk.DisposeAsync().AsTask().GetAwaiter().GetResult();
        });
        reviews.Map(app);
        new LedgerRoutes(desk, pages, app.Services.GetRequiredService<JobQueue>()).Map(app);
        new ApiRoutes(desk, pages).Map(app);
        new RunRoutes(desk, pages, app.Services.GetRequiredService<JobQueue>()).Map(app);
        new WhatIfRoutes(desk, pages, app.Services.GetRequiredService<JobQueue>()).Map(app);
        new PlanRoutes(desk, pages, app.Services.GetRequiredService<JobQueue>()).Map(app);
        new PlanTryRoutes(desk, pages, app.Services.GetRequiredService<JobQueue>()).Map(app);
        new InputRoutes(desk, pages).Map(app);
        new ChartRoutes(desk).Map(app);
        MapFiles(app, workspace, desk);
        app.MapFallback(NoSuchPage);
        return app;
    }

    /// <summary>Ends when a host that was started has made ready in the background what its pages show first.</summary>
    public static Task ReadyAsync(WebApplication app) => app.Services.GetRequiredService<Warmer>().ReadyAsync();

    private static IResult NoSuchPage() => throw new PaviseException("PAV9102", new Place("request"), "there is no such page", "use the navigation above");

    private static void MapFiles(WebApplication app, WorkspaceFolder workspace, Desk desk)
    {
        app.MapGet("/brief", () => File.Exists(workspace.Brief) ? ServedBrief.Of(File.ReadAllText(workspace.Brief), desk.IslandsOf("marks")) : throw NotRun());
        app.MapGet("/results/{name}", (string name) => Results.TryGetValue(name, out var type)
            ? Result(Path.Combine(workspace.Output, name), type)
            : throw new PaviseException("PAV9102", new Place("request"), "there is no result of that name", $"the results are {string.Join(", ", Results.Keys)}"));
        app.MapGet("/assets/{name}", (HttpContext context, string name) =>
        {
            if ((AssetFile.All.GetValueOrDefault(name) ?? desk.Islands.FirstOrDefault(island => island.Name == name)) is not { } asset) return TypedResults.NotFound();
            context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
            return (IResult)TypedResults.Bytes(asset.Bytes, asset.Type);
        });
    }

    private static Microsoft.AspNetCore.Http.HttpResults.PhysicalFileHttpResult Result(string path, string type) => File.Exists(path)
        ? TypedResults.PhysicalFile(path, type)
        : throw NotRun();

    private static PaviseException NotRun() => new("PAV1010", new Place("workspace"), "this workspace was not run yet", "run `pavise run` on it");

    /// <summary>Refuses foreign names, sends the headers every answer has, and tells bad input with its code.</summary>
    private static async Task GuardAsync(HttpContext context, RequestDelegate next, PageWriter pages, Desk desk)
    {
        desk.Looks.Begin();
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentPolicy.Nothing;
        headers.XContentTypeOptions = "nosniff";
        // With no-referrer a browser would not say where a form comes from, and every form would be refused.
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        // A name other than the loopback one would let a foreign page reach this host by rebinding.
        if (context.Request.Host.Host is not ("localhost" or "127.0.0.1" or "[::1]"))
        {
            context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
            return;
        }

        try
        {
            await next(context).ConfigureAwait(false);
        }
        catch (Exception error) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            await (await TellAsync(context, Problems.Of(error) ?? [desk.Fault("request", error)], pages).ConfigureAwait(false)).ExecuteAsync(context).ConfigureAwait(false);
        }
    }

    private static Task<IResult> TellAsync(HttpContext context, IReadOnlyList<Diagnostic> diagnostics, PageWriter pages)
    {
        var status = Problems.Status(diagnostics[0].Code);
        if (context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal)) return Task.FromResult(Problems.Details(diagnostics));
        return pages.WriteAsync<MessagePage>(
            new PageHead("Not shown", null) { Status = status }, new TraceGraph(), (nameof(MessagePage.Heading), Words(status)),
            (nameof(MessagePage.Lines), diagnostics.Select(one => $"{one.Place.File}{(one.Place.Line > 0 ? FormattableString.Invariant($", line {one.Place.Line}") : "")}: {one.Cause}; {one.Remedy}.").ToArray()),
            (nameof(MessagePage.Code), diagnostics[0].Code));
    }

    private static string Words(int status) => status switch
    {
        StatusCodes.Status404NotFound => "This is not here",
        StatusCodes.Status403Forbidden => "This form was not taken",
        StatusCodes.Status500InternalServerError => "Something is broken here",
        StatusCodes.Status409Conflict => "Somebody else is writing",
        _ => "This cannot be shown",
    };
}
