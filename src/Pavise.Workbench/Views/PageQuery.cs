using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Pavise.Workbench.Views;

/// <summary>The state of a page as its address holds it: every view can be linked, reloaded and printed.</summary>
/// <param name="Path">Path of the page.</param>
/// <param name="Values">Query values that are set, in order of name.</param>
public sealed record PageQuery(string Path, IReadOnlyDictionary<string, string> Values)
{
    /// <summary>Rows on one leaf of a table.</summary>
    public const int Leaf = 50;

    public static PageQuery Of(HttpRequest request) => new(
        request.PathBase.Add(request.Path).ToUriComponent(),
        new SortedDictionary<string, string>(request.Query.Where(pair => pair.Value.ToString().Length > 0).ToDictionary(pair => pair.Key, pair => pair.Value[^1] ?? "", StringComparer.Ordinal), StringComparer.Ordinal));

    /// <summary>The state that an address of <see cref="Address"/> holds.</summary>
    public static PageQuery Parse(string address)
    {
        var at = address.IndexOf('?', StringComparison.Ordinal);
        var values = QueryHelpers.ParseQuery(at < 0 ? "" : address[at..]);
        return new PageQuery(at < 0 ? address : address[..at], new SortedDictionary<string, string>(values.ToDictionary(pair => pair.Key, pair => pair.Value[^1] ?? "", StringComparer.Ordinal), StringComparer.Ordinal));
    }

    /// <summary>The value of that name, or null.</summary>
    public string? this[string name] => Values.GetValueOrDefault(name);

    /// <summary>What the reader searches for, or null.</summary>
    public string? Search => this["q"]?.Trim() is { Length: > 0 } words ? words : null;

    /// <summary>Which leaf of the table is shown, from 1.</summary>
    public int Page => Number("page");

    /// <summary>The whole number of that name, 1 when it is none.</summary>
    public int Number(string name) => int.TryParse(this[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : 1;

    /// <summary>The day of that name, or null when it is none.</summary>
    public DateOnly? Day(string name) => DateOnly.TryParseExact(this[name], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The address of the same page with one value changed; null removes it.</summary>
    public string With(string name, string? value) => Address(Path, Values.Where(pair => pair.Key != name).Append(new KeyValuePair<string, string>(name, value ?? "")));

    /// <summary>The values as a query string for another address, with its question mark; those named are left out.</summary>
    public string Tail(params string[] without) => Address("", Values.Where(pair => !without.Contains(pair.Key, StringComparer.Ordinal)));

    /// <summary>An address with its query.</summary>
    public static string Address(string path, params IEnumerable<KeyValuePair<string, string>> values)
    {
        var address = new StringBuilder(path);
        var mark = '?';
        foreach (var (name, value) in values.Where(pair => pair.Value.Length > 0).OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            address.Append(mark).Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(value));
            mark = '&';
        }

        return address.ToString();
    }
}
