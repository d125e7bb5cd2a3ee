using Pavise.Workspace;

namespace Pavise.Workbench.Tests;

/// <summary>The same example with its plan, of which no campaign values the deliveries: solved again in a blink.</summary>
public sealed class AskedPlanSite : Site
{
    protected override bool HasPlan => true;

    /// <summary>The file of its plan.</summary>
    public string PlanFile => Directory.GetFiles(Workspace.Plans, "*.yaml").Single();

    /// <summary>The plan as the command opens it, in a session of its own.</summary>
    public Task<PlanSession> SessionAsync() => PlanSession.OpenAsync(PlanFile, null, Parts, new QuietLog(), TestContext.Current.CancellationToken);

    protected override void Prepare()
    {
        var text = File.ReadAllText(PlanFile);
        File.WriteAllText(PlanFile, text[..text.IndexOf("# What more rounds of the half year", StringComparison.Ordinal)]
            .Replace("assumption: As for the other line.}", "assumption: As for the other line.}\n    ramp-per-month: {low: 1, best: 10, high: 20, unit: missile, assumption: How fast it may grow was not published.}", StringComparison.Ordinal)
            .Replace("- {amount: {catalogue: item/gem-t/production-per-year}}", "- {amount: {best: 60, unit: missile-per-year, assumption: A slow start.}}\n      - {from: 2026-06, amount: {catalogue: item/gem-t/production-per-year}}", StringComparison.Ordinal)
            .Replace("assumption: The share of older rounds in use.}}\n", "assumption: The share of older rounds in use.}}\n    floors:\n      - {item: gem-t, amount: {low: 0, best: 6, high: 30, unit: missile, assumption: A reserve that was not published.}}\n", StringComparison.Ordinal)
            .Replace("amount: {best: 6, unit: system, assumption: A readiness floor", "amount: {low: 4, best: 6, high: 7, unit: system, assumption: A readiness floor", StringComparison.Ordinal) + More);
    }

    /// <summary>A ramp, a budget and unit costs, so that there is more to move.</summary>
    private const string More = """
        unit-costs:
          - {item: gem-t, amount: {low: 4000000, high: 6000000, unit: usd, assumption: A price told in public.}}
          - {item: pac-3-mse, amount: {best: 4200000, unit: usd, assumption: As for the other round.}}
          - {item: patriot-system, amount: {best: 400000000, unit: usd, assumption: As for the rounds.}}
        budgets:
          - {id: nspa, amount: {low: 500000000, high: 5000000000, unit: usd, assumption: What members may pay.}, pays: [nspa-gem-t]}
        """;
}
