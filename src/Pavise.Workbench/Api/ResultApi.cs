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
        new("/api/groups", "Which claims of several documents say the same, contradict one another or follow one another.", "groups-1", ApiValue.Paging, (query, _) => Task.FromResult(Groups(query))),
        new("/api/digest", "The story of the workspace, with the origin of every number.", "digest-1", [new("since", "Only what was published or happened on this day or later.") { Format = "date", Example = "2025-01-01" }], Digest),
        new("/api/review", "Claims with what reviewers decided.", "review-1", [new("all", "yes: also those that are decided.") { Example = "yes" }, .. ApiValue.Paging], (query, _) => Review(query)),
        new("/api/outlook", "The outlook of the last run.", "outlook-1", [], (_, _) => FileAsync("outlook.json")),
        new("/api/plan", "The plan of the last run.", "plan-1", [], (_, _) => FileAsync("plan.json")),
        new("/api/trace", "The chain behind an origin.", "trace-1", [new("id", "Identity of the origin.") { Required = true, Example = "run:judgement" }, .. ApiValue.Paging], (query, _) => Trace(query)),
    ];

    private Func<PageQuery, HttpContext, Task<ApiAnswer>> Articles(Action<Stream, IEnumerable<Article>> write) => (query, _) =>
    {
        var documents = query["document"] is { } id ? [.. desk.Shelf().Documents.Where(document => document.Id == id)] : desk.Shelf().Documents;
        if (query["document"] is not null && documents.Count == 0) throw new PaviseException("PAV1001", new Place("document"), "no document of this workspace is called so", "leave it out to see all");
        using var stream = new MemoryStream();
        var leaf = Leaf.Of(query);
        // A part is read out of its own texts: nobody waits for the others.
        write(stream, query["document"] is null && leaf.Limit is null ? leaf.Cut(desk.Articles()) : desk.Read(leaf.Cut(documents)));
        return Task.FromResult(new ApiAnswer(stream.ToArray(), "application/json") { Total = documents.Count });
    };

    private ApiAnswer Groups(PageQuery query)
    {
        var compared = desk.Compared();
        return ApiAnswer.Json(GroupsJson.Write(compared with { Groups = [.. Leaf.Of(query).Cut(compared.Groups)] })) with { Total = compared.Groups.Count };
    }

    private Task<ApiAnswer> Digest(PageQuery query, HttpContext context)
    {
        var run = desk.Require();
        var digest = StoryWriter.Write(run.Input, new DigestOptions(Since: LedgerQuery.Day(query, "since")), OverviewModel.Gathered(desk, run));
        return Task.FromResult(ApiAnswer.Json(JsonSerializer.Serialize(new { Schema = "pavise/digest/1", digest.Title, digest.AsOf, digest.Findings, digest.Sections, digest.Notice }, PaviseJson.Options)));
    }

    private Task<ApiAnswer> Review(PageQuery query)
    {
        var run = desk.Require();
        var claims = ReviewJson.Decided(run.Evidence, desk.Reviews()).Where(one => query["all"] == "yes" || one.Decision is null).ToArray();
        return Task.FromResult(ApiAnswer.Json(ReviewJson.Write([.. Leaf.Of(query).Cut(claims)], desk.Reviews(), all: true)) with { Total = claims.Length });
    }

    private async Task<ApiAnswer> FileAsync(string name)
    {
        var path = Path.Combine(desk.Workspace.Output, name);
        return File.Exists(path) ? new ApiAnswer(await File.ReadAllBytesAsync(path).ConfigureAwait(false), "application/json")
            : throw new PaviseException("PAV1010", new Place(name), "the last run made no such result", "put a scenario or a plan in the workspace and run it");
    }

    /// <summary>The part behind a row, which stands alone.</summary>
    private static ApiAnswer Empty(string id) => ApiAnswer.Json(JsonSerializer.Serialize(new { Schema = "pavise/trace/1", Id = id, Origins = Array.Empty<Origin>(), Roots = Array.Empty<string>() }, PaviseJson.Options)) with { Total = 1 };

    private Task<ApiAnswer> Trace(PageQuery query)
    {
        var id = query["id"] ?? throw new PaviseException("PAV9104", new Place("id"), "the identity is missing", "write ?id= and the identity of an origin");
        var leaf = Leaf.Of(query);
        if (RowTrace.Find(desk.Workspace, desk.Parts, id, desk.Snapshot()) is { } row) return leaf.Offset > 0 ? Task.FromResult(Empty(id)) : Task.FromResult(ApiAnswer.Json(row.ToJson()) with { Total = 1 });
        var graph = TraceModel.GraphOf(desk, desk.Require(), id);
        var origins = graph.Reach(TraceFile.Require(graph, id).Id);
        Origin[] part = [.. leaf.Cut(origins)];
        return Task.FromResult(ApiAnswer.Json(JsonSerializer.Serialize(
            new { Schema = "pavise/trace/1", Id = id, Origins = part, Roots = part.Where(origin => origin.From.Count == 0).Select(origin => origin.Id) }, PaviseJson.Options)) with { Total = origins.Count });
    }
}
