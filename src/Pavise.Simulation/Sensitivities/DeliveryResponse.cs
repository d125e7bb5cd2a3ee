using Pavise.Core;

namespace Pavise.Simulation;

/// <summary>How many leakers more deliveries avoid, slice by slice, each against the slice before it with the same luck.</summary>
/// <remarks>
/// One item and span is changed at a time; what two do together is not in it. Slices that chance has put out of order are pooled, which is
/// the concave function nearest to the estimates (pool adjacent violators: M. Ayer and others, <i>Annals of Mathematical Statistics</i> 26, 1955).
/// </remarks>
public static class DeliveryResponse
{
    private const int Digits = 6;

    /// <summary>Estimates the response around an expected schedule.</summary>
    /// <param name="scenario">The campaign.</param>
    /// <param name="options">Replications of each pair, seed, threads.</param>
    /// <param name="expected">What arrives anyway.</param>
    /// <param name="ranges">What is asked for, in the order of item and month.</param>
    /// <param name="raids">Recorded raids.</param>
    /// <param name="progress">Told a share from 0 to 1, never falling.</param>
    /// <param name="cancel">Stops between replications.</param>
    /// <exception cref="PaviseException">PAV5216: the scenario does not count deliveries of an item or month that is asked for; and as for <see cref="Assessment"/>.</exception>
    public static ProtectionResponse Estimate(
        Scenario scenario, AssessOptions options, DeliverySchedule expected, IReadOnlyList<DeliveryRange> ranges, IReadOnlyList<RaidTotal> raids,
        IProgress<double>? progress = null, CancellationToken cancel = default)
    {
        var slices = new List<ProtectionSlice>();
        foreach (var (range, at) in ranges.Select((range, at) => (range, at)))
        {
            var found = new List<ProtectionSlice>();
            var before = expected;
            var done = 0;
            for (var k = 1; k <= range.Slices; k++)
            {
                cancel.ThrowIfCancellationRequested();
                var rounds = (int)((long)range.UpTo * k / range.Slices) - done;
                if (rounds == 0) continue;
                done += rounds;
                var after = With(scenario, expected, range, done);
                found.Add(Slice(scenario, options, range, rounds, after, before, raids, cancel));
                before = after;
                progress?.Report((at + (double)k / range.Slices) / ranges.Count);
            }

            slices.AddRange(Concave(found));
        }

        return new ProtectionResponse(expected.Receiver, expected, slices);
    }

    private static DeliverySchedule With(Scenario scenario, DeliverySchedule expected, DeliveryRange range, int more)
    {
        var unit = scenario.Catalogue.Item(range.Item)?.Unit ?? Unit.Missile;
        var delivery = new Delivery(range.Item, Quantity.Exactly(more, unit), null, expected.Receiver, range.From, range.From, false, $"run:response/{range.Item}/{range.From}");
        return expected with { Deliveries = [.. expected.Deliveries, delivery] };
    }

    private static ProtectionSlice Slice(
        Scenario scenario, AssessOptions options, DeliveryRange range, int rounds, DeliverySchedule after, DeliverySchedule before, IReadOnlyList<RaidTotal> raids, CancellationToken cancel)
    {
        var outlook = Assessment.Compare(scenario, options, after, before, raids, null, cancel);
        if (outlook.NotCounted.FirstOrDefault(left => left.Delivery == after.Deliveries[^1]) is { } left)
        {
            throw new PaviseException("PAV5216", new Place(scenario.File), $"the scenario does not count deliveries of {range.Item} in {range.From}: {left.Reason}",
                "ask for items that its layers fire, in months between its start and its end");
        }

        var leakers = outlook.Difference!.Results.First(one => one.Result.Kind == PairedKind.Leakers).Difference;
        return new ProtectionSlice(range.Item, range.From, range.Until, rounds, (decimal)(-leakers.Mean / rounds), (decimal)(leakers.StandardError / rounds));
    }

    /// <summary>The same total in slices that do not rise: neighbours out of order become one; below zero is none.</summary>
    private static IEnumerable<ProtectionSlice> Concave(IEnumerable<ProtectionSlice> slices)
    {
        var pooled = new List<ProtectionSlice>();
        foreach (var slice in slices)
        {
            pooled.Add(slice);
            while (pooled.Count > 1 && pooled[^1].Avoided > pooled[^2].Avoided)
            {
                var (a, b) = (pooled[^2], pooled[^1]);
                var rounds = a.Rounds + b.Rounds;
                var error = Math.Sqrt(Math.Pow((double)(a.Rounds * a.Error), 2) + Math.Pow((double)(b.Rounds * b.Error), 2)) / (double)rounds;
                pooled.RemoveRange(pooled.Count - 2, 2);
                pooled.Add(a with { Rounds = rounds, Avoided = (a.Rounds * a.Avoided + b.Rounds * b.Avoided) / rounds, Error = (decimal)error });
            }
        }

        return pooled.Select(slice => slice with { Avoided = Math.Round(Math.Max(0, slice.Avoided), Digits), Error = Math.Round(slice.Error, Digits) });
    }
}
