using Pavise.Core;

namespace Pavise.Simulation.Tests;

/// <summary>Words drawn side by side, and the threats of areas counted by them, against one word after another.</summary>
public class CounterWordsTests
{
    public static IEnumerable<TheoryDataRow<int>> Widths => RegisterTests.Widths;

    [Theory]
    [MemberData(nameof(Widths))]
    public void Words_of_many_counters_are_those_of_each(int width)
    {
        var places = Enumerable.Range(0, 48).Select(i => (5u << 24) | (uint)(11 * i)).ToArray();
        var (overIds, overBlocks) = (new uint[4 * places.Length], new uint[4 * places.Length]);
        var source = CounterWords.Of(width, 0xDEADBEEF, DecisionStream.Attrition);
        source.OverIds(uint.MaxValue - 3, 364, places, overIds);
        source.OverBlocks(uint.MaxValue - 3, 364, 2, places, overBlocks);
        for (var i = 0; i < places.Length; i++)
        {
            var byId = Philox4x32.Block(uint.MaxValue - 3, 364, places[i], 0, 0xDEADBEEF, (uint)DecisionStream.Attrition);
            var byBlock = Philox4x32.Block(uint.MaxValue - 3, 364, 2, places[i], 0xDEADBEEF, (uint)DecisionStream.Attrition);
            for (var word = 0; word < 4; word++)
                Assert.Equal((byId.Word(word), byBlock.Word(word)), (overIds[word * places.Length + i], overBlocks[word * places.Length + i]));
        }
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void Threats_fall_on_areas_by_one_word_each(int width)
    {
        for (var number = 0u; number < 12; number++)
        {
            var model = ScenarioCompiler.Compile(RandomModels.Full(number), DeliverySchedule.Empty("UKR"), []);
            var world = new World(model, 5);
            world.Draw(Luck.Of(number));
            foreach (var threats in new[] { 0, 1, 7, 8, 31, 32, 33, 100, 1023, 1024, 1025, 3000 })
            {
                var counts = new int[model.Areas.Length];
                world.Spread.Count(CounterWords.Of(width, 5, DecisionStream.Spread), number, 17, 1, threats, counts);
                Assert.Equal(OneByOne(model, world, number, threats), counts);
            }
        }
    }

    private static int[] OneByOne(CompiledScenario model, World world, uint replication, int threats)
    {
        var weights = model.Areas.Select(area => world.Or(area.Weight, 1)).ToArray();
        var counts = new int[weights.Length];
        for (var threat = 0; threat < threats; threat++)
        {
            var block = new ChanceKey(5).Draw(DecisionStream.Spread, replication, 17, 1, (uint)(threat / 32 * 8 + threat % 8));
            var word = block.Word(threat % 32 / 8);
            var (area, sum, total) = (0, weights[0], weights.Sum());
            while (area < weights.Length - 1 && total > 0 && word >= ChanceKey.Threshold(sum / total)) sum += weights[++area];
            counts[total > 0 ? area : 0]++;
        }

        return counts;
    }
}
