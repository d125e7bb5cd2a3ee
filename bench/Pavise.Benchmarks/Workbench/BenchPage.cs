using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Pavise.Benchmarks.Workbench;

/// <summary>An address that is measured.</summary>
/// <param name="Address">Path and query.</param>
/// <param name="Status">HTTP status of its answer.</param>
internal sealed partial record BenchPage(string Address, int Status)
{
    /// <summary>A part beyond every last one; the pages show the last one then.</summary>
    private const int Beyond = 9_999_999;

    /// <summary>A word that rows hold.</summary>
    private const string Word = "norway";

    public bool IsApi => Address.StartsWith("/api/", StringComparison.Ordinal);

    /// <summary>What the answer leads to that is a page of its own: the last part of each list, the table searched, and the last part of what is found.</summary>
    /// <param name="body">Its text.</param>
    /// <param name="total">How many rows the API says there are in all; null when it says nothing.</param>
    public IEnumerable<BenchPage> Further(string body, int? total)
    {
        if (total > 100 && !Address.Contains("offset=", StringComparison.Ordinal)) yield return this with { Address = string.Create(CultureInfo.InvariantCulture, $"{Address}&offset={total - 100}") };
        if (IsApi) yield break;
        foreach (var next in Next().Matches(body).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value)).Distinct())
        {
            if (Number().IsMatch(next)) yield return this with { Address = Number().Replace(next, string.Create(CultureInfo.InvariantCulture, $"$1={Beyond}")) };
        }

        if (body.Contains("class=\"search\"", StringComparison.Ordinal) && !Address.Contains("q=", StringComparison.Ordinal)) yield return this with { Address = $"{Address}{(Address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}q={Word}" };
    }

    [GeneratedRegex("rel=\"next\" href=\"([^\"]+)\"")]
    private static partial Regex Next();

    [GeneratedRegex("\\b(page|part|drawn)=[0-9]+")]
    private static partial Regex Number();
}
