namespace Pavise.Workbench.Tests;

/// <summary>The same example with one promise more, of which neither the number nor the month is known.</summary>
public sealed class PromisedSite : Site
{
    protected override void Prepare()
    {
        File.WriteAllText(Path.Combine(Workspace.Documents, "promise.md"), "# Germany promises IRIS-T missiles\n\nGermany will deliver between 100 and 300 IRIS-T missiles to Ukraine by August 2026, the defence ministry said on 20 February 2026.\n");
        File.WriteAllText(Path.Combine(Workspace.Documents, "promise.meta.yaml"), "outlet: Reuters\npublished: 2026-02-20\n");
    }
}
