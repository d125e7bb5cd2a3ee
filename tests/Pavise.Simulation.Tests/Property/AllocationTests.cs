using Pavise.Core;

namespace Pavise.Simulation.Tests;

/// <summary>The run loop allocates nothing, whatever a model is made of: the same replications, once met, are run again without a byte.</summary>
public class AllocationTests
{
    private const int First = 40;

    private static readonly string R2L = File.ReadAllText(Path.Combine(Cases.Root, "examples", "oracles", "r2l.yaml")).Replace("horizon-days: 365", "horizon-days: 40", StringComparison.Ordinal);

    /// <summary>An item asked for by other theatres, resupplied, delivered, on the road, with a floor, costs and a reserve, under two classes of raids.</summary>
    private const string Logistics = """
        name: Logistics
        place: {name: Testland, real: false}
        start: 2001-01
        horizon-days: 70
        items: [{id: dart, name: Dart}]
        layers: [{item: dart, salvo: 2, looks: LOOKS, doctrine: DOCTRINE, engages: [{class: ballistic, kill-probability: {best: 0.5, unit: probability, assumption: Fixed.}, coverage: {low: 0.3, high: 0.9, unit: share, assumption: Open.}}, {class: drone, kill-probability: {best: 0.7, unit: probability, assumption: Fixed.}, reserve: {best: 5, unit: missile, assumption: Fixed.}}]}]
        magazines: [{item: dart, fire-units: {best: 2, unit: system, assumption: Fixed.}, ready-rounds: {best: 20, unit: missile, assumption: Fixed.}, reload-per-day: {best: 8, unit: missile-per-day, assumption: Fixed.}, transport-days: {best: 3, unit: day, assumption: Fixed.}MORE}]
        stock: [{item: dart, rounds: {best: 300, unit: missile, assumption: Fixed.}, floor: {best: 50, unit: missile, assumption: Fixed.}, unit-cost: {best: 3, unit: usd, assumption: Fixed.}}]
        resupply: [{item: dart, rate: {low: 20, high: 90, unit: missile-per-month, assumption: Open.}}]
        other-theatres: [{name: Elsewhere, item: dart, demand: {low: 10, high: 60, unit: missile-per-month, assumption: Open.}, takes-from: [resupply, deliveries, stock]}]
        threats:
          - {class: ballistic, adversary: true, unit-cost: {best: 2, unit: usd, assumption: Fixed.}, raids: RAIDS}
          - {class: drone, adversary: true, raids: {source: script, every-day: 6}}
        """;

    private static readonly DeliverySchedule Deliveries = new("", [new Delivery("dart", Quantity.Between(20, 90, Unit.Missile), "DEU", "", new Month(2001, 1), new Month(2001, 3), false, "run:ledger/delivery/1")]);

    private static readonly IReadOnlyList<RaidTotal> Recorded =
    [
        .. Enumerable.Range(0, 90).Select(day => new RaidTotal(DateInterval.On(new DateOnly(2000, 10, 1).AddDays(day)), "ballistic", 3 + 5 * day % 17, null, $"row:raids/day/{day}")),
        .. Enumerable.Range(0, 12).Select(month => new RaidTotal(DateInterval.During(new Month(2000, 1) + month), "ballistic", 60 + 11 * month % 90, null, $"row:raids/month/{month}")),
    ];

    private static readonly Dictionary<string, Func<CampaignInput>> Models = new(StringComparer.Ordinal)
    {
        ["script"] = () => Input(R2L),
        ["law of raids"] = () => Input(R2L.Replace("{source: script, every-day: 30}", "{source: rate, rate: {best: 30, unit: threat-per-day, assumption: A test.}, shape: {best: 2, unit: shape, assumption: A test.}, massed-share: {best: 0.2, unit: share, assumption: A test.}, massed-factor: {best: 3, unit: ratio, assumption: A test.}}", StringComparison.Ordinal)),
        ["areas, attrition, repair, exposure, unknowns"] = () => new CampaignInput(RandomModels.Full(3), DeliverySchedule.Empty(""), []),
        ["areas in order"] = () => new CampaignInput(RandomModels.Full(5), DeliverySchedule.Empty(""), []),
        ["areas by need"] = () => new CampaignInput(RandomModels.Full(8), DeliverySchedule.Empty(""), []),
        ["layers side by side"] = () => new CampaignInput(RandomModels.Layered(4), DeliverySchedule.Empty(""), []),
        ["a country, recorded months"] = () => new CampaignInput(Country.Scenario, DeliverySchedule.Empty("UKR"), Country.Raids),
        ["logistics, until empty"] = () => Input(Text("{source: script, every-day: 9}")),
        ["logistics, even spread"] = () => Input(Text("{source: script, every-day: 9}", "even-spread")),
        ["logistics, many looks"] = () => Input(Text("{source: script, every-day: 9}", looks: 6)),
        ["logistics, channels and repair"] = () => Input(Text("{source: script, every-day: 9}", more: ", channels: {best: 4, unit: threat, assumption: Fixed.}, failure-per-day: {best: 0.2, unit: probability, assumption: Fixed.}, repair-crews: {best: 1, unit: crew, assumption: Fixed.}, repair-days: {best: 3, unit: day, assumption: Fixed.}")),
        ["logistics, law of raids"] = () => Input(Text("{source: rate, rate: {low: 5, high: 12, unit: threat-per-day, assumption: Open.}, shape: {low: 0.5, high: 2, unit: shape, assumption: Open.}}")),
        ["logistics, blocks of days"] = () => Input(Text("{source: recorded-days, block-days: 7}")),
        ["logistics, blocks of months"] = () => Input(Text("{source: register, months: 6, block-months: 2, shape: {low: 0.5, high: 2, unit: shape, assumption: Open.}, massed-share: {best: 0.1, unit: share, assumption: Open.}, massed-factor: {best: 3, unit: ratio, assumption: Open.}}")),
    };

    public static TheoryData<string> Names => [.. Models.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void No_replication_allocates_whatever_the_model(string name)
    {
        var model = Compiled(Models[name]());
        foreach (var daily in new[] { false, true })
        {
            var layout = model.Layout(daily);
            var run = new CampaignRun(model, layout, 1, ThreatWords.Widest);
            var outcome = new long[layout.Length];
            Assert.Equal(0, Again(() =>
            {
                for (var i = 0u; i < First; i++) run.Run(Luck.Of(i), outcome);
            }));
        }
    }

    // What a worker does beside: tallies, the pairs for shares of variance, a second scenario with the same luck.
    [Theory]
    [MemberData(nameof(Names))]
    public void Nor_does_a_worker_with_its_tallies_alone_or_beside_another_scenario(string name)
    {
        var input = Models[name]();
        var fewer = input with { Scenario = input.Scenario with { Id = "fewer", OtherTheatres = [] } };
        foreach (var other in new[] { null, Compiled(fewer) })
        {
            var model = Compiled(input);
            var worker = new CampaignWorker(model, model.Layout(false), new AssessOptions(Method.Campaign), other);
            Assert.Equal(0, Again(() => worker.Run(0, 600, null, TestContext.Current.CancellationToken)));
        }
    }

    // Days drawn at once from their laws, which are kept once met.
    [Theory]
    [InlineData(0u)]
    [InlineData(3u)]
    [InlineData(6u)]
    public void Nor_does_a_worker_by_the_laws_of_days(uint number)
    {
        var model = Compiled(new CampaignInput(RandomModels.Chain(number, 2), DeliverySchedule.Empty(""), []));
        foreach (var registers in new[] { -1, ThreatWords.Widest })
        {
            var worker = new CampaignWorker(model, model.Layout(false), new AssessOptions(Method.Kernel) { Registers = registers }, null, [.. model.Classes.Select((_, one) => new DayLawBook(model, one))]);
            Assert.Equal(0, Again(() => worker.Run(0, 600, null, TestContext.Current.CancellationToken)));
        }
    }

    /// <summary>What a piece of work allocates that was done before: the least of a few times.</summary>
    /// <remarks>The runtime compiles a method anew when it likes and may allocate for that once on this thread; what the work allocates it allocates each time.</remarks>
    private static long Again(Action work)
    {
        work();
        return Enumerable.Range(0, 4).Select(_ =>
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            work();
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }).Min();
    }

    private static CompiledScenario Compiled(CampaignInput input) => ScenarioCompiler.Compile(input.Scenario, input.Deliveries, input.Raids);

    private static CampaignInput Input(string text) => new(Cases.Read(text), text.Contains("other-theatres", StringComparison.Ordinal) ? Deliveries : DeliverySchedule.Empty(""), Recorded);

    private static string Text(string raids, string doctrine = "until-empty", int looks = 1, string more = "") =>
        Logistics.Replace("RAIDS", raids, StringComparison.Ordinal).Replace("DOCTRINE", doctrine, StringComparison.Ordinal).Replace("LOOKS", $"{looks}", StringComparison.Ordinal).Replace("MORE", more, StringComparison.Ordinal);
}
