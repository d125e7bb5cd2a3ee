using System.Globalization;
using Pavise.Core;

namespace Pavise.Judgement.Rules;

/// <summary>A number that several items share ("over 500 for Patriot and NASAMS") counts once, for their common group.</summary>
internal static class Joint
{
    public static IReadOnlyList<Bundle> Bundle(IReadOnlyList<Assertion> assertions, Catalogue catalogue) =>
        [.. assertions.GroupBy(Key, StringComparer.Ordinal)
            .Select(group => group.OrderBy(assertion => assertion.Id, StringComparer.Ordinal).ToArray())
            .Select(group => new Bundle(group, group[0].Joint.Count == 0 ? group[0].Item : Common(group[0], catalogue)))
            .OrderBy(bundle => bundle.Lead.Id, StringComparer.Ordinal)];

    /// <summary>The deepest group above all items of the number; without one, an interceptor or air-defence system not specified.</summary>
    private static string Common(Assertion assertion, Catalogue catalogue)
    {
        var items = assertion.Joint.Append(assertion.Item).Distinct(StringComparer.Ordinal).ToArray();
        for (string? at = items[0]; at is not null; at = catalogue.Item(at)?.Parent)
        {
            if (items.All(item => catalogue.IsA(item, at))) return at;
        }

        return assertion.Quantity?.Unit == Unit.Missile ? "interceptor-unspecified" : "air-defence-unspecified";
    }

    private static string Key(Assertion assertion) => assertion.Joint.Count == 0 ? assertion.Id : string.Join('\n',
        assertion.Source, assertion.Kind.ToString(), assertion.Status.ToString(), assertion.Quantity?.ToString() ?? "",
        Codes(assertion.From), Codes(assertion.To), assertion.When?.ToString() ?? "", assertion.Speaker ?? "", Codes(assertion.Joint),
        assertion.Quantity?.Best?.ToString(CultureInfo.InvariantCulture) ?? "");

    private static string Codes(IEnumerable<string> codes) => string.Join('+', codes.Order(StringComparer.Ordinal));
}
