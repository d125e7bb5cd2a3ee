using Microsoft.AspNetCore.Http;
using Pavise.Workbench.Views;

namespace Pavise.Workbench.Api;

/// <summary>One address of the API: what serves it is what the OpenAPI document tells of it.</summary>
/// <param name="Path">Address.</param>
/// <param name="Summary">What it answers.</param>
/// <param name="Schema">File of docs/schemas that describes its JSON, without ending; null when the answer is no JSON of ours.</param>
/// <param name="Values">What it takes.</param>
/// <param name="Answer">Answers a request.</param>
internal sealed record ApiRoute(string Path, string Summary, string? Schema, IReadOnlyList<ApiValue> Values, Func<PageQuery, HttpContext, Task<ApiAnswer>> Answer);
