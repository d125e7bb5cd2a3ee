using Pavise.Benchmarks;
using Pavise.Benchmarks.Campaign;
using Pavise.Benchmarks.Plans;

// Each benchmark prints ratios to a peer measured in the same run; a bare time says nothing about another machine.
// What it prints is kept in artifacts/bench, with the machine it ran on.
static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
static Task<int> Keep(string root, string name, Func<BenchReport, int> run) => BenchReport.KeepAsync(root, name, report => Task.FromResult(run(report)));

return args switch
{
    ["startup", var command, var hello] => await Keep(Path.GetDirectoryName(command)!, "startup", output => StartUp.Run(output, command, hello)),
    ["ledger", var root, .. var entries] => await Keep(root, "ledger", output => LedgerBench.Run(output, root, entries.Length > 0 ? Number(entries[0]) : 1_000_000)),
    ["campaign", var root, var cpp] => await Keep(root, "campaign", output => new CampaignBenchmark(output, root, cpp).Run(null)),
    ["campaign", var root, var cpp, "--only", var part] when CampaignBenchmark.Parts.Contains(part) => await Keep(root, $"campaign-{part}", output => new CampaignBenchmark(output, root, cpp).Run(part)),
    ["plan", var root, .. var more] => await BenchReport.KeepAsync(root, "plan", output => new PlanBenchmark(output, root).RunAsync(more.Contains("--policy"), more.Contains("--tolerance-rows"), more.Contains("--debt"))),
    ["evidence", var root] => await BenchReport.KeepAsync(root, "evidence", output => Pavise.Benchmarks.Evidence.EvidenceSpeed.RunAsync(output, root, 20_000)),
    ["evidence", var root, "--stream", var articles] => await BenchReport.KeepAsync(root, "evidence", output => Pavise.Benchmarks.Evidence.EvidenceSpeed.RunAsync(output, root, Number(articles))),
    ["fuzz", var root, var inputs] => await Keep(root, "fuzz", output => Pavise.Benchmarks.Evidence.Fuzz.Run(output, root, Number(inputs))),
    ["workbench", var root, var entries, var claims, .. var kept] => await BenchReport.KeepAsync(root, "workbench", output => Pavise.Benchmarks.Workbench.WorkbenchBench.RunAsync(
        output, root, Number(entries), Number(claims), kept.FirstOrDefault())),
    ["outlets", var root, .. var folder] => await Keep(root, "outlets", output => Pavise.Benchmarks.Evidence.OutletScores.Run(output, root, folder.FirstOrDefault())),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: bench/run startup|campaign [--only keyed|law|perturbed|year]|evidence [--stream ARTICLES]|fuzz [INPUTS]|outlets [FOLDER]|ledger [ENTRIES]|plan [--policy|--tolerance-rows|--debt]|workbench [ENTRIES CLAIMS [FOLDER]]");
    return 2;
}
