using System.Text.RegularExpressions;

namespace Pavise.Workbench.Hosting;

/// <summary>The brief as the workbench serves it: the file itself, with the scripts that the pages have; its policy stands in the header and names its style by hash.</summary>
internal static partial class ServedBrief
{
    /// <summary>The page.</summary>
    /// <param name="html">The file, whose own policy allows no script at all.</param>
    /// <param name="scripts">To be added.</param>
    public static PageResult Of(string html, IReadOnlyList<AssetFile> scripts) =>
        new(Policy().Replace(html, string.Concat(scripts.Select(script => $"<script type=\"module\" src=\"{script.Href}\"></script>")), 1), 200);

    [GeneratedRegex("<meta http-equiv=\"Content-Security-Policy\"[^>]*>")]
    private static partial Regex Policy();
}
