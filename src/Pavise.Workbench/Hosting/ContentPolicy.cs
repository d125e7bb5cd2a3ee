using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Pavise.Workbench.Hosting;

/// <summary>The content security policy of a page: nothing from outside, styles inside drawings by their hash alone.</summary>
internal static partial class ContentPolicy
{
    /// <summary>Of everything that is no page.</summary>
    public const string Nothing = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    /// <summary>Of a page of the workbench, with the hash of each style element in it.</summary>
    public static string Of(string html)
    {
        var hashes = Style().Matches(html).Select(match => match.Groups[1].Value).Distinct(StringComparer.Ordinal)
            .Select(style => $" 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}'");
        return $"default-src 'none'; style-src 'self'{string.Concat(hashes)}; img-src 'self' data:; script-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
    }

    [GeneratedRegex("<style[^>]*>(.*?)</style>", RegexOptions.Singleline)]
    private static partial Regex Style();
}
