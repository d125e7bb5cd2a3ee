using Pavise.Benchmarks;
using Pavise.Benchmarks.Campaign;
using Pavise.Benchmarks.Plans;

// Each benchmark prints ratios to a peer measured in the same run; a bare time says nothing about another machine.
return args switch
{
    ["startup", var command, var hello] => StartUp.Run(Console.Out, command, hello),
    ["campaign", var root, var cpp] => new CampaignBenchmark(Console.Out, root, cpp).Run(),
    ["plan", var root, .. var more] => await new PlanBenchmark(Console.Out, root).RunAsync(more.Contains("--tolerance-rows")),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: bench/run startup|campaign|plan [--tolerance-rows]");
    return 2;
}
