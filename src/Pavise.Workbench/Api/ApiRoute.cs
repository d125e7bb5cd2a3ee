using Microsoft.AspNetCore.Http;
using Pavise.Workbench.Views;

namespace Pavise.Workbench.Api;

/// <summary>One address of the API: what serves it is what the OpenAPI document tells of it.</summary>
/// <param name="Path">Address.</param>
/// <param name="Summary">What it answers.</param>
/// <param name="Schema">File of docs/schemas that describes its JSON, without ending; null when the answer is no JSON of ours.</param>
/// <param name="Values">What it takes.</param>
/// <param name="Answer">Answers a request.</param>
internal sealed record ApiRoute(string Path, string Summary, string? Schema, IReadOnlyList<ApiValue> Values, Func<PageQuery, HttpContext, Task<ApiAnswer>> Answer)
{
    /// <summary>As the page of examples shows it: with what is needed, and the first part of a long list.</summary>
    public ApiExample Example => new(Path, Summary, PageQuery.Address(Path, Values.Where(value => value.Example is not null && (value.Required || value.Name == "limit"))
        .Select(value => new KeyValuePair<string, string>(value.Name, value.Example!))), Schema, [.. Values.Select(value => (value.Name, value.Words, value.Required))]);
}
