using Pavise.Benchmarks;
using Pavise.Benchmarks.Campaign;
using Pavise.Benchmarks.Plans;

// Each benchmark prints ratios to a peer measured in the same run; a bare time says nothing about another machine.
return args switch
{
    ["startup", var command, var hello] => StartUp.Run(Console.Out, command, hello),
    ["ledger", var root] => LedgerBench.Run(Console.Out, root, 1_000_000),
    ["ledger", var root, var entries] => LedgerBench.Run(Console.Out, root, int.Parse(entries, System.Globalization.CultureInfo.InvariantCulture)),
    ["campaign", var root, var cpp] => new CampaignBenchmark(Console.Out, root, cpp).Run(null),
    ["campaign", var root, var cpp, "--only", var part] when CampaignBenchmark.Parts.Contains(part) => new CampaignBenchmark(Console.Out, root, cpp).Run(part),
    ["plan", var root, .. var more] => await new PlanBenchmark(Console.Out, root).RunAsync(more.Contains("--policy"), more.Contains("--tolerance-rows"), more.Contains("--debt")),
    ["evidence", var root] => await Pavise.Benchmarks.Evidence.EvidenceSpeed.RunAsync(Console.Out, root, 20_000).ConfigureAwait(false),
    ["evidence", var root, "--stream", var articles] => await Pavise.Benchmarks.Evidence.EvidenceSpeed.RunAsync(Console.Out, root, int.Parse(articles, System.Globalization.CultureInfo.InvariantCulture)).ConfigureAwait(false),
    ["fuzz", var root, var inputs] => Pavise.Benchmarks.Evidence.Fuzz.Run(Console.Out, root, int.Parse(inputs, System.Globalization.CultureInfo.InvariantCulture)),
    ["workbench", var root, var entries, var claims, .. var kept] => await Pavise.Benchmarks.Workbench.WorkbenchBench.RunAsync(
        Console.Out, root, int.Parse(entries, System.Globalization.CultureInfo.InvariantCulture), int.Parse(claims, System.Globalization.CultureInfo.InvariantCulture), kept.FirstOrDefault()).ConfigureAwait(false),
    ["outlets", var root, .. var folder] => Pavise.Benchmarks.Evidence.OutletScores.Run(Console.Out, root, folder.FirstOrDefault()),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: bench/run startup|campaign [--only keyed|law|perturbed|year]|evidence [--stream ARTICLES]|fuzz [INPUTS]|outlets [FOLDER]|ledger [ENTRIES]|plan [--policy|--tolerance-rows|--debt]|workbench [ENTRIES CLAIMS [FOLDER]]");
    return 2;
}
