using Pavise.Core;

namespace Pavise.Simulation;

/// <summary>What a <c>doctrine:</c> map says for all below it that do not say otherwise: side, area or fire units.</summary>
/// <param name="Salvo">Rounds fired together at one look, 1 to 8; null = as above.</param>
/// <param name="Looks">Most salvos at one threat, 1 to 8; null = as above.</param>
/// <param name="Reserves">By class the ready rounds that it may not use; a class that is not named is as above.</param>
public sealed record InheritedDoctrine(int? Salvo, int? Looks, IReadOnlyDictionary<string, ScenarioValue> Reserves)
{
    /// <summary>Says nothing.</summary>
    public static InheritedDoctrine None { get; } = new(null, null, new Dictionary<string, ScenarioValue>(StringComparer.Ordinal));

    /// <summary>This one where it says something, the one above where it does not.</summary>
    public InheritedDoctrine Below(InheritedDoctrine above)
    {
        var reserves = new Dictionary<string, ScenarioValue>(above.Reserves, StringComparer.Ordinal);
        foreach (var (name, own) in Reserves) reserves[name] = own;
        return new InheritedDoctrine(Salvo ?? above.Salvo, Looks ?? above.Looks, reserves);
    }

    /// <summary>Refuses reserves that keep nothing: of a class that no layer below engages (PAV5027), or counted otherwise than what a layer below fires (PAV5006).</summary>
    /// <param name="holder">The map that holds the doctrine.</param>
    /// <param name="catalogue">Knows the classes.</param>
    /// <param name="below">The layers below it.</param>
    /// <param name="items">What they fire.</param>
    internal void CheckReserves(YamlView holder, Catalogue catalogue, IReadOnlyList<Layer> below, IReadOnlyList<ScenarioItem> items)
    {
        if (Reserves.Count == 0 || holder.Child("doctrine")?.Child("reserve") is not { IsMap: true } view) return;
        // What is no class, or is not counted in rounds, was told when it was read.
        foreach (var (name, reserve) in Reserves.Where(one => catalogue.Threats.Any(threat => threat.Id == one.Key) && ValueKind.AnyRounds.Units.Contains(one.Value.Quantity.Unit.Symbol)))
        {
            var engaged = below.Where(layer => layer.Engages.Any(one => one.ThreatClass == name)).ToArray();
            if (engaged.Length == 0) view.Error("PAV5027", name, $"no layer here engages '{name}', so that no round is kept from it", "correct the class, or remove its reserve");
            foreach (var item in engaged.Select(layer => items.FirstOrDefault(item => item.Id == layer.Item)).OfType<ScenarioItem>().Where(item => item.Unit != reserve.Quantity.Unit).Distinct())
                view.Error("PAV5006", name, $"the reserve is counted in {reserve.Quantity.Unit.Symbol}, '{item.Id}' in {item.Unit.Symbol}", "state the reserve with each layer or fire unit, in its own unit");
        }
    }

    /// <summary>Reads the map of a key <c>doctrine</c>; none when there is none.</summary>
    /// <param name="holder">The map that holds it.</param>
    /// <param name="path">Place of the holder in the scenario, which with the class names a reserve.</param>
    /// <param name="catalogue">Knows the classes.</param>
    /// <param name="values">Reads the reserves.</param>
    /// <param name="kind">What a reserve is counted in.</param>
    internal static InheritedDoctrine Read(YamlView holder, string path, Catalogue catalogue, ScenarioValueReader values, ValueKind kind)
    {
        if (holder.Child("doctrine") is not { IsMap: true } view) return None;
        view.KnowOnly("salvo", "looks", "reserve");
        var reserves = new Dictionary<string, ScenarioValue>(StringComparer.Ordinal);
        if (view.Child("reserve") is { } reserve)
        {
            if (!reserve.IsMap) view.Error("PAV5005", "reserve", "'reserve' names no class", $"write 'reserve: {{drone: {{best: ..., unit: {kind.Units[0]}, assumption: ...}}}}'");
            foreach (var name in reserve.Keys)
            {
                DefenceReader.CheckClass(reserve, name, name, catalogue);
                if (values.ReadOrNull(reserve, name, $"{path}doctrine/reserve", kind) is { } value) reserves[name] = value;
            }
        }

        return new InheritedDoctrine(view.Has("salvo") ? view.Whole("salvo", 1, 8) : null, view.Has("looks") ? view.Whole("looks", 1, 8) : null, reserves);
    }
}
