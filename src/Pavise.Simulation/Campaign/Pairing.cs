namespace Pavise.Simulation;

/// <summary>Which results of two scenarios are compared: leakers, and classes and items that both have.</summary>
internal sealed class Pairing
{
    private readonly (int Place, int Other)[] places;

    public Pairing(CompiledScenario model, CompiledScenario other)
    {
        var (a, b) = (model.Layout(false), other.Layout(false));
        OtherLayout = b;
        var all = new List<(PairedResult, int, int)> { (new(PairedKind.Leakers, ""), a.AllLeakers, b.AllLeakers), (new(PairedKind.Cost, ""), a.Cost, b.Cost) };
        for (var one = 0; one < model.Classes.Length; one++)
        {
            var same = Array.FindIndex(other.Classes, entry => entry.Id == model.Classes[one].Id);
            if (same >= 0) all.Add((new(PairedKind.LeakersOfClass, model.Classes[one].Id), a.Leakers(one), b.Leakers(same)));
        }

        for (var item = 0; item < model.Items.Length; item++)
        {
            var same = Array.FindIndex(other.Items, entry => entry.Id == model.Items[item].Id);
            if (same < 0) continue;
            all.Add((new(PairedKind.Shots, model.Items[item].Id), a.Shots(item), b.Shots(same)));
            all.Add((new(PairedKind.FirstDayEmpty, model.Items[item].Id), a.FirstEmpty(item), b.FirstEmpty(same)));
        }

        Results = [.. all.Select(entry => entry.Item1)];
        places = [.. all.Select(entry => (entry.Item2, entry.Item3))];
    }

    /// <summary>What is compared.</summary>
    public IReadOnlyList<PairedResult> Results { get; }

    public int Count => places.Length;

    /// <summary>The layout of the second scenario's results.</summary>
    public OutcomeLayout OtherLayout { get; }

    /// <summary>Adds the differences (first minus second) of one pair of campaigns.</summary>
    public void Add(ReadOnlySpan<long> first, ReadOnlySpan<long> second, Tally[] differences)
    {
        for (var i = 0; i < places.Length; i++) differences[i].Add(first[places[i].Place] - second[places[i].Other]);
    }
}
