namespace Pavise.Workbench.Tests;

/// <summary>The same example with its plan, of which no campaign values the deliveries: solved again in a blink.</summary>
public sealed class AskedPlanSite : Site
{
    protected override bool HasPlan => true;

    protected override void Prepare()
    {
        var file = Directory.GetFiles(Workspace.Plans, "*.yaml").Single();
        var text = File.ReadAllText(file);
        File.WriteAllText(file, text[..text.IndexOf("# What more rounds of the half year", StringComparison.Ordinal)] + More);
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
