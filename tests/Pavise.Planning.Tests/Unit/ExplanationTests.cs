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
                "exemption: Aland is short of 20 missiles of Arrow because Dorland is exempt from diversion: with its 30 missiles open to diversion it would be 0 missiles, and no aim that counts as much or more would be worse; of those that count less, the first to be worse is that little is diverted, and paid back soon, missed by 60.67 missiles instead of 40 missiles. Checked by re-solve.",
                "transfer-limit: Aland is short of 20 missiles of Arrow because Borland gives at most 12: with 1 more it would be 19 missiles, and no aim that counts as much or more would be worse; of those that count less, the first to be worse is that holders keep their readiness floors, missed by 3 missile-months instead of 2 missile-months. Checked by re-solve.",
                "exemption: Borland is below its readiness floor by 2 missile-months of Arrow because Dorland is exempt from diversion: with its 30 missiles open to diversion it would be 0 missile-months, and no aim that counts as much or more would be worse; of those that count less, the first to be worse is that little is diverted, and paid back soon, missed by 42 missiles instead of 40 missiles. Checked by re-solve.",
                "gift: Borland is below its readiness floor by 2 missile-months of Arrow because 12 missiles of it go to Aland: with none given it would be 0 missile-months, but the aim that no use of the first class goes short would be missed by 32 missiles instead of 20 missiles. Checked by re-solve.",
                "capacity: The order of Corland for Arrow waits 50 missile-months in all because the line of Maker is full: with 1 more a month in each of its steps it would be 41 missile-months, and no aim that counts as much or more would be worse, nor any that counts less. Checked by re-solve.",
                "lead-time: The order of Corland for Arrow waits 50 missile-months in all because the line of Maker takes 1 month from start to finish: with 1 month less it would be 30 missile-months, and no aim that counts as much or more would be worse, nor any that counts less. Checked by re-solve.",
                "exemption: The order of Corland for Arrow waits 50 missile-months in all because Dorland is exempt from diversion: with its 30 missiles open to diversion it would be 5 missile-months, and no aim that counts as much or more would be worse, nor any that counts less. Checked by re-solve.",
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
                "Need of Aland for Arrow from January 2025: used 6 of 5 to 7 missiles.",
                "Line of Maker, capacity from January 2025: used 10 of 8 to 12 missiles (best 10).",
            ],
            plan.Notes.Select(note => note.Text));
    }

    [Fact]
    public async Task A_plan_with_many_grievances_says_how_many_it_did_not_explain()
    {
        var plan = await Planner.SolveAsync(MediumPlan.Random(1), RealSolver.Instance, null, Cancel);

        string[] grievances = [.. Grievances(plan)];
        Assert.True(grievances.Length > 8);
        Assert.Equal(8, plan.Explanations.Select(explanation => explanation.Subject).Distinct().Count());
        Assert.Equal($"The worst are explained; {grievances.Length - 8} more orders, needs or floors are not.", plan.Notes[^1].Text);
    }

    // Each wait, shortage and floor by its name, or all of them: the same reasons as where only the worst are asked for, and more.
    [Fact]
    public async Task Every_wait_shortage_and_floor_is_explained_when_it_is_asked_for()
    {
        var model = MediumPlan.Random(1);
        var worst = await Planner.SolveAsync(model, RealSolver.Instance, null, Cancel);
        var last = Grievances(worst).First(subject => worst.Explanations.All(explanation => explanation.Subject != subject));

        var one = await Planner.SolveAsync(model, RealSolver.Instance, null, Cancel, new ExplainedSubjects(null, [last]));
        var all = await Planner.SolveAsync(model, RealSolver.Instance, null, Cancel, ExplainedSubjects.All);
        var error = await Assert.ThrowsAsync<PaviseException>(() => Planner.SolveAsync(model, RealSolver.Instance, null, Cancel, new ExplainedSubjects(null, ["nobody"])));

        Assert.Equal([last], one.Explanations.Select(explanation => explanation.Subject).Distinct());
        Assert.Equal(Grievances(worst).Order(StringComparer.Ordinal), all.Explanations.Select(explanation => explanation.Subject).Distinct().Order(StringComparer.Ordinal));
        Assert.DoesNotContain(all.Notes, note => note.Text.StartsWith("The worst are explained", StringComparison.Ordinal));
        string[] Texts(Plan plan, string subject) => [.. plan.Explanations.Where(explanation => explanation.Subject == subject).Select(explanation => explanation.Sentence.Text)];
        Assert.Equal(Texts(one, last), Texts(all, last));
        Assert.All(worst.Explanations.Select(explanation => explanation.Subject).Distinct(), subject => Assert.Equal(Texts(worst, subject), Texts(all, subject)));
        Assert.Equal("PAV6220", Assert.Single(error.Diagnostics).Code);
        Assert.Contains(last, Assert.Single(error.Diagnostics).Remedy, StringComparison.Ordinal);
    }

    // Systems kept back for a later month, a gift that is limited and an offer to buy: why a receiver's floor is not kept.
    [Fact]
    public async Task A_readiness_floor_that_is_not_kept_is_explained_by_gifts_slots_and_donors_floors()
    {
        var plan = await Planner.SolveAsync(Names.Read("""
            name: floors
            start: 2025-01
            months: 6
            lines:
              - { id: towers, maker: MKR, items: [tower], capacity-per-month: [{ amount: { best: 1, unit: system, assumption: a small yard } }], lead-months: { best: 1, unit: month, assumption: as planned } }
            holders:
              - actor: AAA
                opening-stock: [{ item: tower, amount: { best: 2, unit: system, assumption: in service } }]
                floors: [{ item: tower, amount: { best: 9, unit: system, assumption: asked for } }]
                training-months: [{ item: tower, amount: { best: 1, unit: month, assumption: a course } }]
              - actor: BBB
                opening-stock: [{ item: tower, amount: { best: 4, unit: system, assumption: stock } }]
                floors: [{ item: tower, hard: true, amount: { best: 1, unit: system, assumption: readiness } }]
            orders:
              - { id: offer, customer: AAA, item: tower, optional: true, quantity: { best: 2, unit: system, assumption: an offer } }
            transfers:
              - { from: BBB, to: AAA, items: [tower], at-most: { best: 2, unit: system, assumption: no more was offered }, assumption: offered }
            """), RealSolver.Instance, null, Cancel);

        var of = plan.Explanations.Where(explanation => explanation.Subject == "AAA/tower/floor").ToDictionary(explanation => explanation.Reason, explanation => explanation);
        // Two at first, two given after a course of a month, two bought of those finished from February on: 7, 5, 4, 3, 3, 3 below.
        Assert.Equal(25m, plan.Tiers.Single(tier => tier.Name == "floor-shortfall").Value);
        Assert.Equal(["capacity", "lead-time", "slots", "training", "transfer-limit"], of.Keys.Order(StringComparer.Ordinal));
        Assert.Equal((25m, 20m), (of["transfer-limit"].Certificate.Before, of["transfer-limit"].Certificate.After));
        Assert.Equal((25m, 23m), (of["slots"].Certificate.Before, of["slots"].Certificate.After));
        Assert.StartsWith("Aland is below its readiness floor by 25 system-months of Tower because Borland gives at most 2: with 1 more it would be 20 system-months", of["transfer-limit"].Sentence.Text, StringComparison.Ordinal);
        Assert.Contains("because Aland is offered at most 2 to buy: with 1 more it would be 23 system-months", of["slots"].Sentence.Text, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Grievances(Plan plan) => plan.Orders.Where(order => order.UnitMonthsLate > 0).Select(order => order.Order)
        .Concat(plan.Holders.Where(holder => holder.Shortage > 0).Select(holder => $"{holder.Holder}/{holder.Item}"))
        .Concat(plan.Holders.Where(holder => holder.Months.Sum(month => month.BelowFloor) > 0).Select(holder => $"{holder.Holder}/{holder.Item}/floor"));
}
