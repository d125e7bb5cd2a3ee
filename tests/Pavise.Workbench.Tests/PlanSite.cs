namespace Pavise.Workbench.Tests;

/// <summary>The same example with its plan.</summary>
public sealed class PlanSite : Site
{
    protected override bool HasPlan => true;
}
