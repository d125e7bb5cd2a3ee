using System.Text.Json.Nodes;
using Pavise.Core;

namespace Pavise.Workbench.Api;

/// <summary>The OpenAPI 3.1 document of the API, made from the very table that serves it.</summary>
internal static class OpenApiDocument
{
    public static string Write(IReadOnlyList<ApiRoute> routes) => new JsonObject
    {
        ["openapi"] = "3.1.0",
        ["info"] = new JsonObject { ["title"] = "Pavise", ["version"] = "1", ["description"] = "The results of a workspace: the same JSON that the command prints. Every answer has an ETag; long ones come in parts.", ["license"] = new JsonObject { ["name"] = "Apache-2.0", ["identifier"] = "Apache-2.0" } },
        ["servers"] = new JsonArray(new JsonObject { ["url"] = "/" }),
        ["paths"] = new JsonObject(routes.Select(route => KeyValuePair.Create(route.Path, (JsonNode?)new JsonObject { ["get"] = Operation(route) }))),
        ["components"] = new JsonObject { ["schemas"] = new JsonObject { ["problem"] = Problem() } },
    }.ToJsonString(PaviseJson.Options);

    private static JsonObject Operation(ApiRoute route)
    {
        var content = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = new JsonObject { ["$ref"] = $"/api/schemas/{route.Schema}.json" } } };
        if (route.Values.Any(value => value.Name == "format"))
        {
            foreach (var type in (ReadOnlySpan<string>)["text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/x-research-info-systems", "application/x-bibtex"])
                content[type] = new JsonObject();
        }

        return new JsonObject
        {
            ["operationId"] = route.Path["/api/".Length..].Replace('/', '-'),
            ["summary"] = route.Summary,
            ["parameters"] = new JsonArray([.. route.Values.Select(Parameter)]),
            ["responses"] = new JsonObject
            {
                ["200"] = new JsonObject { ["description"] = "The answer.", ["headers"] = Headers(route), ["content"] = content },
                ["304"] = new JsonObject { ["description"] = "The caller has it already." },
                ["400"] = Refusal("A value cannot be read."),
                ["404"] = Refusal("There is no such thing, or the workspace was not run yet."),
            },
        };
    }

    private static JsonObject Parameter(ApiValue value)
    {
        var schema = new JsonObject { ["type"] = value.Type };
        if (value.Format is { } format) schema["format"] = format;
        var parameter = new JsonObject { ["name"] = value.Name, ["in"] = "query", ["description"] = value.Words, ["schema"] = schema };
        if (value.Required) parameter["required"] = true;
        if (value.Example is { } example) parameter["example"] = value.Type == "integer" ? int.Parse(example, System.Globalization.CultureInfo.InvariantCulture) : example;
        return parameter;
    }

    private static JsonObject Headers(ApiRoute route)
    {
        static JsonObject Of(string words, string type) => new() { ["description"] = words, ["schema"] = new JsonObject { ["type"] = type } };
        var headers = new JsonObject { ["ETag"] = Of("Hash of the answer.", "string") };
        if (route.Values.All(value => value.Name != "limit")) return headers;
        headers["X-Total-Count"] = Of("How many rows there are in all.", "integer");
        headers["Link"] = Of("The parts before and after (prev, next), where there are such.", "string");
        return headers;
    }

    private static JsonObject Refusal(string words) => new()
    {
        ["description"] = words,
        ["content"] = new JsonObject { ["application/problem+json"] = new JsonObject { ["schema"] = new JsonObject { ["$ref"] = "#/components/schemas/problem" } } },
    };

    /// <summary>Problem details (RFC 9457) with the code of docs/errors.md.</summary>
    private static JsonObject Problem() => new()
    {
        ["type"] = "object",
        ["required"] = new JsonArray("status", "title", "detail", "code", "remedy"),
        ["properties"] = new JsonObject
        {
            ["status"] = new JsonObject { ["type"] = "integer" },
            ["title"] = new JsonObject { ["type"] = "string" },
            ["detail"] = new JsonObject { ["type"] = "string" },
            ["code"] = new JsonObject { ["type"] = "string", ["pattern"] = "^PAV[0-9]{4}$" },
            ["remedy"] = new JsonObject { ["type"] = "string" },
            ["diagnostics"] = new JsonObject { ["type"] = "array" },
        },
    };
}
