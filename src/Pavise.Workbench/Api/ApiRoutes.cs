using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Pavise.Core;
using Pavise.Workbench.Hosting;
using Pavise.Workbench.Pages;
using Pavise.Workbench.Views;

namespace Pavise.Workbench.Api;

/// <summary>The API: the JSON of the contracts over HTTP, each answer with its hash, long ones in parts.</summary>
internal sealed class ApiRoutes(Desk desk, PageWriter pages)
{
    /// <summary>Every address.</summary>
    public IReadOnlyList<ApiRoute> All { get; } = [.. new ResultApi(desk).Routes(), .. new LedgerApi(desk).Routes()];

    public void Map(WebApplication app)
    {
        foreach (var route in All) app.MapGet(route.Path, (Delegate)((HttpContext context) => AnswerAsync(route, context)));
        var document = OpenApiDocument.Write(All);
        app.MapGet("/openapi/v1.json", (HttpContext context) => Send(context, ApiAnswer.Json(document), PageQuery.Of(context.Request)));
        app.MapGet("/api", (Delegate)Examples);
        app.MapGet("/api/schemas/{name}", (HttpContext context, string name) => Send(context, Schema(name), PageQuery.Of(context.Request)));
    }

    private Task<IResult> Examples(HttpContext context) => pages.WriteAsync<ApiPage>(new PageHead("Answers for programs", null), desk.TryRun()?.Graph ?? new TraceGraph(),
        (nameof(ApiPage.Examples), All.Select(route => route.Example).ToArray()), (nameof(ApiPage.Host), $"{context.Request.Scheme}://{context.Request.Host}"), (nameof(ApiPage.Origin), desk.TryRun()?.Settings.AsOfOrigin.Id ?? ""));

    private static async Task<IResult> AnswerAsync(ApiRoute route, HttpContext context)
    {
        var query = PageQuery.Of(context.Request);
        // A misspelt name would otherwise answer another question than the one asked.
        if (query.Values.Keys.FirstOrDefault(name => route.Values.All(value => value.Name != name)) is { } unknown)
            throw new PaviseException("PAV9104", new Place(unknown), $"'{unknown}' is no value of this address", route.Values.Count == 0 ? "leave it out" : $"use {string.Join(", ", route.Values.Select(value => value.Name))}");
        return Send(context, await route.Answer(query, context).ConfigureAwait(false), query);
    }

    /// <summary>Sends an answer unless the caller has it already.</summary>
    private static IResult Send(HttpContext context, ApiAnswer answer, PageQuery query)
    {
        var headers = context.Response.Headers;
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(answer.Body))[..32]}\"";
        headers.ETag = tag;
        headers.CacheControl = "no-cache";
        if (answer.Total is { } total)
        {
            headers["X-Total-Count"] = total.ToString(CultureInfo.InvariantCulture);
            if (Leaf.Of(query).Links(query, total) is { } links) headers.Link = links;
        }

        return context.Request.Headers.IfNoneMatch.Any(known => known?.Split(',').Any(one => one.Trim() == tag || one.Trim() == "*") == true)
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Bytes(answer.Body, answer.Type);
    }

    private static ApiAnswer Schema(string name)
    {
        using var stream = typeof(ApiRoutes).Assembly.GetManifestResourceStream("schemas/" + name)
            ?? throw new PaviseException("PAV9102", new Place("request"), "there is no schema of that name", "the OpenAPI document names them");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return new ApiAnswer(bytes.ToArray(), "application/schema+json");
    }
}
