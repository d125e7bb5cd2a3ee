namespace Pavise.Simulation;

/// <summary>Turns layers, magazines and areas into numbers: a magazine for each item and area, and the steps each class meets in each area.</summary>
internal sealed class DefenceCompiler
{
    private readonly Scenario scenario;
    private readonly UnknownTable unknowns;
    private readonly OriginMap origins;
    private readonly (int Item, int Area, AreaUnits? Units)[] stands;

    public DefenceCompiler(Scenario scenario, UnknownTable unknowns, OriginMap origins)
    {
        (this.scenario, this.unknowns, this.origins) = (scenario, unknowns, origins);
        stands = [.. scenario.Items.SelectMany((item, i) => scenario.Areas.Count == 0
            ? [(i, 0, null)]
            : scenario.Areas.SelectMany((area, a) => area.Units.Where(units => units.Item == item.Id).Select(units => (i, a, (AreaUnits?)units))))];
        Areas = scenario.Areas.Count == 0 ? [new CompiledArea("", -1, -1)]
            : [.. scenario.Areas.Select(area => new CompiledArea(area.Id, unknowns.Add(area.Weight), unknowns.Add(area.Worth)))];
        foreach (var area in scenario.Areas) Note(area);
        Magazines = [.. stands.Select(stand => Magazine(stand.Item, stand.Area, stand.Units))];
    }

    /// <summary>By item, then by area.</summary>
    public CompiledMagazine[] Magazines { get; }

    public CompiledArea[] Areas { get; }

    /// <summary>What a class meets in each area; potential shots are numbered alike in all.</summary>
    public Step[][] Steps(string threatClass)
    {
        var steps = Areas.Select(_ => new List<Step>()).ToArray();
        var (slot, look) = (0, 0);
        var node = origins.Class(threatClass);
        for (var i = 0; i < scenario.Layers.Count; i++)
        {
            var layer = scenario.Layers[i];
            if (layer.Engages.FirstOrDefault(entry => entry.ThreatClass == threatClass) is not { } engaged) continue;
            origins.Join(node, origins.Item(layer.Item));
            foreach (var value in new[] { engaged.KillProbability, engaged.Coverage, layer.MissJudgedKill, layer.KillJudgedMiss }) origins.Add(node, value);
            var item = scenario.Items.TakeWhile(own => own.Id != layer.Item).Count();
            var own = Enumerable.Range(0, stands.Length).Where(m => stands[m].Item == item).ToArray();
            var widest = own.Select(m => stands[m].Units?.Doctrine.Salvo ?? layer.Salvo).DefaultIfEmpty(layer.Salvo).Max();
            var most = own.Select(m => stands[m].Units?.Doctrine.Looks ?? layer.Looks).DefaultIfEmpty(layer.Looks).Max();
            foreach (var m in own)
            {
                var reserve = stands[m].Units?.Doctrine.Reserves.GetValueOrDefault(threatClass) ?? engaged.Reserve;
                origins.Add(node, reserve);
                steps[stands[m].Area].Add(new Step(item, m, i, slot, look, stands[m].Units?.Doctrine.Salvo ?? layer.Salvo, widest, stands[m].Units?.Doctrine.Looks ?? layer.Looks, layer.Doctrine,
                    unknowns.Add(engaged.KillProbability), unknowns.Add(engaged.Coverage), unknowns.Add(reserve, whole: true), unknowns.Add(layer.MissJudgedKill), unknowns.Add(layer.KillJudgedMiss)));
            }

            slot += widest * most;
            look += most;
        }

        return [.. steps.Select(list => list.ToArray())];
    }

    private CompiledMagazine Magazine(int item, int area, AreaUnits? units)
    {
        var magazine = scenario.Magazines[item];
        return new CompiledMagazine(
            item, area, unknowns.Add(units?.FireUnits ?? magazine.FireUnits, whole: true), unknowns.Add(magazine.ReadyRounds, whole: true), unknowns.Add(magazine.ReloadPerDay),
            unknowns.Add(magazine.Channels, whole: true), unknowns.Add(magazine.TransportDays, whole: true), unknowns.Add(magazine.FailurePerDay),
            unknowns.Add(magazine.RepairCrews, whole: true), unknowns.Add(magazine.RepairDays), unknowns.Add(magazine.ExposureFactor));
    }

    /// <summary>Where raids fall bears on every class, where fire units stand on their item.</summary>
    private void Note(Area area)
    {
        foreach (var threat in scenario.Threats) origins.Add(origins.Class(threat.ThreatClass), area.Weight);
        foreach (var units in area.Units) origins.Add(origins.Item(units.Item), units.FireUnits);
    }
}
