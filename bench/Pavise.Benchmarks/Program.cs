using Pavise.Benchmarks;
using Pavise.Benchmarks.Campaign;
using Pavise.Benchmarks.Plans;

// Each benchmark prints ratios to a peer measured in the same run; a bare time says nothing about another machine.
return args switch
{
    ["startup", var command, var hello] => StartUp.Run(Console.Out, command, hello),
    ["ledger", var root] => LedgerBench.Run(Console.Out, root, 1_000_000),
    ["ledger", var root, var entries] => LedgerBench.Run(Console.Out, root, int.Parse(entries, System.Globalization.CultureInfo.InvariantCulture)),
    ["campaign", var root, var cpp] => new CampaignBenchmark(Console.Out, root, cpp).Run(),
    ["plan", var root, .. var more] => await new PlanBenchmark(Console.Out, root).RunAsync(more.Contains("--tolerance-rows")),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: bench/run startup|campaign|plan [--tolerance-rows]|ledger [ENTRIES]");
    return 2;
}
