using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Pavise.Briefing;
using Pavise.Core;
using Pavise.Evidence;
using Pavise.Workbench.Views;
using Pavise.Workspace;

namespace Pavise.Workbench.Api;

/// <summary>What was read, told, reviewed, simulated and planned, with the same writers as the command.</summary>
internal sealed class ResultApi(Desk desk)
{
    private static readonly ApiValue Document = new("document", "Identity of one document; all when left out.");

    public IReadOnlyList<ApiRoute> Routes() =>
    [
        new("/api/claims", "What the documents say, each claim with its quote.", "claims-1", [Document, .. ApiValue.Paging], Articles((stream, articles) => ClaimsJson.Write(stream, articles, desk.Require().Catalogue))),
        new("/api/anomalies", "What warns a reader of the documents.", "anomalies-1", [Document, .. ApiValue.Paging], Articles((stream, articles) => AnomaliesJson.Write(stream, articles))),
        new("/api/groups", "Which claims of several documents say the same, contradict one another or follow one another.", "groups-1", [], (_, _) => Task.FromResult(ApiAnswer.Json(GroupsJson.Write(TextComparison.Of(desk.Articles(), desk.Require().Catalogue))))),
        new("/api/digest", "The story of the workspace, with the origin of every number.", "digest-1", [new("since", "Only what was published or happened on this day or later.") { Format = "date", Example = "2025-01-01" }], Digest),
        new("/api/review", "Claims with what reviewers decided.", "review-1", [new("all", "yes: also those that are decided.") { Example = "yes" }], (query, _) => Review(query)),
        new("/api/outlook", "The outlook of the last run.", "outlook-1", [], (_, _) => FileAsync("outlook.json")),
        new("/api/plan", "The plan of the last run.", "plan-1", [], (_, _) => FileAsync("plan.json")),
        new("/api/trace", "The chain behind an origin.", "trace-1", [new("id", "Identity of the origin.") { Required = true, Example = "run:judgement" }], (query, _) => Trace(query)),
    ];

    private Func<PageQuery, HttpContext, Task<ApiAnswer>> Articles(Action<Stream, IEnumerable<Article>> write) => (query, _) =>
    {
        var articles = query["document"] is { } id ? [.. desk.Articles().Where(article => article.Document.Id == id)] : desk.Articles();
        if (query["document"] is not null && articles.Count == 0) throw new PaviseException("PAV1001", new Place("document"), "no document of this workspace is called so", "leave it out to see all");
        using var stream = new MemoryStream();
        write(stream, Leaf.Of(query).Cut(articles));
        return Task.FromResult(new ApiAnswer(stream.ToArray(), "application/json") { Total = articles.Count });
    };

    private Task<ApiAnswer> Digest(PageQuery query, HttpContext context)
    {
        var digest = StoryWriter.Write(desk.Require().Input, new DigestOptions(Since: LedgerQuery.Day(query, "since")));
        return Task.FromResult(ApiAnswer.Json(JsonSerializer.Serialize(new { Schema = "pavise/digest/1", digest.Title, digest.AsOf, digest.Findings, digest.Sections, digest.Notice }, PaviseJson.Options)));
    }

    private Task<ApiAnswer> Review(PageQuery query)
    {
        var run = desk.Require();
        return Task.FromResult(ApiAnswer.Json(ReviewJson.Write(ReviewJson.Decided(run.Evidence, desk.Reviews()), desk.Reviews(), query["all"] == "yes")));
    }

    private async Task<ApiAnswer> FileAsync(string name)
    {
        var path = Path.Combine(desk.Workspace.Output, name);
        return File.Exists(path) ? new ApiAnswer(await File.ReadAllBytesAsync(path).ConfigureAwait(false), "application/json")
            : throw new PaviseException("PAV1010", new Place(name), "the last run made no such result", "put a scenario or a plan in the workspace and run it");
    }

    private Task<ApiAnswer> Trace(PageQuery query)
    {
        var id = query["id"] ?? throw new PaviseException("PAV9104", new Place("id"), "the identity is missing", "write ?id= and the identity of an origin");
        if (RowTrace.Find(desk.Workspace, desk.Parts, id) is { } row) return Task.FromResult(ApiAnswer.Json(row.ToJson()));
        var model = TraceModel.Of(desk, desk.Require(), id);
        return Task.FromResult(ApiAnswer.Json(JsonSerializer.Serialize(
            new { Schema = "pavise/trace/1", model.Start.Id, Origins = model.Graph.Reach(model.Start.Id), Roots = model.Graph.Roots(model.Start.Id).Select(root => root.Id) }, PaviseJson.Options)));
    }
}
