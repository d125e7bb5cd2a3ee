using Pavise.Core;

namespace Pavise.Simulation;

/// <summary>Reads the areas of an invented land.</summary>
internal sealed class AreaReader(YamlView root, Catalogue catalogue, ScenarioValueReader values, IReadOnlyList<ScenarioItem> items, IReadOnlyList<Layer> layers, RealNames realNames)
{
    private static readonly string[] Names = ["id", "name"];

    public IReadOnlyList<Area> Read()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var areas = root.List("areas");
        if (root.Has("areas") && areas.Count == 0) root.Error("PAV5015", "areas", "the scenario has no areas under 'areas'", "add at least one, or remove 'areas'");
        if (areas.Count > AreaSpread.MostAreas) root.Error("PAV5017", "areas", FormattableString.Invariant($"{areas.Count} areas are above {AreaSpread.MostAreas}"), "join some of them");
        return [.. areas.Select(view =>
        {
            view.KnowOnly("id", "name", "weight", "worth", "doctrine", "fire-units");
            var id = view.Text("id");
            if (!seen.Add(id)) view.Error("PAV5011", "id", $"area '{id}' stands twice", "remove one");
            foreach (var key in Names)
            {
                if (view.TextOrNull(key) is { } said && !IsShortId(key, said) && realNames.Find(said) is { } known)
                    view.Error("PAV5003", key, $"'{said}' is no area of an invented land: the catalogue knows {known}", "invent another name; outcomes of a real country are national totals");
            }

            return new Area(id, view.TextOrNull("name") ?? id, values.ReadOrNull(view, "weight", $"areas/{id}", ValueKind.Weight, adversary: true),
                values.ReadOrNull(view, "worth", $"areas/{id}", ValueKind.Weight), Units(view, id));
        })];
    }

    /// <summary>"se", "n1": two letters name a side of the compass as well as a country.</summary>
    private static bool IsShortId(string key, string said) => key == "id" && said.Length <= 2;

    private AreaUnits[] Units(YamlView area, string id)
    {
        var doctrine = InheritedDoctrine.Read(area, $"areas/{id}/", catalogue, values, ValueKind.AnyRounds);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        AreaUnits[] units = [.. area.List("fire-units").Select(view =>
        {
            view.KnowOnly("item", "number", "doctrine");
            var item = view.Text("item");
            if (items.All(own => own.Id != item)) view.Error("PAV5012", "item", $"no layer fires '{item}'", "correct the item or add a layer");
            if (!seen.Add(item)) view.Error("PAV5011", "item", $"item '{item}' stands twice in area '{id}'", "merge the two");
            var path = $"areas/{id}/fire-units/{item}";
            var own = InheritedDoctrine.Read(view, $"{path}/", catalogue, values, items.FirstOrDefault(one => one.Id == item) is { } fired ? ValueKind.Rounds(fired.Unit) : ValueKind.AnyRounds);
            own.CheckReserves(view, catalogue, [.. layers.Where(layer => layer.Item == item)], items);
            return new AreaUnits(item, values.Read(view, "number", path, ValueKind.FireUnits), own.Below(doctrine));
        })];
        doctrine.CheckReserves(area, catalogue, [.. layers.Where(layer => seen.Contains(layer.Item))], items);
        return units;
    }
}
