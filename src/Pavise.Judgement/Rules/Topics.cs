using Pavise.Core;

namespace Pavise.Judgement.Rules;

/// <summary>What claims are about, in the catalogue's names: "pledge of Patriot systems, Germany to Ukraine".</summary>
internal sealed class Topics(Catalogue catalogue)
{
    public string Of(Assertion claim, string? item = null)
    {
        var parties = (Names(claim.From), Names(claim.To)) switch
        {
            ("", "") => "",
            ("", var to) => claim.Kind is ClaimKind.Stock ? $", held by {to}" : $", for {to}",
            (var from, "") => $", {from}",
            var (from, to) => $", {from} to {to}",
        };
        return $"{Deed(claim)} {Item(item ?? claim.Item)}{parties}";
    }

    /// <summary>The name in the catalogue up to its explanation, in plain words where a text names only a general sort.</summary>
    public string Item(string id)
    {
        if (id.EndsWith("-unspecified", StringComparison.Ordinal)) return id is "interceptor-unspecified" ? "interceptors" : id[..^"-unspecified".Length].Replace('-', ' ');
        var name = catalogue.ItemName(id);
        return name.IndexOf(", ", StringComparison.Ordinal) is > 0 and var at ? name[..at] : name;
    }

    private static string Deed(Assertion claim) => claim.Kind switch
    {
        ClaimKind.Attack => claim.Aspect == AttackAspect.Intercepted ? "interception of" : "raid with",
        ClaimKind.Funding => "payment for",
        ClaimKind.Diversion => "redirection of",
        ClaimKind.Request => "request for",
        ClaimKind.Coordination => "coordination of",
        var kind => kind.ToString().ToLowerInvariant() + " of",
    };

    private string Names(IReadOnlyList<string> codes) => codes.Count == 0 ? "" : string.Join(" and ", codes.Select(catalogue.ActorName));
}
