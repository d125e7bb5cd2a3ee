using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Pavise.Core;
using Pavise.Workspace;

namespace Pavise.Workbench;

/// <summary>Serves the results of a workspace to a browser on this machine: the brief, its digest, its results, and the chain behind any number.</summary>
/// <remarks>Loopback only; it reads what `run` wrote and writes nothing.</remarks>
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

    /// <summary>Builds the host of one workspace on a loopback port; port 0 takes a free one.</summary>
    public static WebApplication Build(WorkspaceFolder workspace, int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options => options.Listen(IPAddress.Loopback, port));
        var app = builder.Build();
        app.Use(static (context, next) =>
        {
            context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'";
            context.Response.Headers.XContentTypeOptions = "nosniff";
            // A name other than the loopback one would let a foreign page reach this host by rebinding.
            return context.Request.Host.Host is "localhost" or "127.0.0.1" or "[::1]" ? next(context) : Refuse(context);
        });
        Map(app, workspace);
        return app;
    }

    private static void Map(WebApplication app, WorkspaceFolder workspace)
    {
        app.MapGet("/", () => Page(workspace.Brief, "text/html; charset=utf-8"));
        app.MapGet("/results/{name}", (string name) => Results.TryGetValue(name, out var type)
            ? Page(Path.Combine(workspace.Output, name), type)
            : TypedResults.NotFound());
        app.MapGet("/trace", (string id) => Chain(workspace, id));
    }

    private static IResult Chain(WorkspaceFolder workspace, string id)
    {
        try
        {
            var graph = TraceFile.Read(workspace);
            var origin = TraceFile.Require(graph, id);
            return TypedResults.Json(new { Schema = "pavise/trace/1", origin.Id, Origins = graph.Reach(origin.Id), Roots = graph.Roots(origin.Id).Select(root => root.Id) }, PaviseJson.Options);
        }
        catch (PaviseException problem)
        {
            return TypedResults.Problem(problem.Message, statusCode: StatusCodes.Status404NotFound, title: problem.Diagnostics[0].Code);
        }
    }

    private static IResult Page(string path, string type) => File.Exists(path)
        ? TypedResults.PhysicalFile(path, type)
        : TypedResults.Problem("This workspace was not run yet; run `pavise run` on it.", statusCode: StatusCodes.Status404NotFound, title: "PAV1010");

    private static Task Refuse(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        return Task.CompletedTask;
    }
}
