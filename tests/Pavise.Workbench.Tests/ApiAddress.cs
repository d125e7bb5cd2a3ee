using System.Text.Json;

namespace Pavise.Workbench.Tests;

/// <summary>An address of the API as its OpenAPI document tells of it.</summary>
/// <param name="Path">Path.</param>
/// <param name="Asked">Path with the values that it must have, as the document's examples give them.</param>
/// <param name="Values">Names of all values that it takes.</param>
/// <param name="IsPaged">True when it takes <c>limit</c> and <c>offset</c>.</param>
internal sealed record ApiAddress(string Path, string Asked, IReadOnlyList<string> Values, bool IsPaged)
{
    /// <summary>The address with more values.</summary>
    public string With(string values) => Asked + (Asked.Contains('?', StringComparison.Ordinal) ? "&" : "?") + values;

    /// <summary>The address up to one value that is left open at its end.</summary>
    public string Without(string value)
    {
        var others = Asked.Contains('?', StringComparison.Ordinal) ? Asked[(Asked.IndexOf('?', StringComparison.Ordinal) + 1)..].Split('&').Where(one => !one.StartsWith(value + "=", StringComparison.Ordinal)) : [];
        return $"{Path}?{string.Join('&', others.Append(value + "="))}";
    }

    /// <summary>Every address of the document.</summary>
    public static async Task<IReadOnlyList<ApiAddress>> AllAsync(Site site)
    {
        using var document = JsonDocument.Parse(await site.Browser.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative), TestContext.Current.CancellationToken));
        return [.. document.RootElement.GetProperty("paths").EnumerateObject().Select(path =>
        {
            var get = path.Value.GetProperty("get");
            Assert.True(get.GetProperty("responses").GetProperty("200").GetProperty("headers").TryGetProperty("ETag", out _), $"{path.Name} has no ETag");
            var values = get.GetProperty("parameters").EnumerateArray().ToArray();
            var needed = values.Where(value => value.TryGetProperty("required", out var required) && required.GetBoolean()).Select(value => $"{value.GetProperty("name").GetString()}={Uri.EscapeDataString(value.GetProperty("example").GetString()!)}");
            return new ApiAddress(path.Name, string.Join('?', new[] { path.Name, string.Join('&', needed) }.Where(one => one.Length > 0)), [.. values.Select(value => value.GetProperty("name").GetString()!)], values.Any(value => value.GetProperty("name").GetString() == "limit"));
        })];
    }
}
