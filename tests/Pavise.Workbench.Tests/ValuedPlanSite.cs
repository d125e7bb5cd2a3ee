using Pavise.Workspace.Tests;

namespace Pavise.Workbench.Tests;

/// <summary>The same example with a small plan whose deliveries an invented campaign values: one round that kills nobody knows how often, and one that always does.</summary>
public sealed class ValuedPlanSite : Site
{
    protected override bool HasPlan => true;

    protected override void Prepare()
    {
        File.WriteAllText(Path.Combine(Workspace.Scenarios, "zz-campaign.yaml"), Dated(ValuedCase.Scenario("low: 0, best: 0.9, high: 1")));
        File.WriteAllText(Directory.GetFiles(Workspace.Plans, "*.yaml").Single(), Dated(ValuedCase.Plan).Replace("scenario: campaign.yaml", "scenario: ../scenarios/zz-campaign.yaml", StringComparison.Ordinal).Replace("name: inputs", "name: valued", StringComparison.Ordinal));
    }

    /// <summary>The hand case in the example's months.</summary>
    private static string Dated(string text) => text.Replace("2025-02", "2026-04", StringComparison.Ordinal).Replace("2025-01", "2026-03", StringComparison.Ordinal);
}
