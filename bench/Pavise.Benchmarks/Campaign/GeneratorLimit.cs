using Pavise.Simulation;

namespace Pavise.Benchmarks.Campaign;

/// <summary>How many Philox blocks of four words, each turned into four bits, one thread makes a second when nothing else is to be done.</summary>
internal static class GeneratorLimit
{
    public static double BlocksPerSecond()
    {
        const int threats = 4096;
        const int rounds = 2000;
        var words = ThreatWords.Of(ThreatWords.Widest, 1, DecisionStream.Shots);
        var (days, ids, bits) = (new uint[threats], new uint[threats], new byte[threats / 2]);
        for (var i = 0; i < threats; i++) (days[i], ids[i]) = ((uint)i / 30, (uint)i % 30);
        var cuts = new Cuts(1u << 31, 1u << 30, 1u << 29, 1u << 28);
        var seconds = Timing.Best(5, () =>
        {
            for (var i = 0u; i < rounds; i++) words.Fill(i, 0, days, ids, cuts, bits, threats / 8);
        });
        return threats * (double)rounds / seconds;
    }
}
