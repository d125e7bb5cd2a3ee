using Pavise.Core;

namespace Pavise.Planning.Tests.Unit;

public class ExplanationTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static Task<Plan> Solve(string yaml) => Planner.SolveAsync(Names.Read(yaml), RealSolver.Instance, null, Cancel);

    [Fact]
    public async Task Each_reason_is_told_in_a_sentence_with_its_certificate()
    {
        var plan = await Example.Solved;

        Assert.Equal(
            [
                "exemption: Aland is short of 20 missiles of Arrow because Dorland is exempt from diversion: with its 30 missiles open to diversion it would be 0 missiles, and no aim that counts as much or more would be worse. Checked by re-solve.",
                "transfer-limit: Aland is short of 20 missiles of Arrow because Borland gives at most 12: with 1 more it would be 19 missiles, and no aim that counts as much or more would be worse. Checked by re-solve.",
                "capacity: The order of Corland for Arrow waits 50 missile-months in all because the line of Maker is full: with 1 more a month in each of its steps it would be 41 missile-months, and no aim that counts as much or more would be worse. Checked by re-solve.",
                "lead-time: The order of Corland for Arrow waits 50 missile-months in all because the line of Maker takes 1 month from start to finish: with 1 month less it would be 30 missile-months, and no aim that counts as much or more would be worse. Checked by re-solve.",
                "exemption: The order of Corland for Arrow waits 50 missile-months in all because Dorland is exempt from diversion: with its 30 missiles open to diversion it would be 5 missile-months, and no aim that counts as much or more would be worse. Checked by re-solve.",
                "diversion: The order of Corland for Arrow waits 50 missile-months in all because 40 missiles of its slots go to Aland: with none diverted it would be 0 missile-months, but the aim that no use of the first class goes short would be missed by 60 missiles instead of 20 missiles. Checked by re-solve.",
            ],
            plan.Explanations.Where(e => e.Subject != "dorland-1").Select(e => $"{e.Reason}: {e.Sentence}"));
    }

    // The change that a certificate names, made in the file, has the effect it states.
    [Theory]
    [InlineData("capacity", "corland-1", "low: 8, best: 10, high: 12", "low: 8, best: 11, high: 12", "best: 14", "best: 15")]
    [InlineData("lead-time", "corland-1", "lead-months: { best: 1", "lead-months: { best: 0", "", "")]
    [InlineData("transfer-limit", "AAA/arrow", "at-most: { best: 12", "at-most: { best: 13", "", "")]
    public async Task The_change_that_a_certificate_names_has_the_effect_it_states(string reason, string subject, string from, string to, string from2, string to2)
    {
        var before = await Example.Solved;
        var certificate = before.Explanations.Single(e => e.Reason == reason && e.Subject == subject).Certificate;
        var yaml = Example.Yaml.Replace(from, to, StringComparison.Ordinal);
        var after = await Solve(from2.Length > 0 ? yaml.Replace(from2, to2, StringComparison.Ordinal) : yaml);

        decimal Of(Plan plan) => subject == "corland-1"
            ? plan.Orders.Single(order => order.Order == subject).UnitMonthsLate
            : plan.Holders.Single(holder => $"{holder.Holder}/{holder.Item}" == subject).Shortage;
        Assert.Equal(certificate.Before, Of(before), 3);
        Assert.True(Of(after) <= Of(before));
        // With one grievance of its tier the new plan reaches exactly what the certificate says is possible.
        Assert.Equal(certificate.After, Of(after), 3);
    }

    [Fact]
    public async Task Every_figure_and_source_of_a_plan_ends_at_a_source_or_assumption()
    {
        var plan = await Example.Solved;
        var graph = new TraceGraph(plan.Origins);

        Assert.Empty(graph.Broken());
        var named = plan.Explanations.SelectMany(e => e.Sentence.Sources.Concat(e.Sentence.Parts.Select(part => part.Origin).OfType<string>()))
            .Concat(plan.Notes.SelectMany(note => note.Parts.Select(part => part.Origin).OfType<string>()))
            .Concat(plan.Decisions.Select(decision => decision.Origin)).Concat(plan.Tiers.Select(tier => tier.Origin))
            .Concat(plan.Orders.SelectMany(order => ((string[])["delay", "late", "open", "wait", "diverted", "owed"]).Select(figure => $"{order.OriginPrefix}/{figure}")))
            .Concat(plan.Holders.SelectMany(holder => ((string[])["need", "shortage", "stock", "given", "received"]).Select(figure => $"{holder.OriginPrefix}/{figure}")));
        foreach (var id in named.Distinct())
        {
            Assert.NotNull(graph.Find(id));
            Assert.NotEmpty(graph.Roots(id));
            Assert.All(graph.Roots(id), root => Assert.True(root is CatalogueEntry or Assumption));
        }
    }

    [Fact]
    public void Items_that_share_nothing_have_evidence_of_their_own()
    {
        var evidence = new PlanEvidence(Names.Read("""
            name: apart
            start: 2025-01
            months: 2
            lines:
              - { id: a, maker: MKR, items: [arrow], capacity-per-month: [{ amount: { best: 1, assumption: first } }] }
              - { id: b, maker: MKR, items: [bolt], capacity-per-month: [{ amount: { best: 1, assumption: second } }] }
            """));
        var graph = new TraceGraph(evidence.Made);

        Assert.Contains("assumption:plan/apart/lines/a/capacity/2025-01", graph.Find("run:plan/apart/allocation/arrow")!.From);
        Assert.DoesNotContain("assumption:plan/apart/lines/b/capacity/2025-01", graph.Find("run:plan/apart/allocation/arrow")!.From);
    }

    [Fact]
    public async Task The_plan_prints_which_number_of_each_interval_it_used()
    {
        var plan = await Example.Solved;

        Assert.Equal(
            [
                "The plan is solved with one number of each interval: its best value, else its middle, else its only bound.",
                "holders Aland needs Arrow 1 2025-01: used 6 of 5 to 7 missiles.",
                "lines arrow-line capacity 2025-01: used 10 of 8 to 12 missiles (best 10).",
            ],
            plan.Notes.Select(note => note.Text));
    }

    [Fact]
    public async Task A_plan_with_many_grievances_says_how_many_it_did_not_explain()
    {
        var plan = await Planner.SolveAsync(MediumPlan.Random(1), RealSolver.Instance, null, Cancel);

        var grievances = plan.Orders.Count(order => order.UnitMonthsLate > 0) + plan.Holders.Count(holder => holder.Shortage > 0);
        Assert.True(grievances > Explainer.Most);
        Assert.Equal(Explainer.Most, plan.Explanations.Select(explanation => explanation.Subject).Distinct().Count());
        Assert.Equal($"The worst are explained; {grievances - Explainer.Most} more orders or needs wait.", plan.Notes[^1].Text);
    }
}
