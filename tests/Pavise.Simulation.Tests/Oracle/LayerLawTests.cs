using Pavise.Core;

namespace Pavise.Simulation.Tests;

/// <summary>The laws of days taken apart by layers, against the chain of the exact engine, which follows every threat through all layers.</summary>
public class LayerLawTests
{
    private const string Text = """
        name: Layers
        place: {name: Testland, real: false}
        start: 2001-01
        horizon-days: 3
        items: [{id: dart, name: Dart}, {id: bolt, name: Bolt}]
        layers:
          - {item: dart, salvo: 2, looks: 2, miss-judged-kill: {best: 0.1, unit: probability, assumption: A test.}, kill-judged-miss: {best: 0.3, unit: probability, assumption: A test.}, engages: [{class: ballistic, kill-probability: {best: 0.4, unit: probability, assumption: A test.}, reserve: {best: 3, unit: missile, assumption: A test.}}]}
          - {item: bolt, salvo: 3, looks: 1, engages: [{class: ballistic, kill-probability: {best: 0.3, unit: probability, assumption: A test.}, coverage: {best: 0.7, unit: share, assumption: A test.}}]}
        magazines: [{item: dart, fire-units: {best: 1, unit: system, assumption: A test.}, ready-rounds: {best: 60, unit: missile, assumption: A test.}, reload-per-day: {best: 20, unit: missile-per-day, assumption: A test.}}, {item: bolt, fire-units: {best: 1, unit: system, assumption: A test.}, ready-rounds: {best: 40, unit: missile, assumption: A test.}, reload-per-day: {best: 20, unit: missile-per-day, assumption: A test.}}]
        stock: [{item: dart, unlimited: true}, {item: bolt, unlimited: true}]
        threats: [{class: ballistic, adversary: true, raids: {source: script, every-day: 9}}]
        """;

    private static readonly (string From, string To)[] Changes =
    [
        ("name: Layers", "name: Layers"),
        ("looks: 2", "looks: 3"),
        ("salvo: 2, looks: 2", "salvo: 1, looks: 4"),
        ("best: 0.4, unit: probability", "best: 1, unit: probability"),
        ("best: 0.7, unit: share", "best: 0, unit: share"),
        ("salvo: 3, looks: 1", "salvo: 1, looks: 2"),
        ("miss-judged-kill: {best: 0.1, unit: probability, assumption: A test.}, kill-judged-miss: {best: 0.3, unit: probability, assumption: A test.}, ", ""),
    ];

    public static TheoryData<int> Models => [.. Enumerable.Range(0, Changes.Length)];

    [Theory]
    [MemberData(nameof(Models))]
    public void A_day_put_together_of_layers_has_the_law_of_the_chain(int change)
    {
        var (model, world) = Of(change);
        var book = new DayLawBook(model, 0);
        var found = 0;
        foreach (var ready in new[] { new[] { 60, 40 }, [20, 5], [3, 1], [4, 40], [2, 0], [23, 11] })
        {
            foreach (var launched in new[] { 1, 2, 9 })
            {
                var expected = Chain(model, world, launched, ready);
                var probabilities = Shares(book.Layers!.Compose(launched, ready, book.Fields));
                // The rare outcomes have a table of their own; these laws are small, so that what stands for them is seen.
                if (probabilities.Remove(DayLaw.Rare))
                {
                    found++;
                    var rare = expected.Values.Where(probability => probability < 1.0 / (1L << 34)).Sum();
                    foreach (var (outcome, share) in Shares(book.Layers!.Compose(launched, ready, book.Fields, rare: true)))
                    {
                        Assert.Equal(expected[outcome] / rare, share, 1e-6);
                        Assert.True(expected[outcome] < 1.0 / (1L << 34) && !probabilities.ContainsKey(outcome), "an outcome is rare and is not");
                    }
                }

                // A table tells shares of a column to 2^-32.
                Assert.All(expected.Keys.Union(probabilities.Keys), outcome => Assert.Equal(expected.GetValueOrDefault(outcome), probabilities.GetValueOrDefault(outcome), 1e-8));
            }
        }

        Assert.True(found > 0 || change == 3, "no day has rare outcomes");

        static Dictionary<ulong, double> Shares(DayEntry[] table)
        {
            var shares = new Dictionary<ulong, double>();
            foreach (var entry in table)
            {
                var own = entry.Cut == uint.MaxValue ? 1 : entry.Cut / 4294967296.0;
                shares[entry.Own] = shares.GetValueOrDefault(entry.Own) + own / table.Length;
                shares[entry.Other] = shares.GetValueOrDefault(entry.Other) + (1 - own) / table.Length;
            }

            return shares;
        }

        Dictionary<ulong, double> Chain(CompiledScenario of, World one, int launched, int[] ready) =>
            Walk(of, one, launched, ready).ToDictionary(entry => book.Fields.Pack(entry.Key.Leakers, [entry.Key.Dart, entry.Key.Bolt]), entry => entry.Value);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void A_layer_alone_has_the_law_of_the_chain_to_the_last_digits(int change)
    {
        var (model, world) = Of(change, alone: true);
        var tables = new DayLawBook(model, 0).Layers!.Layers[0];
        foreach (var rounds in new[] { 0, 1, 2, 3, 7, 11, 19, 30, 57 })
        {
            foreach (var launched in new[] { 0, 1, 2, 9, 12 })
            {
                var law = new double[(rounds + 1) * (launched + 1)];
                tables.AddTo(law, launched + 1, launched, rounds, 1);
                var expected = Walk(model, world, launched, [rounds + tables.Reserve, 0]);
                for (var i = 0; i < law.Length; i++) Assert.Equal(expected.GetValueOrDefault((i / (launched + 1), 0, i % (launched + 1))), law[i], 1e-14);
            }
        }
    }

    // A second draw takes the place of a first that asks for more rounds than there are.
    [Theory]
    [MemberData(nameof(Models))]
    public void What_is_drawn_of_a_layer_follows_its_law(int change)
    {
        var (model, _) = Of(change, alone: true);
        var tables = new DayLawBook(model, 0).Layers!.Layers[0];
        foreach (var (launched, rounds) in new[] { (9, 57), (9, 22), (9, 14), (9, 3), (4, 7), (1, 1) })
        {
            const int draws = 60_000;
            var law = new double[(rounds + 1) * (launched + 1)];
            tables.AddTo(law, launched + 1, launched, rounds, 1);
            var counts = new int[law.Length];
            for (var i = 0u; i < draws; i++)
            {
                var words = Philox4x32.Block(i, (uint)launched, (uint)rounds, (uint)change, 5, 6);
                var outcome = tables.First(launched, rounds, words.W0, words.W1);
                if (outcome == LayerTables.Rare) outcome = tables.Among(launched, words.W2, words.W0);
                if (LayerTables.Shots(outcome) > rounds) outcome = tables.Second(launched, rounds, words.W2, words.W3);
                counts[LayerTables.Shots(outcome) * (launched + 1) + launched - LayerTables.Killed(outcome)]++;
            }

            for (var i = 0; i < law.Length; i++) Assert.Equal(law[i], counts[i] / (double)draws, 4.8 * Math.Sqrt(law[i] / draws) + 2.0 / draws);
        }
    }

    // What is too rare for a table is drawn apart: here by itself, so that its shares are seen.
    [Theory]
    [InlineData(9, 1)]
    [InlineData(12, 2)]
    public void Outcomes_too_rare_for_a_table_have_their_shares_of_the_law(int launched, int change)
    {
        var (model, _) = Of(change, alone: true);
        var tables = new DayLawBook(model, 0).Layers!.Layers[0];
        var law = new double[58 * (launched + 1)];
        tables.AddTo(law, launched + 1, launched, 57, 1);
        const double most = 1.0 / (1 << 22);
        var all = law.Where(probability => probability < most).Sum();
        Assert.True(all > 0 && law.Count(probability => probability is > 0 and < most) > 5, "nothing is rare");
        const int draws = 40_000;
        var counts = new int[law.Length];
        for (var i = 0u; i < draws; i++)
        {
            var words = Philox4x32.Block(i, (uint)launched, 3, (uint)change, 5, 6);
            var outcome = tables.Among(launched, words.W0, words.W1);
            counts[LayerTables.Shots(outcome) * (launched + 1) + launched - LayerTables.Killed(outcome)]++;
        }

        for (var i = 0; i < law.Length; i++)
        {
            var share = law[i] < most ? law[i] / all : 0;
            Assert.Equal(share, counts[i] / (double)draws, 4.8 * Math.Sqrt(share / draws) + (share > 0 ? 2.0 / draws : 0));
        }
    }

    // More threats than a table holds come one part after another.
    [Theory]
    [InlineData("{source: script, every-day: 300}", 0)]
    [InlineData("{source: script, every-day: 129}", 1)]
    [InlineData("{source: rate, rate: {best: 150, unit: threat-per-day, assumption: A test.}, shape: {best: 3, unit: shape, assumption: A test.}}", 2)]
    public void Raids_larger_than_a_table_agree_with_the_chain(string raids, ulong seed)
    {
        var text = Text.Replace("{source: script, every-day: 9}", raids, StringComparison.Ordinal).Replace("best: 60, unit: missile", "best: 320, unit: missile", StringComparison.Ordinal).Replace("looks: 2", "looks: 1", StringComparison.Ordinal);
        text = text.Replace("miss-judged-kill: {best: 0.1, unit: probability, assumption: A test.}, kill-judged-miss: {best: 0.3, unit: probability, assumption: A test.}, ", "", StringComparison.Ordinal);
        Outlook Run(Method method) => Assessment.Assess(Cases.Read(text), new AssessOptions(method, 8000, seed), DeliverySchedule.Empty(""), [], null, TestContext.Current.CancellationToken);
        var (exact, drawn) = (Run(Method.Exact), Run(Method.Kernel));
        Near(exact.Leakers, drawn.Leakers);
        foreach (var (law, sample) in exact.Items.Zip(drawn.Items)) Near(law.Shots, sample.Shots);
        // Parts that shared their luck would widen the spread: four of its errors, of a nearly normal law.
        Assert.Equal(1, drawn.Leakers.StandardDeviation / exact.Leakers.StandardDeviation, 4 / Math.Sqrt(2 * 8000) + 0.01);
    }

    private static void Near(Estimate exact, Estimate drawn) => Assert.Equal(exact.Mean, drawn.Mean, 4 * exact.StandardDeviation / Math.Sqrt(8000) + 1e-9);

    private static (CompiledScenario Model, World World) Of(int change, bool alone = false)
    {
        var text = Text.Replace(Changes[change].From, Changes[change].To, StringComparison.Ordinal);
        // The second layer stays, but without effect.
        if (alone) text = text.Replace("best: 0.7, unit: share", "best: 0, unit: share", StringComparison.Ordinal);
        var model = ScenarioCompiler.Compile(Cases.Read(text), DeliverySchedule.Empty(""), []);
        var world = new World(model, 0);
        world.Draw(default);
        return (model, world);
    }

    /// <summary>Threat after threat through all layers.</summary>
    private static Dictionary<(int Dart, int Bolt, int Leakers), double> Walk(CompiledScenario model, World world, int launched, int[] ready)
    {
        var space = StateSpace.Of(model, world);
        var chain = new ThreatChain(model, world, space);
        var states = new Dictionary<(int State, int Leakers), double> { [(space.Place([ready[0], ready[1]]), 0)] = 1 };
        for (var threat = 0; threat < launched; threat++)
        {
            var next = new Dictionary<(int, int), double>();
            foreach (var ((state, leakers), probability) in states)
            {
                foreach (var way in chain.Of(0, state)) next[(way.To, leakers + way.Leak)] = next.GetValueOrDefault((way.To, leakers + way.Leak)) + probability * way.Probability;
            }

            states = next;
        }

        return states.ToDictionary(entry => (ready[0] - space.Ready(entry.Key.State, 0), ready[1] - space.Ready(entry.Key.State, 1), entry.Key.Leakers), entry => entry.Value);
    }
}
