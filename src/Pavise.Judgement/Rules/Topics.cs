using Pavise.Core;

namespace Pavise.Judgement.Rules;

/// <summary>What claims are about, in the catalogue's names: "pledge of Patriot systems by Germany to Ukraine".</summary>
internal sealed class Topics(Catalogue catalogue)
{
    public string Of(Assertion claim, string? item = null)
    {
        var (from, to) = (Names(claim.From), Names(claim.To));
        var (giver, taker) = (from.Length > 0 ? " by " + from : "", to.Length > 0 ? " to " + to : "");
        var parties = claim.Kind switch
        {
            ClaimKind.Order => (to.Length > 0 ? " by " + to : "") + (from.Length > 0 ? " from " + from : ""),
            ClaimKind.Request => (to.Length > 0 ? " for " + to : "") + (from.Length > 0 ? " to " + from : ""),
            ClaimKind.Stock or ClaimKind.Loss => to.Length > 0 ? " of " + to : "",
            ClaimKind.Attack => to.Length > 0 ? " on " + to : "",
            ClaimKind.Funding or ClaimKind.Production or ClaimKind.Coordination => giver + (to.Length > 0 ? " for " + to : ""),
            _ => giver + taker,
        };
        return $"{Deed(claim)} {Item(item ?? claim.Item)}{parties}";
    }

    /// <summary>The name in the catalogue up to its explanation, in the plural; in plain words where a text names only a general sort.</summary>
    public string Item(string id)
    {
        switch (id)
        {
            case "money": return "aid";
            case "interceptor-unspecified": return "interceptors";
            case var vague when vague.EndsWith("-unspecified", StringComparison.Ordinal): return id[..^"-unspecified".Length].Replace('-', ' ');
            case "missile-and-drone": return "missiles and drones";
            case "missile" or "drone" or "cruise-missile" or "ballistic-missile" or "hypersonic-missile": return id.Replace('-', ' ') + "s";
            default: break;
        }

        var name = catalogue.ItemName(id);
        if (name.IndexOf(", ", StringComparison.Ordinal) is > 0 and var at) name = name[..at];
        return name.EndsWith(" fire unit", StringComparison.Ordinal) ? name[..^" fire unit".Length] + " systems" : name;
    }

    private static string Deed(Assertion claim) => claim.Kind switch
    {
        ClaimKind.Attack => claim.Aspect == AttackAspect.Intercepted ? "count of intercepted" : "raid with",
        ClaimKind.Funding => "payment of",
        ClaimKind.Diversion => "redirection of",
        ClaimKind.Request => "request for",
        ClaimKind.Coordination => "coordination of",
        var kind => kind.ToString().ToLowerInvariant() + " of",
    };

    private string Names(IReadOnlyList<string> codes) => string.Join(" and ", codes.Select(Name));

    private string Name(string code)
    {
        var name = catalogue.ActorName(code);
        if (name.IndexOf(", ", StringComparison.Ordinal) is > 0 and var at) name = name[..at];
        return code is "USA" or "GBR" or "NLD" or "CZE" or "ARE" or "EU" && !name.StartsWith("the ", StringComparison.Ordinal) ? "the " + name : code is "ALLIES" or "EUROPE" ? name.ToLowerInvariant().Replace("european", "European", StringComparison.Ordinal) : name;
    }
}
