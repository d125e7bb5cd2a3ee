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
        var (steps, schedules) = (new List<Step>(), new List<DeliverySchedule> { expected });
        foreach (var (range, at) in ranges.Select((range, at) => (range, at)))
        {
            var (before, done) = (0, 0);
            for (var k = 1; k <= range.Slices; k++)
            {
                var rounds = (int)((long)range.UpTo * k / range.Slices) - done;
                if (rounds == 0) continue;
                done += rounds;
                steps.Add(new Step(at, range, rounds, schedules.Count, before));
                before = schedules.Count;
                schedules.Add(With(scenario, expected, range, done));
            }
        }

        var campaigns = new PairedLeakers(scenario, schedules, raids, options);
        foreach (var step in steps) Counted(scenario, campaigns.NotCounted(step.After), schedules[step.After].Deliveries[^1], step.Range);
        var slices = campaigns.Differences([.. steps.Select(step => (step.After, step.Before))], progress, cancel).Zip(steps, (leakers, step) => (step.At, Slice: Slice(step, leakers)));
        return new ProtectionResponse(expected.Receiver, expected, [.. slices.GroupBy(one => one.At).SelectMany(range => Concave(range.Select(one => one.Slice)))]);
    }

    private static DeliverySchedule With(Scenario scenario, DeliverySchedule expected, DeliveryRange range, int more)
    {
        var unit = scenario.Catalogue.Item(range.Item)?.Unit ?? Unit.Missile;
        var delivery = new Delivery(range.Item, Quantity.Exactly(more, unit), null, expected.Receiver, range.From, range.From, false, $"run:response/{range.Item}/{range.From}");
        return expected with { Deliveries = [.. expected.Deliveries, delivery] };
    }

    private static void Counted(Scenario scenario, IReadOnlyList<UncountedDelivery> notCounted, Delivery delivery, DeliveryRange range)
    {
        if (notCounted.FirstOrDefault(left => left.Delivery == delivery) is { } left)
        {
            throw new PaviseException("PAV5216", new Place(scenario.File), $"the scenario does not count deliveries of {range.Item} in {range.From}: {left.Reason}",
                "ask for items that its layers fire, in months between its start and its end");
        }
    }

    private static ProtectionSlice Slice(Step step, Estimate leakers) =>
        new(step.Range.Item, step.Range.From, step.Range.Until, step.Rounds, (decimal)(-leakers.Mean / step.Rounds), (decimal)(leakers.StandardError / step.Rounds));

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

    /// <summary>A slice asked for, of the range at a place: its rounds, and the places of the schedules with and without them.</summary>
    private readonly record struct Step(int At, DeliveryRange Range, int Rounds, int After, int Before);
}
