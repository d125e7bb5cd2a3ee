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

    [Theory]
    [InlineData(null, 500, "of which 410 are still to come")]
    [InlineData(null, null, "the book holds no arrival of them")]
    [InlineData(90, 500, "of which 90 arrived")]
    public void The_first_finding_counts_arrivals_of_what_the_promise_includes(int? delivered, int? outstandingOf, string words)
    {
        var promised = Quantity.Exactly(500, Unit.Missile);
        var row = new DonorBalance("GON", "stone", false, promised, delivered is { } arrived ? Quantity.Exactly(arrived, Unit.Missile) : null, "calc:promised", "calc:arrived")
        {
            Outstanding = outstandingOf is { } all ? Quantity.Exactly(all - 90, Unit.Missile) : promised,
            OutstandingOrigin = "calc:open",
        };
        var finding = new FindingsWriter(Arnor.Input() with { Donors = [row] }).Write()[0];
        Assert.Contains(words, string.Concat(finding.Parts.Select(part => part.Text)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Markup_in_a_text_is_shown_and_never_run()
    {
        var html = await BriefRenderer.RenderAsync(BriefWriter.Write(Arnor.Input(
            Arnor.Fact("a", ClaimKind.Pledge, ClaimStatus.Pledged, "stone", null, ["GON"], ["ARN"], speaker: "<script>alert(1)</script>"))));
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ClaimKind.Pledge, ClaimStatus.Pledged)]
    [InlineData(ClaimKind.Delivery, ClaimStatus.Delivered)]
    [InlineData(ClaimKind.Order, ClaimStatus.Contracted)]
    [InlineData(ClaimKind.Diversion, ClaimStatus.Delayed)]
    [InlineData(ClaimKind.Request, ClaimStatus.Reported)]
    [InlineData(ClaimKind.Production, ClaimStatus.InProduction)]
    public async Task An_actor_whose_name_holds_a_digit_is_told_like_any_other(ClaimKind kind, ClaimStatus status)
    {
        var input = Arnor.Input(Arnor.Fact("a", kind, status, "stone", Quantity.Exactly(12, Unit.Missile), ["NEX"], ["NEX"]));
        input = input with
        {
            Receiver = "NEX",
            Donors = [new DonorBalance("NEX", "stone", false, Quantity.Exactly(12, Unit.Missile), null, RunIds.Donors, null)],
            Debts = [new DebtLine("NEX", "unstated", "stone", Quantity.Exactly(12, Unit.Missile), DateInterval.On(new DateOnly(2025, 1, 1)), null, RunIds.Donors)],
        };
        await Passes(input);
        Assert.Contains("LIG Nex1", string.Concat(BriefWriter.Write(input).Findings.Select(finding => finding.Text)), StringComparison.Ordinal);
        Assert.Contains("LIG Nex1", await BriefRenderer.RenderAsync(StoryWriter.Write(input, new DigestOptions(DigestOptions.LongWords, null))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_party_that_no_text_names_is_not_stated_whether_it_gives_or_receives()
    {
        var input = Arnor.Input() with
        {
            Donors = [new DonorBalance("unstated", "stone", false, Quantity.Exactly(12, Unit.Missile), null, RunIds.Donors, null)],
            Debts = [new DebtLine("GON", "unstated", "stone", Quantity.Exactly(12, Unit.Missile), DateInterval.On(new DateOnly(2025, 1, 1)), null, RunIds.Donors)],
        };
        var html = await BriefRenderer.RenderAsync(BriefWriter.Write(input));
        Assert.Equal(2, html.Split(">Not stated<").Length - 1);
        Assert.DoesNotContain("stated giver", html, StringComparison.Ordinal);
    }

    private static async Task Passes(BriefInput input)
    {
        var brief = BriefWriter.Write(input);
        Assert.Equal(5, brief.Findings.Count);
        Assert.Empty(NumeralAudit.Check("brief.html", await BriefRenderer.RenderAsync(brief), new TraceGraph(brief.Origins)));
    }
}
