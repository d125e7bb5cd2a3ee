using Pavise.Core;

namespace Pavise.Simulation;

/// <summary>Reads a scenario; docs/simulation.md describes the format.</summary>
public static class ScenarioReader
{
    /// <summary>Reads and checks a scenario.</summary>
    /// <param name="source">The scenario's file.</param>
    /// <param name="catalogue">What names and references are checked against.</param>
    /// <param name="files">The text of a file to include by its path below the scenario's folder, null when it is not there; without it there are none.</param>
    /// <exception cref="PaviseException">All errors together, each with file, line and column: PAV11xx (YAML), PAV12xx (values), PAV50xx and PAV52xx (scenario).</exception>
    public static Scenario Read(YamlSource source, Catalogue catalogue, Func<string, string?>? files = null)
    {
        var bag = new DiagnosticBag();
        var includes = new IncludeReader(files ?? (_ => null), bag);
        var root = includes.Read(source);
        // What could not be included would be reported as missing all over again.
        if (root is null || bag.Items.Any(found => found.Code is "PAV1101" or "PAV1102" or "PAV1110" or "PAV5205" or "PAV5206" or "PAV5207")) bag.ThrowIfAny();
        var scenario = new Reading(root!, catalogue, Name(source.File)).Read() with { Included = [.. includes.Included] };
        OneCurrency(scenario, bag);
        bag.ThrowIfAny();
        return scenario;
    }

    /// <summary>Costs are added up, and nothing is converted without saying at which rate.</summary>
    private static void OneCurrency(Scenario scenario, DiagnosticBag bag)
    {
        ScenarioValue[] costs = [.. scenario.UnitCosts.Where(cost => ValueKind.Money.Units.Contains(cost.Quantity.Unit.Symbol, StringComparer.Ordinal))];
        foreach (var cost in costs.Where(cost => cost.Quantity.Unit != costs[0].Quantity.Unit))
            bag.Add("PAV5215", cost.Place, $"a cost in {cost.Quantity.Unit} beside one in {costs[0].Quantity.Unit}: they would be added up, and no rate is stated", "write all unit costs in one currency, and say in the origin at which rate");
    }

    private static string Name(string file)
    {
        var name = Path.GetFileName(file);
        return name.EndsWith(".yaml", StringComparison.Ordinal) ? name[..^".yaml".Length] : Path.GetFileNameWithoutExtension(name);
    }

    private sealed class Reading(YamlView root, Catalogue catalogue, string id)
    {
        private readonly ScenarioValueReader values = new(catalogue, id);
        private readonly RealNames realNames = new(catalogue);

        public Scenario Read()
        {
            var place = Place();
            if (root.Has("areas") && place.Real)
                root.Error("PAV5003", "areas", "a real country has no areas: its outcomes are national totals", "remove 'areas'");
            var horizon = Horizon();
            var defence = new DefenceReader(root, catalogue, values, place.Real);
            var threats = Threats(new RaidSourceReader(values, place.Real, horizon));
            if (threats.All(threat => threat.AimedAtFireUnits is null))
            {
                foreach (var view in root.List("magazines").Where(view => view.Has("exposure-factor")))
                    view.Error("PAV5218", "exposure-factor", "no class of threats is aimed at fire units, so there is nothing to expose them to", "add 'aimed-at-fire-units' and 'hit-probability' to a class, or remove this");
            }

            return new Scenario(id, root.File, root.Text("name"), place, root.MonthOf("start"), horizon,
                defence.Items, defence.Layers, defence.Magazines, defence.Stocks, defence.Resupplies, threats, catalogue)
            {
                Within = QuestionReader.Read(root, threats, place.Real),
                Areas = place.Real ? [] : new AreaReader(root, catalogue, values, defence.Items, defence.Layers, realNames).Read(),
                Distribution = DistributionOf(),
                OtherTheatres = new TheatreReader(root, values, defence).Read(),
            };
        }

        private Distribution DistributionOf() => root.OneOf("distribution", "PAV5204", "no rule of distribution", "use by-need or in-order",
            ("by-need", Distribution.ByNeed), ("in-order", Distribution.InOrder));

        private ScenarioPlace Place()
        {
            if (root.Child("place") is not { IsMap: true } view)
            {
                root.Error("PAV1103", null, "'place' is missing", "add 'place: {name: ..., real: true, country: ...}'");
                return new ScenarioPlace("", true, null);
            }

            view.KnowOnly("name", "real", "country");
            var (name, real, country) = (view.Text("name"), view.Text("real") is not "false", view.TextOrNull("country"));
            if (real && (country is null || catalogue.Actor(country) is null))
                view.Error("PAV5004", country is null ? null : "country", $"a real place needs the code of its country, not '{country}'", "add 'country: UKR' or another actor of the catalogue");
            if (!real && (realNames.Find(name) ?? (country is null ? null : catalogue.Actor(country)?.Name)) is { } known)
                view.Error("PAV5003", "real", $"'{name}' is not an invented land: the catalogue knows {known}", "write 'real: true', or another name and no country");
            return new ScenarioPlace(name, real, country);
        }

        private int Horizon()
        {
            var days = root.Number("horizon-days");
            if (days is >= 1 and <= 3650 && days == decimal.Truncate(days)) return (int)days;
            if (root.Has("horizon-days")) root.Error("PAV5010", "horizon-days", "'horizon-days' must be a whole number from 1 to 3650", "correct the number");
            return 1;
        }

        private Threat[] Threats(RaidSourceReader raids)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            if (root.List("threats").Count == 0) root.Error("PAV5015", "threats", "the scenario has no threats", "add at least one class under 'threats:'");
            return [.. root.List("threats").Select(view =>
            {
                view.KnowOnly("class", "adversary", "raids", "track-probability", "aimed-at-fire-units", "hit-probability", "destroyed-share", "unit-cost");
                var name = DefenceReader.ClassOf(view, catalogue);
                if (!seen.Add(name)) view.Error("PAV5011", "class", $"class '{name}' stands twice", "merge the two");
                if (!view.Flag("adversary")) view.Error("PAV5008", null, $"the raids of class '{name}' are not tagged adversary", "add 'adversary: true'");
                var path = $"threats/{name}";
                ScenarioValue? Value(string key, ValueKind kind) => values.ReadOrNull(view, key, path, kind, adversary: true);
                if (view.Has("aimed-at-fire-units") != view.Has("hit-probability")) view.Error("PAV1103", null, "'aimed-at-fire-units' and 'hit-probability' need each other", "add the other");
                return new Threat(name, raids.Read(view, name), view.Place)
                {
                    TrackProbability = Value("track-probability", ValueKind.Probability),
                    AimedAtFireUnits = Value("aimed-at-fire-units", ValueKind.Probability),
                    HitProbability = Value("hit-probability", ValueKind.Probability),
                    DestroyedShare = Value("destroyed-share", ValueKind.Probability),
                    UnitCost = Value("unit-cost", ValueKind.Money),
                };
            })];
        }
    }
}
