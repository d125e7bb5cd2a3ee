using Pavise.Core;

namespace Pavise.Simulation;

/// <summary>Reads the values of one scenario: each with unit, bounds and origin, or a reference to the catalogue.</summary>
internal sealed class ScenarioValueReader(Catalogue catalogue, string scenario)
{
    /// <summary>A required value.</summary>
    /// <param name="view">The map that holds it.</param>
    /// <param name="key">Its key in the map.</param>
    /// <param name="path">Place of the map in the scenario, which with the key makes its identity.</param>
    /// <param name="kind">What it may measure.</param>
    /// <param name="adversary">True for the enemy's numbers.</param>
    public ScenarioValue Read(YamlView view, string key, string path, ValueKind kind, bool adversary = false)
    {
        if (ReadOrNull(view, key, path, kind, adversary) is { } value) return value;
        view.Error("PAV1103", null, $"'{key}' is missing", $"add '{key}: {{low: ..., high: ..., unit: {kind.Units[0]}, assumption: ...}}'");
        return Nothing(view, $"{path}/{key}", kind);
    }

    /// <summary>A value that may be left out.</summary>
    public ScenarioValue? ReadOrNull(YamlView view, string key, string path, ValueKind kind, bool adversary = false)
    {
        if (view.Child(key) is not { } child) return null;
        if (child.IsMap) return Check(child, child.Has("catalogue") ? Reference(child, path, key, kind) : Own(child, path, key, kind), kind, adversary);
        view.Error("PAV5005", key, $"'{key}' has no unit and no origin", $"write '{key}: {{best: ..., unit: {kind.Units[0]}, assumption: ...}}'");
        return Nothing(child, $"{path}/{key}", kind);
    }

    private ScenarioValue Reference(YamlView view, string path, string key, ValueKind kind)
    {
        view.KnowOnly("catalogue");
        var id = view.Text("catalogue");
        if (catalogue.Value(id) is { } found) return new ScenarioValue(found.Id, found.Quantity, found.Origin, found.Adversary, view.Place);
        view.Error("PAV5013", "catalogue", $"there is no value '{id}' in the catalogue", "correct it; `pavise catalogue show ITEM` lists an item's values");
        return Nothing(view, $"{path}/{key}", kind);
    }

    private ScenarioValue Own(YamlView view, string path, string key, ValueKind kind)
    {
        if (!view.Has("unit")) view.Error("PAV5005", null, $"'{key}' has no unit", $"add 'unit: {kind.Units[0]}'");
        var read = CatalogueValueReader.Read(view, $"scenario/{scenario}/{path}", key);
        return new ScenarioValue($"{path}/{key}", read.Quantity, read.Origin, read.Adversary, view.Place);
    }

    private static ScenarioValue Check(YamlView view, ScenarioValue value, ValueKind kind, bool adversary)
    {
        var quantity = value.Quantity;
        if (view.Has("unit") || view.Has("catalogue"))
        {
            if (!kind.Units.Contains(quantity.Unit.Symbol, StringComparer.Ordinal))
                view.Error("PAV5006", "unit", $"the unit is {quantity.Unit}, not {string.Join(" or ", kind.Units)}", "convert the value or name another one");
        }

        if (quantity.Low < 0 || quantity.High < 0)
            view.Error("PAV5007", null, $"a negative quantity: {quantity}", "correct the sign");
        else if (kind.Most is { } most && (quantity.Low > most || quantity.High > most))
            view.Error(most == 1 ? "PAV5009" : "PAV5017", null, FormattableString.Invariant($"{quantity} reaches above {most}"), FormattableString.Invariant($"write a value from 0 to {most}"));
        else if (kind.Least is { } least && (quantity.Low ?? 0) < least)
            view.Error("PAV5019", null, FormattableString.Invariant($"{quantity} reaches below {least}"), FormattableString.Invariant($"write 'low: {least}' or more"));
        if (kind.Whole && new[] { quantity.Low, quantity.High }.FirstOrDefault(end => end is { } number && number != decimal.Truncate(number)) is { } part)
            view.Error("PAV1106", null, FormattableString.Invariant($"{part} is not a whole number of what is counted in {quantity.Unit}"), "write a whole number, or an interval between two");
        if (!adversary && value.Adversary)
            view.Error("PAV5022", null, "a value of the adversary stands among the defender's own", "use a value that is not tagged adversary");
        // A probability is at most one by definition, so an open one needs no assumption to be closed.
        if (kind == ValueKind.Probability && quantity is { IsOpen: true, Best: null } && !(quantity.Low > 1) && !(quantity.Low < 0) && !(quantity.High < 0))
            value = value with { Quantity = Quantity.Between(quantity.Low ?? 0, quantity.High ?? 1, quantity.Unit) };
        return value with { Adversary = adversary };
    }

    private static ScenarioValue Nothing(YamlView view, string path, ValueKind kind) =>
        new(path, Quantity.Zero(new Unit(kind.Units[0])), new Assumption($"assumption:{path}", "missing", null, 0), false, view.Place);
}
