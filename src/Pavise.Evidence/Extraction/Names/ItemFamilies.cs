using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>Which item a name becomes when its noun phrase ends in "systems", "missiles" or "components".</summary>
internal sealed class ItemFamilies
{
    public const string UnspecifiedSystem = "air-defence-unspecified";
    public const string UnspecifiedInterceptor = "interceptor-unspecified";

    private readonly Catalogue catalogue;
    private readonly HashSet<string> aliases;
    private readonly Dictionary<string, string> interceptorOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> systemOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> componentOf = new(StringComparer.Ordinal);

    public ItemFamilies(Catalogue catalogue)
    {
        this.catalogue = catalogue;
        aliases = [.. catalogue.Items.SelectMany(item => item.Aliases)];
        foreach (var item in catalogue.Items)
        {
            if (item.UsedBy.Count == 0) continue;
            if (item.Kind is ItemKind.Component) componentOf.TryAdd(item.UsedBy[0], item.Id);
            if (item.Kind is not (ItemKind.Interceptor or ItemKind.Group)) continue;
            systemOf.TryAdd(item.Id, item.UsedBy[0]);
            foreach (var system in item.UsedBy)
            {
                // The group of all rounds of a system is named by the system; a single type must be named itself.
                if (!interceptorOf.ContainsKey(system) || item.Kind == ItemKind.Group) interceptorOf[system] = item.Id;
            }
        }

        systemOf[UnspecifiedInterceptor] = UnspecifiedSystem;
        interceptorOf[UnspecifiedSystem] = UnspecifiedInterceptor;
    }

    public bool IsAlias(string word) => aliases.Contains(word);

    public string System(string item) => IsInterceptor(item) && systemOf.TryGetValue(item, out var system) ? system : item;

    /// <summary>The system that a part or a round belongs to, or the item itself.</summary>
    public string Whole(string item) => catalogue.Item(item) is { Kind: ItemKind.Component, UsedBy: [var system, ..] } ? system : System(item);

    public string Interceptor(string item)
    {
        if (IsInterceptor(item)) return item;
        for (var at = item; at is not null; at = catalogue.Item(at)?.Parent)
        {
            if (interceptorOf.TryGetValue(at, out var round) && round != "stinger") return round;
        }

        return item;
    }

    public string Component(string item)
    {
        for (var at = System(item); at is not null; at = catalogue.Item(at)?.Parent)
        {
            if (componentOf.TryGetValue(at, out var part)) return part;
        }

        return item;
    }

    /// <summary>True for one type of round ("PAC-3 MSE"), which stays itself whatever noun follows; a group is named by its system.</summary>
    public bool IsRoundType(string item) => item != UnspecifiedInterceptor && catalogue.Item(item)?.Kind == ItemKind.Interceptor;

    /// <summary>True for the round that a system is known by ("IRIS-T missile"): "IRIS-T missile battery" is then the system.</summary>
    public bool IsOnlyRound(string item) => systemOf.TryGetValue(item, out var system) && interceptorOf.TryGetValue(system, out var round) && round == item;

    /// <summary>"interceptors" alone, without "air defence" before it.</summary>
    public static bool IsBareRound(Phrase phrase, Token[] tokens) => tokens[phrase.First].Lower.StartsWith("intercept", StringComparison.Ordinal);

    public bool IsInterceptor(string item) => catalogue.IsA(item, "interceptor");

    public bool IsAirDefence(string item) => catalogue.IsA(item, "air-defence");

    public bool IsUnspecified(string item) => item is UnspecifiedSystem or UnspecifiedInterceptor;

    public bool IsThreat(string item) => catalogue.IsA(item, "raid-threat");
}
