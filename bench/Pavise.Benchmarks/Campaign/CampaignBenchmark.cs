using System.Globalization;
using Pavise.Core;
using Pavise.Simulation;

namespace Pavise.Benchmarks.Campaign;

/// <summary>The reference campaign and its kin against peers that are built and run beside it; every figure is a ratio of one run on one machine.</summary>
internal sealed class CampaignBenchmark(BenchReport output, string root, string cpp)
{
    private const int Replications = 10_000;
    private const int Runs = 5;
    private const long ThreatsOfR2L = 365 * 30;
    private readonly Models models = new(root);
    private Figures exact;
    private Figures keyed;
    private bool passes = true;

    /// <summary>The parts that may be run alone.</summary>
    public static IReadOnlyList<string> Parts { get; } = ["keyed", "law", "perturbed", "year"];

    /// <summary>Runs all parts, or the one named; 1 when a ratio is below what is asked.</summary>
    public int Run(string? only)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"R2L, {Replications:#,0} replications, best of {Runs}"));
        bool Asked(string part) => only is null || only == part;
        exact = Figures.Of(Assess(models.R2L, Method.Exact, 1, 1));
        keyed = exact;
        var ours = Asked("keyed") || Asked("law") ? Pavise("Pavise keyed, 1 thread", models.R2L, Method.Campaign, 1) : 0;
        var numpy = Asked("keyed") || Asked("law") || Asked("perturbed") ? Check("NumPy, per threat", Peer.Run("/usr/bin/python3", Path.Combine(root, "bench", "peers", "r2l_numpy.py"), Whole(Replications), Whole(Runs))).Seconds : 0;
        if (Asked("keyed")) Keyed(numpy, ours);
        if (Asked("law")) LawBased(numpy);
        if (Asked("perturbed")) PerturbedAll(numpy);
        if (Asked("year")) Year();
        return passes ? 0 : 1;
    }

    private void Keyed(double numpy, double ours)
    {
        var peer = Check("C++ keyed, 1 thread", Peer.Run(cpp, Whole(Replications), Whole(Runs), "1"));
        _ = Check("C++ keyed, 2 threads", Peer.Run(cpp, Whole(Replications), Whole(Runs), "2"));
        var loop = Loop();
        var two = Pavise("Pavise keyed, 2 threads", models.R2L, Method.Campaign, 2);
        Ratio("keyed campaign over NumPy per threat", numpy / ours, 5);
        Ratio("keyed campaign over C++ keyed", peer.Seconds / ours, 0.8);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"keyed campaign over the plain C# event loop: {loop / ours:0.0}"));
        Ratio("two threads over one", ours / two, 1.9);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"the generator alone would need {ThreatsOfR2L * Replications / GeneratorLimit.BlocksPerSecond():0.000} s"));
    }

    private void LawBased(double numpy)
    {
        var one = Pavise("Pavise law-based, 1 thread", models.R2L, Method.Kernel, 1);
        var two = Pavise("Pavise law-based, 2 threads", models.R2L, Method.Kernel, 2);
        Ratio("law-based over NumPy per threat", numpy / one, 50);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"law-based: {one / Replications / 365 * 1e9:0.0} ns a day and replication"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"law-based, two threads over one: {one / two:0.00} (nothing is asked: a run of {one * 1000:0} ms is too short to share out evenly)"));
        output.Note(new BenchFigure("law-based, two threads over one", one / two, "ratio"));
    }

    private Peer Check(string name, Peer peer)
    {
        Line($"{name} {peer.Note}".TrimEnd(), peer.Seconds, Replications);
        Agree(name, peer.Figures);
        return peer;
    }

    /// <summary>The event loop's seconds, scaled to all replications.</summary>
    private double Loop()
    {
        const int few = 200;
        var figures = default(Figures);
        var seconds = Timing.Best(Runs, () => figures = EventLoop.Run(few, 1));
        Line("plain C# event loop", seconds, few);
        Agree("plain C# event loop", figures);
        return seconds * Replications / few;
    }

    private double Pavise(string name, Scenario scenario, Method method, int threads)
    {
        Outlook? outlook = null;
        var seconds = Timing.Best(Runs, () => outlook = Assess(scenario, method, Replications, threads));
        Line(name, seconds, Replications);
        var figures = Figures.Of(outlook!);
        Agree(name, figures);
        if (method == Method.Campaign) keyed = figures;
        return seconds;
    }

    private void PerturbedAll(double numpy)
    {
        for (int number = 1, compared = 0; compared < 6; number++) compared += Perturbed($"{number}", models.Perturbed(number, false), numpy) ? 1 : 0;
        for (int number = 1, compared = 0; compared < 3; number++) compared += Perturbed($"{number} under a law", models.Perturbed(number, true), numpy) ? 1 : 0;
        foreach (var byLaw in new[] { false, true })
        {
            for (var which = 0; which < Models.More; which++)
            {
                var number = 100;
                while (!Perturbed($"{number} with layers {which}{(byLaw ? " under a law" : "")}", models.PerturbedOfMore(which, number, byLaw), numpy)) number++;
            }
        }
    }

    /// <summary>False when the model's chain is too large, so that another model is taken; a model that is timed is always compared with its chain.</summary>
    private bool Perturbed(string name, Scenario scenario, double numpy)
    {
        var chain = Assess(scenario, Method.Auto, 1, 1);
        if (chain.Method != Method.Exact) return false;
        Outlook? drawn = null;
        var r2l = models.R2L;
        var (reference, seconds) = Timing.BestInTurn(Runs, () => _ = Assess(r2l, Method.Campaign, Replications, 1), () => drawn = Assess(scenario, Method.Campaign, Replications, 1));
        var threats = chain.Classes[0].Launched.Mean;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  perturbed {name}: {string.Join(", ", scenario.Layers.Select(layer => $"{layer.Salvo} x {layer.Looks}"))} rounds a look and looks, {threats / scenario.HorizonDays:0.0} threats a day: {seconds:0.000} s of the processor (R2L in turn {reference:0.000}), leakers {drawn!.Leakers.Mean:0.00} ± {drawn.Leakers.StandardError:0.00}, exact {chain.Leakers.Mean:0.0000}"));
        if (Math.Abs(drawn.Leakers.Mean - chain.Leakers.Mean) > Figures.MostErrors * drawn.Leakers.StandardError) Fail($"perturbed {name} is off");
        Ratio($"perturbed {name} over R2L, per threat", threats / seconds / (ThreatsOfR2L / reference), 0.9);
        Ratio($"perturbed {name} over NumPy on R2L, per threat", numpy / ThreatsOfR2L / (seconds / threats), 5);
        PerturbedByLawAndThreads(name, scenario, numpy / ThreatsOfR2L * threats);
        return true;
    }

    /// <summary>The law-based campaign of a perturbed model beside NumPy, which would draw R2L's threats, and its keyed campaign on two threads; by the clock.</summary>
    private void PerturbedByLawAndThreads(string name, Scenario scenario, double numpy)
    {
        var law = Timing.Best(Runs, () => _ = Assess(scenario, Method.Kernel, Replications, 1));
        Ratio($"perturbed {name}, law-based over NumPy on R2L, per threat", numpy / law, 50);
        var one = Timing.Best(Runs, () => _ = Assess(scenario, Method.Campaign, Replications, 1));
        var two = Timing.Best(Runs, () => _ = Assess(scenario, Method.Campaign, Replications, 2));
        Ratio($"perturbed {name}, two threads over one", one / two, 1.9);
    }

    private void Year()
    {
        var outlook = Assess(models.Year, Method.Campaign, 100, 1);
        var blocks = (double)DrawnWords.Blocks(models.Year, Models.Deliveries, Replications);
        foreach (var threads in new[] { 1, 2 })
        {
            var seconds = Timing.Best(2, () => outlook = Assess(models.Year, Method.Campaign, Replications, threads));
            var threats = outlook.Classes.Sum(one => one.Launched.Mean) * Replications;
            var limit = GeneratorLimit.BlocksPerSecond() * threads;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"year of real size, {threads} threads: {seconds:0.00} s for {Replications:#,0} replications, {threats / seconds / 1e6:0} million threats/s; {4 * blocks / 1e9:0.00}·10^9 words drawn (counted; {4 * blocks / threats:0.0} a threat): {4 * blocks / seconds / 1e9:0.00}·10^9 draws/s, {blocks / seconds / limit:0%} of the generator's own limit ({limit * 4 / 1e9:0.00}·10^9)"));
            output.Note(new BenchFigure($"year of real size, {threads} threads", seconds, "s"));
            output.Note(new BenchFigure($"year of real size, {threads} threads, draws", 4 * blocks / seconds, "words/s"));
            output.Note(new BenchFigure($"year of real size, {threads} threads, share of the generator's limit", blocks / seconds / limit, "share"));
        }
    }

    private static Outlook Assess(Scenario scenario, Method method, int replications, int threads) =>
        Assessment.Assess(scenario, new AssessOptions(method, replications, 1, threads), scenario.Items.Any(item => item.Id == "long-dart") ? Models.Deliveries : DeliverySchedule.Empty(""), []);

    private void Line(string name, double seconds, int replications)
    {
        output.Note(new BenchFigure(name, seconds * Replications / replications, "s"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name,-28} {seconds * Replications / replications,8:0.000} s{(replications < Replications ? $" (scaled from {replications})" : "")}, {replications / seconds,9:#,0} replications/s, {replications * ThreatsOfR2L / seconds / 1e6:0.0} million threats/s"));
    }

    /// <summary>Holds figures to the exact chain's, and a peer's to those of the keyed campaign.</summary>
    private void Agree(string name, Figures figures)
    {
        foreach (var apart in figures.Apart(exact)) Fail($"{name}: {apart} (the exact chain)");
        foreach (var apart in figures.Apart(keyed)) Fail($"{name}: {apart} (the keyed campaign)");
    }

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);

    private void Ratio(string name, double ratio, double least)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {ratio:0.00} (at least {least})"));
        output.Note(new BenchFigure(name, ratio, "ratio", least));
        if (ratio < least) Fail($"{name} is below what is asked");
    }

    private void Fail(string what)
    {
        passes = false;
        output.WriteLine("FAILS: " + what);
    }
}
