using Pavise.Core;

namespace Pavise.Simulation.Tests;

/// <summary>A scenario of a real country with unknowns of every kind, and recorded months to go with it. The numbers are invented.</summary>
internal static class Country
{
    public const string Text = """
        name: A quarter with two interceptors
        place: {name: Ukraine, real: true, country: UKR}
        start: 2024-10
        horizon-days: 92
        layers:
          - item: shield-1
            salvo: 2
            engages:
              - class: ballistic
                kill-probability: {catalogue: item/shield-1/kill-probability-ballistic}
                coverage: {low: 0.2, high: 0.6, unit: share, assumption: Few places are covered.}
              - class: cruise
                kill-probability: {low: 0.5, best: 0.7, high: 0.9, unit: probability, assumption: A guess.}
                reserve: {best: 8, unit: missile, assumption: Kept for ballistic missiles.}
          - item: lance
            looks: 2
            doctrine: even-spread
            engages:
              - class: cruise
                kill-probability: {low: 0.5, high: 0.9, unit: probability, source: A paper, date: 2024, confidence: L}
        magazines:
          - item: shield-1
            fire-units: {low: 2, high: 4, unit: system, assumption: Counted from news.}
            ready-rounds: {catalogue: item/shield-1/ready-rounds}
            reload-per-day: {low: 2, high: 8, unit: missile-per-day, assumption: Nobody published it.}
          - item: lance
            fire-units: {best: 3, unit: system, assumption: A guess.}
            ready-rounds: {best: 6, unit: missile, assumption: A guess.}
            reload-per-day: {best: 6, unit: missile-per-day, assumption: A guess.}
        stock:
          - {item: shield-1, rounds: {low: 60, unit: missile, assumption: At least what was shown.}}
          - {item: lance, rounds: {low: 100, high: 300, unit: missile, assumption: A guess.}}
        resupply:
          - {item: lance, rate: {low: 120, high: 240, unit: missile-per-year, source: A paper, date: 2024, confidence: M}, from: 2024-11}
        threats:
          - class: ballistic
            adversary: true
            raids:
              source: register
              months: 6
              block-months: 2
              shape: {low: 0.5, high: 2, unit: shape, assumption: From the spread of recorded days.}
              massed-share: {best: 0.1, unit: share, assumption: A guess.}
              massed-factor: {low: 3, high: 8, unit: ratio, assumption: A guess.}
          - class: cruise
            adversary: true
            raids:
              source: rate
              rate: {low: 60, high: 180, unit: missile-per-month, assumption: A guess.}
              shape: {best: 1, unit: shape, assumption: A guess.}
              massed-share: {best: 0.1, unit: share, assumption: A guess.}
              massed-factor: {best: 5, unit: ratio, assumption: A guess.}
        """;

    /// <summary>Eight recorded months of 2024; the last two lie after the start and may not be used.</summary>
    public static IReadOnlyList<RaidTotal> Raids { get; } =
        [.. new[] { 48, 23, 14, 19, 42, 46, 900, 900 }.Select((launched, i) =>
            new RaidTotal(DateInterval.During(new Month(2024, 4) + i), "ballistic", launched, null, $"row:raids/test/{i}"))];

    public static Scenario Scenario { get; } = Cases.Read(Text, "quarter.yaml");

    public static Delivery Delivery(string item, Quantity quantity, string earliest, string latest, bool arrived = false, string origin = "run:ledger/delivery/1")
    {
        Assert.True(Month.TryParse(earliest, out var first), "the first month is misspelt");
        Assert.True(Month.TryParse(latest, out var last), "the last month is misspelt");
        return new Delivery(item, quantity, "DEU", "UKR", first, last, arrived, origin);
    }

    public static DeliverySchedule Schedule(params Delivery[] deliveries) => new("UKR", deliveries);
}
