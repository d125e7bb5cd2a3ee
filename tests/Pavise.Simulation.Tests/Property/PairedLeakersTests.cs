using Pavise.Core;

namespace Pavise.Simulation.Tests;

/// <summary>The short way to a difference in leakers against the whole comparison: the same figures, to the bit, of campaigns with every part of the model.</summary>
public class PairedLeakersTests
{
    private static readonly AssessOptions Options = new(Method.Campaign, 40, 9);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Differences_are_those_of_whole_comparisons_to_the_bit_on_any_number_of_threads_and_in_any_registers()
    {
        var (moved, part) = (0, 0);
        for (var number = 1u; number <= 14; number++)
        {
            var (scenario, schedules) = (Apart(number), Schedules(number));
            foreach (var options in new[] { Options, Options with { Threads = 3, ChunkSize = 8 }, Options with { Registers = number % 2 == 0 ? 0 : -1 } })
            {
                var campaigns = new PairedLeakers(scenario, schedules, [], options);
                var found = campaigns.Differences([(1, 0), (2, 1), (0, 2)], null, Cancel);
                foreach (var ((one, other), leakers) in new[] { (1, 0), (2, 1), (0, 2) }.Zip(found))
                {
                    var whole = Whole(scenario, schedules[one], schedules[other]);
                    Assert.Equal((whole.Mean, whole.StandardError, whole.Draws), (leakers.Mean, leakers.StandardError, leakers.Draws));
                    moved += leakers.StandardError > 0 ? 1 : 0;
                }
            }

            part += scenario.Values().Any(value => new PairedLeakers(scenario, schedules, [], Options).LeavesOut(value.Key)) ? 1 : 0;
        }

        Assert.True(moved > 15 && part is > 2 and < 14, FormattableString.Invariant($"{moved} differences vary, and {part} scenarios have a part that is not touched"));
    }

    // What is left out is known before anything is drawn; supposed at either end, it changes no difference, and the numbers of what is touched do.
    [Fact]
    public void A_value_that_is_left_out_changes_no_difference()
    {
        var (left, told) = (0, 0);
        for (var number = 1u; number <= 10; number++)
        {
            var (scenario, schedules) = (Apart(number), Schedules(number));
            var campaigns = new PairedLeakers(scenario, schedules, [], Options);
            var drawn = Whole(scenario, schedules[1], schedules[0]);
            foreach (var value in scenario.Values().Where(value => !value.Adversary && !value.Quantity.IsExact))
            {
                var known = Whole(scenario.Supposing(value.Key, OpenIntervalRule.Close(value.Quantity).High), schedules[1], schedules[0]);
                var same = (known.Mean, known.StandardError) == (drawn.Mean, drawn.StandardError);
                if (campaigns.LeavesOut(value.Key)) Assert.True(same, $"{value.Key} of {number}");
                else told += same ? 0 : 1;
                left += campaigns.LeavesOut(value.Key) ? 1 : 0;
            }
        }

        Assert.True(left > 15 && told > 15, FormattableString.Invariant($"{left} values are left out, {told} others change a difference"));
    }

    [Fact]
    public void Deliveries_of_fire_units_are_compared_too()
    {
        var two = UnitDeliveryTests.TwoUnits;
        DeliverySchedule[] schedules = [Country.Schedule(), Country.Schedule(Country.Delivery("lance-system", Quantity.Between(1, 3, new Unit("system")), "2024-11", "2024-12"))];
        var (found, whole) = (new PairedLeakers(two, schedules, [], Options).Differences([(1, 0)], null, Cancel)[0], Whole(two, schedules[1], schedules[0]));
        Assert.Equal((whole.Mean, whole.StandardError), (found.Mean, found.StandardError));
        Assert.True(found.Mean < -50);
    }

    [Fact]
    public void Leakers_that_hit_fire_units_bind_all_parts_together()
    {
        var worn = RandomModels.Full(4);
        Assert.Contains(worn.Threats, threat => threat.AimedAtFireUnits is not null);
        var campaigns = new PairedLeakers(worn, Schedules(4), [], Options);
        Assert.DoesNotContain(worn.Values(), value => campaigns.LeavesOut(value.Key));
    }

    [Fact]
    public void Wrong_options_are_refused_and_a_cancelled_comparison_stops()
    {
        var refused = Assert.Throws<PaviseException>(() => new PairedLeakers(Apart(1), Schedules(1), [], Options with { Replications = 0 }));
        Assert.Equal("PAV5030", refused.Diagnostics[0].Code);
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.Throws<OperationCanceledException>(() => new PairedLeakers(Apart(1), Schedules(1), [], Options).Differences([(1, 0)], null, cancelled.Token));
    }

    private static Estimate Whole(Scenario scenario, DeliverySchedule one, DeliverySchedule other) =>
        Assessment.Compare(scenario, Options, one, other, [], null, Cancel).Difference!.Results.First(result => result.Result.Kind == PairedKind.Leakers).Difference;

    /// <summary>A random campaign in which no leaker hits a fire unit and every layer engages one class alone, but in some cases one that engages both.</summary>
    private static Scenario Apart(uint number)
    {
        var scenario = RandomModels.Full(number);
        return scenario with
        {
            Threats = [.. scenario.Threats.Select(threat => number % 10 == 0 ? threat : threat with { AimedAtFireUnits = null, HitProbability = null, DestroyedShare = null })],
            Layers = [.. scenario.Layers.Select((layer, i) => (number + (uint)i) % 5 == 0 ? layer : layer with { Engages = [layer.Engages[(int)((number / 2 + (uint)i) % 2)]] })],
        };
    }

    /// <summary>Three schedules: what comes anyway, more of the first item in a month nobody knows, and more again.</summary>
    private static DeliverySchedule[] Schedules(uint number)
    {
        var month = new Month(2001, 1);
        Delivery Of(string item, int rounds, string origin) => new(item, Quantity.Exactly(rounds, Unit.Missile), null, "AAA", month, month + (int)(number % 3), false, origin);
        Delivery[] anyway = [Of("dart-0", 3, "a"), Of("dart-1", 5, "b"), Of("dart-2", 5, "c")];
        return [new("AAA", anyway), new("AAA", [.. anyway, Of("dart-0", 40, "d")]), new("AAA", [.. anyway, Of("dart-0", 40, "d"), Of("dart-0", 70, "e")])];
    }
}
