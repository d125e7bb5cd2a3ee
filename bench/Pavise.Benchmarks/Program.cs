using Pavise.Benchmarks;
using Pavise.Benchmarks.Campaign;

// Each benchmark prints ratios to a peer measured in the same run; a bare time says nothing about another machine.
return args switch
{
    ["startup", var command, var hello] => StartUp.Run(Console.Out, command, hello),
    ["campaign", var root, var cpp] => new CampaignBenchmark(Console.Out, root, cpp).Run(),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: bench/run startup|campaign");
    return 2;
}
