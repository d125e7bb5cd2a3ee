namespace Pavise.Simulation;

/// <summary>Which results of two scenarios are compared: those of all, and of the classes and items that both have.</summary>
internal sealed class Pairing
{
    private const double Millionth = 1e-6;

    private readonly List<(PairedResult Result, int Place, int Other)> all = [];

    public Pairing(CompiledScenario model, CompiledScenario other)
    {
        var (a, b) = (model.Layout(false), other.Layout(false));
        OtherLayout = b;
        Add(PairedKind.Leakers, "", a.AllLeakers, b.AllLeakers);
        Add(PairedKind.Cost, "", a.Cost, b.Cost);
        Add(PairedKind.Intercepted, "", a.AllIntercepted, b.AllIntercepted);
        if (model.Areas.Length > 1 && other.Areas.Length > 1) Add(PairedKind.WeightedProtection, "", a.Protection, b.Protection);
        for (var one = 0; one < model.Classes.Length; one++)
        {
            var id = model.Classes[one].Id;
            var same = Array.FindIndex(other.Classes, entry => entry.Id == id);
            if (same < 0) continue;
            Add(PairedKind.LeakersOfClass, id, a.Leakers(one), b.Leakers(same));
            Add(PairedKind.InterceptedOfClass, id, a.Intercepted(one), b.Intercepted(same));
        }

        for (var item = 0; item < model.Items.Length; item++)
        {
            var same = Array.FindIndex(other.Items, entry => entry.Id == model.Items[item].Id);
            if (same >= 0) Add(model, item, a, other, same, b);
        }
    }

    /// <summary>What is compared.</summary>
    public IReadOnlyList<PairedResult> Results => [.. all.Select(entry => entry.Result)];

    public int Count => all.Count;

    /// <summary>The layout of the second scenario's results.</summary>
    public OutcomeLayout OtherLayout { get; }

    /// <summary>What one of the whole numbers kept of a result is worth: shares are kept in millionths.</summary>
    public static double Unit(PairedKind kind) => kind == PairedKind.WeightedProtection ? Millionth : 1;

    /// <summary>Adds the differences (first minus second) of one pair of campaigns.</summary>
    public void Add(ReadOnlySpan<long> first, ReadOnlySpan<long> second, Tally[] differences)
    {
        for (var i = 0; i < all.Count; i++) differences[i].Add(first[all[i].Place] - second[all[i].Other]);
    }

    /// <summary>Adds the differences of two pairs of campaigns that share part of their draws; money is left out, whose squares need not fit.</summary>
    public void AddPair(ReadOnlySpan<long> first, ReadOnlySpan<long> second, ReadOnlySpan<long> firstAgain, ReadOnlySpan<long> secondAgain, PairTally[] differences)
    {
        for (var i = 0; i < all.Count; i++)
        {
            var (result, place, other) = all[i];
            if (result.Kind != PairedKind.Cost) differences[i].Add(first[place] - second[other], firstAgain[place] - secondAgain[other]);
        }
    }

    /// <summary>The differences of exact means; of places that both engines followed.</summary>
    public IEnumerable<(PairedResult Result, double Mean)> Means(IResults first, IResults second) =>
        all.Where(entry => first.Knows(entry.Place) && second.Knows(entry.Other)).Select(entry => (entry.Result, Unit(entry.Result.Kind) * (first.At(entry.Place).Mean - second.At(entry.Other).Mean)));

    private void Add(CompiledScenario model, int item, OutcomeLayout a, CompiledScenario other, int same, OutcomeLayout b)
    {
        var id = model.Items[item].Id;
        Add(PairedKind.Shots, id, a.Shots(item), b.Shots(same));
        Add(PairedKind.FirstDayEmpty, id, a.FirstEmpty(item), b.FirstEmpty(same));
        if (!model.Items[item].Unlimited && !other.Items[same].Unlimited)
        {
            Add(PairedKind.FirstDayExhausted, id, a.FirstExhausted(item), b.FirstExhausted(same));
            Add(PairedKind.StockAtEnd, id, a.StockAfter(item, model.Months - 1), b.StockAfter(same, other.Months - 1));
        }

        if (model.Items[item].Floor >= 0 && other.Items[same].Floor >= 0) Add(PairedKind.DaysBelowFloor, id, a.DaysBelow(item), b.DaysBelow(same));
        if (IsWanted(model, item) || IsWanted(other, same)) Add(PairedKind.ToOtherTheatres, id, a.Elsewhere(item), b.Elsewhere(same));
        if (!model.Wears && !other.Wears) return;
        Add(PairedKind.FireUnitsLost, id, a.UnitsLost(item), b.UnitsLost(same));
        Add(PairedKind.RoundsLost, id, a.RoundsLost(item), b.RoundsLost(same));
    }

    private static bool IsWanted(CompiledScenario model, int item) => model.Arrivals.Theatres.Any(theatre => theatre.Demand.Item == item);

    private void Add(PairedKind kind, string subject, int place, int other) => all.Add((new PairedResult(kind, subject), place, other));
}
