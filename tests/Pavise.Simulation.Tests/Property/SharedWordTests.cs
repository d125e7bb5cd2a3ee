using Pavise.Core;

namespace Pavise.Simulation.Tests;

/// <summary>Of more than four potential shots at a threat two share a word of 32 bits; the words are worked out here by hand from the documentation.</summary>
public class SharedWordTests
{
    private const uint Seed = 0xDEADBEEF;

    public static IEnumerable<TheoryDataRow<int, int>> WidthsAndShots => from width in new[] { 0, 128, 256, 512 } from shots in new[] { 5, 6, 7, 8 } select new TheoryDataRow<int, int>(width, shots);

    // Thresholds are put where the first 16 bits of some threat's shot are those of the threshold: with its rest as the other 16 bits the shot is not below it, with one more it is.
    [Theory]
    [MemberData(nameof(WidthsAndShots))]
    public void A_tie_of_the_first_bits_is_settled_by_the_rest(int width, int shots)
    {
        for (var tied = 0; tied < shots; tied++)
        {
            foreach (var (lane, threat, more) in new[] { (3, 0, 0u), (3, 0, 1u), (0, 15, 1u), (9, 16, 0u), (12, 33, 1u), (15, 63, 0u), (5, 32, 1u) })
            {
                var word = Word(tied, shots, (uint)(100 + lane), 7, (5u << 24) + (uint)threat);
                var cuts = Enumerable.Range(0, shots).Select(shot => shot == tied ? (ulong)word + more : 0x8000_0000ul + 0x0123_4567ul * (ulong)shot).ToArray();
                Assert.Equal(more == 1, Along(width, shots, cuts, lane, threat)[tied]);
                Assert.Equal(more == 1, Across(width, shots, cuts, lane, threat)[tied]);
            }
        }
    }

    // A tie at the last of 64 threats leaves the other threats alone, and so do ties at places that are not even.
    [Theory]
    [MemberData(nameof(WidthsAndShots))]
    public void A_tie_changes_no_other_threat_whether_one_or_two_are_drawn_at_a_time(int width, int shots)
    {
        for (var tied = 0; tied < shots; tied++)
        {
            foreach (var (lane, threat) in new[] { (15, 63), (2, 31), (7, 47), (0, 62) })
            {
                var word = Word(tied, shots, (uint)(100 + lane), 7, (5u << 24) + (uint)threat);
                var cuts = Enumerable.Range(0, shots).Select(shot => shot == tied ? word : 0x8000_0000ul + 0x0123_4567ul * (ulong)shot).ToArray();
                var hand = Enumerable.Range(0, shots).Select(shot => Bits(shot, shots, (uint)(100 + lane), cuts[shot])).ToArray();
                foreach (var oneByOne in new[] { false, true }) Assert.Equal(hand, Rows(width, shots, cuts, lane, oneByOne));
            }
        }
    }

    [Theory]
    [MemberData(nameof(WidthsAndShots))]
    public void All_widths_decide_as_the_words_by_hand(int width, int shots)
    {
        ulong[] all = [1ul << 31, 0x0000_FFFF, 0xFFFF_0000, 1ul << 32, 0, 0x5555_5555, 0xC000_0001, 0x1_0000];
        for (var turn = 0; turn < 8; turn++)
        {
            var cuts = Enumerable.Range(0, shots).Select(shot => all[(shot + turn) % 8]).ToArray();
            for (var threat = 0; threat < 64; threat += 7)
            {
                var hand = Enumerable.Range(0, shots).Select(shot => Word(shot, shots, (uint)(100 + threat % 16), 7, (5u << 24) + (uint)threat) < cuts[shot]).ToArray();
                Assert.Equal(hand, Along(width, shots, cuts, threat % 16, threat));
                Assert.Equal(hand, Across(width, shots, cuts, threat % 16, threat));
            }
        }
    }

    // The last two models have more shots than a block has room for.
    [Theory]
    [InlineData(2, 1, 1, 2)]
    [InlineData(2, 1, 1, 3)]
    [InlineData(2, 1, 2, 2)]
    [InlineData(1, 3, 1, 4)]
    [InlineData(2, 2, 1, 4)]
    [InlineData(2, 2, 1, 5)]
    [InlineData(3, 2, 3, 3)]
    public void Replay_tells_the_words_and_outcomes_of_the_campaign(int salvo1, int looks1, int salvo2, int looks2)
    {
        var shots = salvo1 * looks1 + salvo2 * looks2;
        var scenario = R2L(salvo1, looks1, salvo2, looks2);
        var leakers = 0;
        for (var day = 1; day <= 31; day++)
        {
            foreach (var threat in Replay.Day(scenario, Seed, 3, day, DeliverySchedule.Empty(""), []))
            {
                leakers += threat.Leaks ? 1 : 0;
                var places = new Dictionary<(string, int), int>();
                foreach (var shot in threat.Shots)
                {
                    var place = places.GetValueOrDefault((shot.Item, shot.Look));
                    places[(shot.Item, shot.Look)] = place + 1;
                    var slot = shot.Item == "interceptor-a" ? salvo1 * (shot.Look - 1) + place : salvo1 * looks1 + salvo2 * (shot.Look - 1) + place;
                    Assert.Equal(Word(slot, shots, 3, (uint)(day - 1), (uint)threat.Number), shot.Word);
                    Assert.Equal(shot.Word < shot.KillsBelow, shot.Kills);
                }
            }
        }

        var model = ScenarioCompiler.Compile(scenario, DeliverySchedule.Empty(""), []);
        var outcome = new long[model.Layout(false).Length];
        new CampaignRun(model, model.Layout(false), Seed, ThreatWords.Widest).Run(Luck.Of(3), outcome, 31);
        Assert.Equal(leakers, outcome[model.Layout(false).Leakers(0)]);
        Assert.True(leakers > 0, "no threat gets through");
    }

    // What the rules of four shots decide is decided alike with more: every shot keeps its first 16 bits.
    [Fact]
    public void Models_of_four_five_and_eight_shots_share_their_luck()
    {
        for (var shot = 0; shot < 8; shot++)
        {
            for (var shots = Math.Max(5, shot + 1); shots < 20; shots++)
            {
                Assert.Equal(Word(shot, 8, 1, 2, 3) >> 16, Word(shot, shots, 1, 2, 3) >> 16);
                if (shot < 4) Assert.Equal(Word(shot, 4, 1, 2, 3) >> 16, Word(shot, shots, 1, 2, 3) >> 16);
            }
        }

        var (four, five, other) = (Leakers(R2L(2, 1, 1, 2), 1), Leakers(R2L(2, 1, 1, 3), 1), Leakers(R2L(2, 1, 1, 3), 2));
        var (shared, apart) = (Variance(four.Zip(five, (a, b) => a - b)), Variance(four.Zip(other, (a, b) => a - b)));
        Assert.True(shared < apart / 4, FormattableString.Invariant($"the variance of the difference is {shared} with shared luck, {apart} without"));
    }

    /// <summary>The documentation's rule: shot i of a class stands in block ⌊i/8⌋; of m shots in a block the words that two share are the first m − 4; the rest stands in block 2^31 + ⌊i/8⌋.</summary>
    private static uint Word(int shot, int shots, uint replication, uint day, uint threat)
    {
        var (block, place) = ((uint)shot / 8, shot % 8);
        var inBlock = Math.Min(8, shots - 8 * (int)block);
        uint Of(uint number) => HandPhilox.Word(place % 4, replication, day, threat, number, Seed, 0);
        if (place % 4 >= inBlock - 4) return Of(block);
        uint Half(uint word) => place < 4 ? word / 65536 : word % 65536;
        return 65536 * Half(Of(block)) + Half(Of(0x8000_0000 + block));
    }

    private static Cuts CutsOf(ulong[] cuts, int shots) => new(cuts, shots - 4);

    /// <summary>The bits of a threat among those of one replication.</summary>
    private static bool[] Along(int width, int shots, ulong[] cuts, int lane, int threat)
    {
        var bits = new byte[8 * 16];
        var (days, ids) = (Enumerable.Repeat(7u, 64).ToArray(), Enumerable.Range(0, 64).Select(i => (5u << 24) + (uint)i).ToArray());
        ThreatWords.Of(width, Seed, DecisionStream.Shots).Fill((uint)(100 + lane), 0, days, ids, CutsOf(cuts, shots), bits, 16);
        return [.. Enumerable.Range(0, shots).Select(row => (bits[16 * row + threat / 8] >> (threat % 8) & 1) != 0)];
    }

    /// <summary>The bits of a threat in one of sixteen replications.</summary>
    private static bool[] Across(int width, int shots, ulong[] cuts, int lane, int threat) => [.. Rows(width, shots, cuts, lane, false).Select(row => (row >> threat & 1) != 0)];

    /// <summary>The bits of 64 threats by hand.</summary>
    private static ulong Bits(int shot, int shots, uint replication, ulong cut) =>
        Enumerable.Range(0, 64).Aggregate(0ul, (bits, threat) => bits | (Word(shot, shots, replication, 7, (5u << 24) + (uint)threat) < cut ? 1ul << threat : 0));

    /// <summary>The bits of 64 threats in one of sixteen replications.</summary>
    private static ulong[] Rows(int width, int shots, ulong[] cuts, int lane, bool oneByOne)
    {
        var rows = new ulong[8 * 16];
        var source = LaneWords.Of(width, Seed, DecisionStream.Shots, oneByOne);
        source.Begin(7, 5u << 24);
        source.Fill([.. Enumerable.Range(0, 16).Select(i => 100u + (uint)i)], [.. Enumerable.Repeat(64, 16)], 0, 0, CutsOf(cuts, shots), rows, 16);
        return [.. Enumerable.Range(0, shots).Select(row => rows[16 * row + lane])];
    }

    private static Scenario R2L(int salvo1, int looks1, int salvo2, int looks2)
    {
        var text = File.ReadAllText(Path.Combine(Cases.Root, "examples", "oracles", "r2l.yaml"));
        const string first = "    salvo: 2\n    looks: 1\n", second = "    salvo: 1\n    looks: 2\n";
        Assert.Contains(first, text, StringComparison.Ordinal);
        Assert.Contains(second, text, StringComparison.Ordinal);
        return Cases.Read(text.Replace(second, "SECOND", StringComparison.Ordinal).Replace(first, $"    salvo: {salvo1}\n    looks: {looks1}\n", StringComparison.Ordinal)
            .Replace("SECOND", $"    salvo: {salvo2}\n    looks: {looks2}\n", StringComparison.Ordinal));
    }

    private static double[] Leakers(Scenario scenario, uint seed)
    {
        var all = new List<double>();
        var options = new AssessOptions(Method.Campaign, 1000, seed) { Draws = (_, row) => all.Add(row[0]) };
        Assessment.Assess(scenario, options, DeliverySchedule.Empty(""), [], null, TestContext.Current.CancellationToken);
        return [.. all];
    }

    private static double Variance(IEnumerable<double> values)
    {
        var all = values.ToArray();
        var mean = all.Average();
        return all.Sum(value => (value - mean) * (value - mean)) / (all.Length - 1);
    }
}
