using Pavise.Core;

namespace Pavise.Simulation.Tests;

/// <summary>Looks at more threats than stand in one word, with rounds that suffice, run out in the first word, in the second, or just do: against the walk threat by threat, to the byte.</summary>
public class ManyThreatsTests
{
    public static TheoryData<int, int, int, int> Layers => new()
    {
        { 1, 2, 1, 2 },
        { 2, 2, 1, 2 },
        { 2, 2, 2, 2 },
        { 2, 1, 2, 3 },
        { 2, 3, 1, 1 },
        { 1, 4, 1, 4 },
        { 1, 3, 1, 4 },
        { 1, 3, 1, 3 },
    };

    [Theory]
    [MemberData(nameof(Layers))]
    public void Replications_side_by_side_give_the_bytes_of_the_walk(int salvo, int looks, int secondSalvo, int secondLooks)
    {
        foreach (var threats in new[] { 31, 32, 33, 34, 43, 50, 63, 64, 70 })
        {
            foreach (var (ready, reload) in new[] { (400, 400), (130, 70), (60, 41), (45, 20), (90, 85) })
            {
                var text = Text((salvo, looks), (secondSalvo, secondLooks), ready, reload, $"{{source: script, every-day: {threats}}}");
                Assert.Equal(Run(text, -1), Run(text, ThreatWords.Widest));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Layers))]
    public void So_they_do_under_a_law_of_raids_and_with_a_reserve(int salvo, int looks, int secondSalvo, int secondLooks)
    {
        foreach (var (ready, reload) in new[] { (300, 120), (70, 50), (45, 20) })
        {
            var text = Text((salvo, looks), (secondSalvo, secondLooks), ready, reload, "{source: rate, rate: {best: 34, unit: threat-per-day, assumption: A test.}, shape: {best: 4, unit: shape, assumption: A test.}}");
            text = text.Replace("assumption: Kill.}", "assumption: Kill.}, reserve: {best: 7, unit: missile, assumption: A test.}", StringComparison.Ordinal);
            Assert.Equal(Run(text, -1), Run(text, ThreatWords.Widest));
            Assert.Equal(Run(text, -1), Run(text, 128));
        }
    }

    private static string Run(string text, int registers) => OutlookJson.Write(Assessment.Assess(
        Cases.Read(text), new AssessOptions(Method.Campaign, 140, 11) { Registers = registers, ChunkSize = 33, Daily = true }, DeliverySchedule.Empty(""), [], null, TestContext.Current.CancellationToken));

    private static string Text((int Salvo, int Looks) first, (int Salvo, int Looks) second, int ready, int reload, string raids) => FormattableString.Invariant($$$"""
        name: Many threats
        place: {name: Testland, real: false}
        start: 2001-01
        horizon-days: 6
        items: [{id: dart, name: Dart}, {id: bolt, name: Bolt}]
        layers:
          - {item: dart, salvo: {{{first.Salvo}}}, looks: {{{first.Looks}}}, engages: [{class: ballistic, kill-probability: {best: 0.35, unit: probability, assumption: Kill.}}]}
          - {item: bolt, salvo: {{{second.Salvo}}}, looks: {{{second.Looks}}}, engages: [{class: ballistic, kill-probability: {best: 0.45, unit: probability, assumption: Kill.}}]}
        magazines: [{item: dart, fire-units: {best: 1, unit: system, assumption: A test.}, ready-rounds: {best: {{{ready}}}, unit: missile, assumption: A test.}, reload-per-day: {best: {{{reload}}}, unit: missile-per-day, assumption: A test.}}, {item: bolt, fire-units: {best: 1, unit: system, assumption: A test.}, ready-rounds: {best: {{{ready}}}, unit: missile, assumption: A test.}, reload-per-day: {best: {{{reload}}}, unit: missile-per-day, assumption: A test.}}]
        stock: [{item: dart, unlimited: true}, {item: bolt, unlimited: true}]
        threats: [{class: ballistic, adversary: true, raids: {{{raids}}}}]
        """);
}
