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

    private static void Same(Scenario scenario, int replications, IReadOnlyList<RaidTotal> raids, int width)
    {
        Outlook Run(int registers) => Assessment.Assess(scenario, new AssessOptions(Method.Campaign, replications, 11) { Registers = registers, ChunkSize = 33, Daily = true },
            DeliverySchedule.Empty("UKR"), raids, null, TestContext.Current.CancellationToken);
        Assert.Equal(OutlookJson.Write(Run(-1)), OutlookJson.Write(Run(width)));
    }
}
