using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>The item names of the claims contract: finer items of the catalogue are given as the nearest item above them that the contract knows.</summary>
internal static class PublishedItems
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "patriot-system", "patriot-component", "nasams-system", "iris-t-system", "samp-t-system", "hawk-system", "gepard", "avenger", "frankensam", "s-300", "buk",
        "stinger", "manpads", "air-defence-unspecified", "patriot-interceptor", "pac-3-mse", "gem-t", "nasams-interceptor", "amraam", "iris-t-interceptor",
        "hawk-interceptor", "interceptor-unspecified", "money", "weapons-unspecified", "drone", "missile", "missile-and-drone", "cruise-missile", "ballistic-missile", "hypersonic-missile",
    };

    /// <summary>Claims under the contract's items; claims that become equal in everything stand once.</summary>
    public static IEnumerable<Assertion> Project(IEnumerable<Assertion> claims, Catalogue catalogue)
    {
        var seen = new HashSet<(ClaimKind, string, string, string, string, Quantity?)>();
        foreach (var claim in claims)
        {
            var published = claim with
            {
                Item = Published(claim.Item, catalogue),
                Joint = [.. claim.Joint.Select(item => Published(item, catalogue)).Distinct(StringComparer.Ordinal)],
            };
            var origin = published.Item == claim.Item ? published.Origin : "";
            if (seen.Add((published.Kind, published.Item, string.Join(',', published.From), string.Join(',', published.To), origin, published.Quantity)))
                yield return published;
        }
    }

    private static string Published(string item, Catalogue catalogue)
    {
        for (var at = item; at is not null; at = catalogue.Item(at)?.Parent)
        {
            if (Known.Contains(at)) return at;
        }

        // A part that has no name of its own in the contract is told as the system it belongs to.
        if (!catalogue.IsA(item, "interceptor") && catalogue.Item(item)?.UsedBy.FirstOrDefault(Known.Contains) is { } system) return system;

        return catalogue.IsA(item, "interceptor") ? ItemFamilies.UnspecifiedInterceptor
            : catalogue.IsA(item, "air-defence") ? ItemFamilies.UnspecifiedSystem : item;
    }
}
