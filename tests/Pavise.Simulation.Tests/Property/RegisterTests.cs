using Pavise.Core;

namespace Pavise.Simulation.Tests;

/// <summary>Registers of every width, and none, against one threat after another as the model is written down. Widths the processor lacks run as software, with the same code.</summary>
public class RegisterTests
{
    public static IEnumerable<TheoryDataRow<int>> Widths => [new(0), new(128), new(256), new(512)];

    [Theory]
    [MemberData(nameof(Widths))]
    public void Threats_side_by_side_draw_the_words_of_one(int width)
    {
        var ids = Enumerable.Range(0, 48).Select(i => (3u << 24) | (uint)(7 * i)).ToArray();
        var days = Enumerable.Range(0, 48).Select(i => (uint)(364 - i / 5)).ToArray();
        ulong[] cuts = [1ul << 31, 1ul << 32, 0, 0xC0000001];
        var bits = new byte[4 * 8];
        foreach (var replication in new[] { 0u, 77u, uint.MaxValue - 3 })
        {
            var source = ThreatWords.Of(width, 0xDEADBEEF, DecisionStream.Coverage);
            source.Fill(replication, 2, days, ids, new Cuts(cuts[0], cuts[1], cuts[2], cuts[3]), bits, 8);
            for (var i = 0; i < ids.Length; i++)
            {
                var block = Philox4x32.Block(replication, days[i], ids[i], 2, 0xDEADBEEF, (uint)DecisionStream.Coverage);
                for (var word = 0; word < 4; word++) Assert.Equal(block.Word(word) < cuts[word], (bits[8 * word + i / 8] >> (i % 8) & 1) != 0);
            }

            var (shared, again) = (new ulong[ThreatWords.SharedPerThreat * ids.Length], new byte[bits.Length]);
            source.Share(days, ids, shared);
            source.Fill(replication, 2, shared, new Cuts(cuts[0], cuts[1], cuts[2], cuts[3]), again, 8);
            Assert.Equal(bits, again);
        }
    }

    // Two groups of replications, one of which ends within it, threats beyond a word, a later block, a word that always says yes.
    [Theory]
    [MemberData(nameof(Widths))]
    public void Replications_side_by_side_draw_the_words_of_one(int width)
    {
        var counts = Enumerable.Range(0, 32).Select(i => Math.Max(0, 90 - 4 * i)).ToArray();
        var replications = Enumerable.Range(0, 32).Select(i => uint.MaxValue - 3 - (uint)(i * i)).ToArray();
        ulong[] cuts = [1ul << 31, 1ul << 32, 0, 0xC0000001];
        var source = LaneWords.Of(width, 0xDEADBEEF, DecisionStream.Coverage);
        foreach (var (day, at) in new[] { (0u, 0), (364u, 0), (364u, 64), (364u, 0), (0u, 7) })
        {
            source.Begin(day, 3u << 24);
            var rows = new ulong[4 * 40];
            source.Fill(replications, counts, at, 2, new Cuts(cuts[0], cuts[1], cuts[2], cuts[3]), rows, 40);
            for (var lane = 0; lane < counts.Length; lane++)
            {
                for (var threat = 0; threat < Math.Min(LaneWords.Most, counts[lane] - at); threat++)
                {
                    var block = Philox4x32.Block(replications[lane], day, (3u << 24) | (uint)(at + threat), 2, 0xDEADBEEF, (uint)DecisionStream.Coverage);
                    for (var word = 0; word < 4; word++) Assert.Equal(block.Word(word) < cuts[word], (rows[40 * word + lane] >> threat & 1) != 0);
                }
            }
        }
    }

    [Fact]
    public void Replications_stand_in_falling_order_of_their_threats()
    {
        var order = new LaneOrder(128);
        foreach (var most in new[] { 1, 40, 255, 256, 300, 5000 })
        {
            var numbers = Enumerable.Range(0, 128).Select(i => (int)(Philox4x32.Block((uint)i, (uint)most, 0, 0, 5, 5).W0 % (uint)most)).ToArray();
            order.Sort(numbers, 1000);
            Assert.Equal(Enumerable.Range(0, 128), order.LaneAt.Order());
            Assert.Equal(numbers.OrderDescending(), order.Counts);
            Assert.Equal(order.LaneAt.Select(lane => numbers[lane]), order.Counts);
            Assert.Equal(order.LaneAt.Select(lane => 1000 + (uint)lane), order.Replications);
            foreach (var number in new[] { 0, 7, 64, 300 }) Assert.Equal(numbers.Count(own => own > number), order.Beyond(number, 0, 128));
            Assert.Equal(order.Counts[64..96].Count(own => own > 3), order.Beyond(3, 64, 32));
        }
    }

    [Fact]
    public void Counts_are_the_same_by_table_and_step_by_step()
    {
        foreach (var law in new[] { CountLaw.NegativeBinomial(30, 2), CountLaw.NegativeBinomial(0.01, 1), CountLaw.NegativeBinomial(40_000, 1), CountLaw.Poisson(30), CountLaw.Poisson(0) })
        {
            var (steps, own) = (new CountLaw.Steps(), new CountLaw.Steps());
            steps.Take(law);
            own.Take(law);
            var table = new CountTable(own);
            // The words about which the count changes, the ends of every part, and some between.
            var words = Enumerable.Range(0, 1024).SelectMany(part => new[] { (uint)part << 22, ((uint)part << 22) | 0x3FFFFF, ((uint)part << 22) + 0x2A1B3C }).ToList();
            for (var count = 0; count < 300; count++)
            {
                var (first, last) = (0u, uint.MaxValue);
                while (first < last)
                {
                    var middle = first + (last - first) / 2;
                    if (steps.At(new PhiloxBlock(middle, 0, 0, 0).Uniform) > count) last = middle;
                    else first = middle + 1;
                }

                words.AddRange([first - 2, first - 1, first, first + 1]);
            }

            foreach (var high in words)
            {
                foreach (var low in new[] { 0u, 0x3FFFFFFFu, 0x9E3779B9u, uint.MaxValue }) Assert.Equal(steps.At(new PhiloxBlock(high, low, 0, 0).Uniform), table.Of(high, low));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void The_reference_campaign_is_the_same_in_all(int width) => Same(Cases.R2L(), 40, [], width);

    [Theory]
    [InlineData("doctrine: even-spread", "doctrine: until-empty")]
    [InlineData("    doctrine: even-spread\n", "    salvo: 3\n")]
    [InlineData("    looks: 2\n    doctrine: even-spread\n", "    salvo: 2\n    looks: 4\n")]
    [InlineData("doctrine: even-spread", "miss-judged-kill: {best: 0.2, unit: probability, assumption: A guess.}")]
    [InlineData("doctrine: even-spread", "kill-judged-miss: {best: 0.3, unit: probability, assumption: A guess.}")]
    [InlineData("low: 0.5, high: 0.9, unit: probability, source: A paper", "best: 1, unit: probability, source: A paper")]
    public void A_country_with_unknowns_is_the_same_in_all(string from, string to)
    {
        Assert.Contains(from, Country.Text, StringComparison.Ordinal);
        var text = from.Contains("even-spread", StringComparison.Ordinal) ? Country.Text : Country.Text.Replace("doctrine: even-spread", "doctrine: until-empty", StringComparison.Ordinal);
        Same(Cases.Read(text.Replace(from, to, StringComparison.Ordinal), "quarter.yaml"), 600, Country.Raids, ThreatWords.Widest);
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void Random_models_are_the_same_in_all(int width)
    {
        for (var i = 0u; i < 16; i++) Same(RandomModels.Chain(i, 4), 30, [], width);
        for (var i = 0u; i < 16; i++) Same(RandomModels.Full(i), 30, [], width);
    }

    // Layers of one to four looks and any salvo, raids of a script and of laws, more threats a day than a word holds, magazines that suffice, run short and are empty.
    [Theory]
    [MemberData(nameof(Widths))]
    public void Layers_side_by_side_are_the_same_in_all(int width)
    {
        for (var i = 0u; i < 40; i++)
        {
            var scenario = RandomModels.Layered(i);
            Assert.True(BatchRun.Serves(ScenarioCompiler.Compile(scenario, DeliverySchedule.Empty(""), [])));
            Same(scenario, 140, [], width);
        }
    }

    // Enough of them that many stand side by side, the last batch not full; and days as recorded, in blocks.
    [Theory]
    [InlineData("{source: rate, rate: {best: 30, unit: threat-per-day, assumption: A test.}, shape: {best: 2, unit: shape, assumption: A test.}}")]
    [InlineData("{source: rate, rate: {best: 20, unit: threat-per-day, assumption: A test.}, shape: {best: 1, unit: shape, assumption: A test.}, massed-share: {best: 0.1, unit: share, assumption: A test.}, massed-factor: {best: 9, unit: ratio, assumption: A test.}}")]
    [InlineData("{source: recorded-days, block-days: 3}")]
    public void Many_replications_under_raids_of_different_sizes_are_the_same_in_all(string raids)
    {
        var text = File.ReadAllText(Path.Combine(Cases.Root, "examples", "oracles", "r2l.yaml"));
        Assert.Contains("{source: script, every-day: 30}", text, StringComparison.Ordinal);
        var scenario = Cases.Read(text.Replace("{source: script, every-day: 30}", raids, StringComparison.Ordinal).Replace("horizon-days: 365", "horizon-days: 45", StringComparison.Ordinal), "r2l.yaml");
        RaidTotal[] recorded = [.. Enumerable.Range(0, 80).Select(i => new RaidTotal(DateInterval.On(new DateOnly(1999, 1, 1).AddDays(i)), "ballistic", i * i % 97, null, $"row:raids/day/{i}"))];
        Same(scenario, 2100, recorded, ThreatWords.Widest);
    }

    // Enough for each thread to run many side by side, and chunks that end within them.
    [Fact]
    public void Neither_threads_nor_chunks_are_seen_under_raids_of_different_sizes()
    {
        var text = File.ReadAllText(Path.Combine(Cases.Root, "examples", "oracles", "r2l.yaml"));
        var scenario = Cases.Read(text.Replace("{source: script, every-day: 30}", "{source: rate, rate: {best: 30, unit: threat-per-day, assumption: A test.}, shape: {best: 2, unit: shape, assumption: A test.}}", StringComparison.Ordinal)
            .Replace("horizon-days: 365", "horizon-days: 30", StringComparison.Ordinal), "r2l.yaml");
        string Hash(int threads, int chunk) => Assessment.Assess(scenario, new AssessOptions(Method.Campaign, 7500, 11, threads) { ChunkSize = chunk }, DeliverySchedule.Empty("UKR"), [], null, TestContext.Current.CancellationToken).ResultsHash;
        var one = Hash(1, 7500);
        foreach (var threads in new[] { 1, 2, 3, 7 })
        {
            foreach (var chunk in new[] { 33, 1024, 1500 }) Assert.Equal(one, Hash(threads, chunk));
        }
    }

    private static void Same(Scenario scenario, int replications, IReadOnlyList<RaidTotal> raids, int width)
    {
        Outlook Run(int registers) => Assessment.Assess(scenario, new AssessOptions(Method.Campaign, replications, 11) { Registers = registers, ChunkSize = 33, Daily = true },
            DeliverySchedule.Empty("UKR"), raids, null, TestContext.Current.CancellationToken);
        Assert.Equal(OutlookJson.Write(Run(-1)), OutlookJson.Write(Run(width)));
    }
}
