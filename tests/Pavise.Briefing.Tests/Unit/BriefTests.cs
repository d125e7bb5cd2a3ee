using Pavise.Core;

namespace Pavise.Briefing.Tests;

public class BriefTests
{
    [Fact]
    public async Task A_brief_without_facts_still_has_five_findings_and_passes_the_audit() => await Passes(Arnor.Input());

    [Fact]
    public async Task A_brief_with_facts_passes_the_audit() => await Passes(Arnor.Input(
        Arnor.Fact("a", ClaimKind.Pledge, ClaimStatus.Pledged, "bolt-7", Quantity.AtLeast(501, Unit.Missile), ["GON"], ["ARN"]),
        Arnor.Fact("b", ClaimKind.Delivery, ClaimStatus.Delivered, "sling-system", Quantity.Exactly(1, Unit.System), ["GON"], ["ARN"], FactDecision.Held)));

    [Fact]
    public async Task Markup_in_a_text_is_shown_and_never_run()
    {
        var html = await BriefRenderer.RenderAsync(BriefWriter.Write(Arnor.Input(
            Arnor.Fact("a", ClaimKind.Pledge, ClaimStatus.Pledged, "stone", null, ["GON"], ["ARN"], speaker: "<script>alert(1)</script>"))));
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", html, StringComparison.Ordinal);
    }

    private static async Task Passes(BriefInput input)
    {
        var brief = BriefWriter.Write(input);
        Assert.Equal(5, brief.Findings.Count);
        Assert.Empty(NumeralAudit.Check("brief.html", await BriefRenderer.RenderAsync(brief), new TraceGraph(brief.Origins)));
    }
}
