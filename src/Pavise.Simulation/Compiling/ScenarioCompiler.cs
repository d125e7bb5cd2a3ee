using Pavise.Core;

namespace Pavise.Simulation;

/// <summary>Compiles a scenario with the book's deliveries and the recorded raids into arrays in a fixed order.</summary>
public static class ScenarioCompiler
{
    /// <summary>Compiles a scenario that the reader accepted.</summary>
    /// <exception cref="PaviseException">PAV5017 (too many), PAV5026 (no fire units), PAV5018 (no recorded raids), PAV5034 (deliveries of another receiver).</exception>
    public static CompiledScenario Compile(Scenario scenario, DeliverySchedule deliveries, IReadOnlyList<RaidTotal> raids)
    {
        if (scenario.Place.Country is { } country && deliveries.Receiver != country && deliveries.Deliveries.Count > 0)
            throw new PaviseException("PAV5034", new Place(scenario.File), $"the deliveries are for {deliveries.Receiver}, the scenario is about {country}", "take the schedule of that receiver");
        var unknowns = new UnknownTable(scenario.Supposed);
        var origins = new OriginMap();
        var items = Items(scenario, unknowns, origins);
        var defence = new DefenceCompiler(scenario, unknowns, origins);
        var raidCompiler = new RaidCompiler(scenario, unknowns, origins, raids);
        CompiledClass[] classes = [.. scenario.Threats.Select(threat =>
        {
            foreach (var value in threat.Raids.Values()) origins.Add(origins.Raids(threat.ThreatClass), value);
            foreach (var value in threat.Values().Except(threat.Raids.Values())) origins.Add(origins.Class(threat.ThreatClass), value);
            return new CompiledClass(threat.ThreatClass, defence.Steps(threat.ThreatClass), raidCompiler.Compile(threat), unknowns.Add(threat.TrackProbability),
                threat.AimedAtFireUnits is null ? CompiledAttrition.None : new CompiledAttrition(unknowns.Add(threat.AimedAtFireUnits), unknowns.Add(threat.HitProbability), unknowns.Add(threat.DestroyedShare)),
                unknowns.Add(threat.UnitCost, whole: true));
        })];
        var deliveryCompiler = new DeliveryCompiler(scenario, unknowns, origins);
        var steady = Steady(scenario, unknowns, origins);
        var (dated, units) = deliveryCompiler.Compile(deliveries);
        var arrivals = new CompiledArrivals(steady, dated, units, Theatres(scenario, unknowns, origins));
        CheckRounds(scenario, unknowns.Unknowns, items, arrivals);
        CheckFireUnits(scenario, unknowns.Unknowns, defence.Magazines, arrivals);
        CheckScripts(scenario, classes);
        return new CompiledScenario(scenario, unknowns.Unknowns, unknowns.OpenIntervals, items, defence.Magazines, defence.Areas, classes, arrivals, deliveryCompiler.NotCounted, origins);
    }

    /// <summary>Refuses stocks that with all that may arrive could not be counted.</summary>
    private static void CheckRounds(Scenario scenario, Unknown[] unknowns, CompiledItem[] items, CompiledArrivals arrivals)
    {
        var months = scenario.HorizonDays / 28.0 + 1;
        for (var i = 0; i < items.Length; i++)
        {
            var most = (items[i].Unlimited ? 0 : unknowns[items[i].Rounds].High)
                + arrivals.Steady.Where(arrival => arrival.Item == i).Sum(arrival => unknowns[arrival.Rate].High * arrival.PerMonth * months)
                + arrivals.Dated.Where(arrival => arrival.Items.Contains(i)).Sum(arrival => unknowns[arrival.Number].High);
            if (most > ValueKind.MostRoundsInAll)
                throw new PaviseException("PAV5017", new Place(scenario.File), $"stock, resupply and deliveries of '{items[i].Id}' may add up to {Formatter.Number((decimal)most)} rounds", $"lower them to at most {Formatter.Number(ValueKind.MostRoundsInAll)}");
        }
    }

    /// <summary>Refuses an interceptor that nothing can ever fire: no fire unit stands anywhere and none is delivered.</summary>
    private static void CheckFireUnits(Scenario scenario, Unknown[] unknowns, CompiledMagazine[] magazines, CompiledArrivals arrivals)
    {
        for (var i = 0; i < scenario.Items.Count; i++)
        {
            if (magazines.Any(magazine => magazine.Item == i && unknowns[magazine.FireUnits].High > 0) || arrivals.Units.Any(units => units.Items.Contains(i))) continue;
            var item = scenario.Items[i].Id;
            var said = scenario.Magazines[i].FireUnits ?? scenario.Areas.SelectMany(area => area.Units).FirstOrDefault(units => units.Item == item)?.FireUnits;
            throw new PaviseException("PAV5026", said?.Place ?? new Place(scenario.File), $"there is no fire unit of '{item}', and none is delivered", "give at least one in 'magazines' or 'areas', or remove the layer");
        }
    }

    /// <summary>Refuses scripts that launch more threats in all than can be fought one by one.</summary>
    private static void CheckScripts(Scenario scenario, CompiledClass[] classes)
    {
        var launched = classes.Where(one => one.Raids.Kind == RaidKind.Script).Sum(one => one.Raids.Script.Sum(number => (long)number));
        if (launched >= ValueKind.MostThreatsInAll)
            throw new PaviseException("PAV5017", scenario.Threats[0].Place, $"the scripts launch {Formatter.Number(launched)} threats in all", $"launch fewer than {Formatter.Number(ValueKind.MostThreatsInAll)}");
    }

    private static CompiledItem[] Items(Scenario scenario, UnknownTable unknowns, OriginMap origins) =>
        [.. scenario.Items.Select((item, i) =>
        {
            var stock = scenario.Stocks[i];
            foreach (var value in stock.Values().Concat(scenario.Magazines[i].Values())) origins.Add(origins.Item(item.Id), value);
            return new CompiledItem(item.Id, unknowns.Add(stock.Rounds, whole: true), unknowns.Add(stock.Floor, whole: true), unknowns.Add(stock.UnitCost, whole: true));
        })];

    private static SteadyArrival[] Steady(Scenario scenario, UnknownTable unknowns, OriginMap origins) =>
        [.. scenario.Resupplies.Select(resupply =>
        {
            origins.Add(origins.Item(resupply.Item), resupply.Rate);
            return Steady(scenario, resupply.Item, resupply.Rate, resupply.From, resupply.Until, unknowns);
        })];

    private static CompiledTheatre[] Theatres(Scenario scenario, UnknownTable unknowns, OriginMap origins) =>
        [.. scenario.OtherTheatres.Select(theatre =>
        {
            var node = origins.Item(theatre.Item);
            origins.Add(node, theatre.Demand);
            origins.Add(node, StatedRules.OtherTheatres);
            return new CompiledTheatre(Steady(scenario, theatre.Item, theatre.Demand, theatre.From, theatre.Until, unknowns), theatre.TakesFrom);
        })];

    private static SteadyArrival Steady(Scenario scenario, string of, ScenarioValue rate, Month? from, Month? until, UnknownTable unknowns)
    {
        var perMonth = rate.Quantity.Unit.Symbol.EndsWith("-per-year", StringComparison.Ordinal) ? 1 / 12.0 : 1.0;
        var item = scenario.Items.TakeWhile(own => own.Id != of).Count();
        return new SteadyArrival(item, unknowns.Add(rate), perMonth, from is { } first ? Math.Max(0, first - scenario.Start) : 0, until is { } last ? last - scenario.Start : int.MaxValue);
    }
}
