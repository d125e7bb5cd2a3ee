using Pavise.Core;

namespace Pavise.Planning.Tests.Unit;

/// <summary>The sections of policy in a plan file.</summary>
public class PolicyReaderTests
{
    private const string Other = "{\"schema\":\"pavise/plan/1\",\"results\":{\"decisions\":[{\"kind\":\"transfer\",\"subject\":null,\"item\":\"arrow\",\"from\":\"BBB\",\"to\":\"CCC\",\"month\":\"2025-01\",\"quantity\":3,\"origin\":\"run:x\"}]}}";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_section_is_read_with_its_origins()
    {
        var model = Names.Read(EveryPolicy.Yaml);

        Assert.Equal(["bor.2025-03", "bor.2025-06", "buy"], model.Orders.Select(order => order.Id));
        Assert.Equal(["bor", "bor", "buy"], model.Orders.Select(order => order.Whole));
        Assert.True(model.Orders[2].Optional);
        Assert.Equal((1, 2), (model.Holder("CCC").TrainingOf("arrow"), model.Holder("CCC").UntilUse("arrow")));
        Assert.Equal((5, "AAA"), (model.Transfers[0].Window, model.Transfers[0].Consent.Single()));
        Assert.Equal(["BBB"], model.Budgets.Single().Pays.Where(paid => paid == "BBB"));
        Assert.Equal("AAA", model.Lines.Single().ExportingState);
        Assert.Equal(["tower"], model.WholeItems);
        Assert.Contains(model.Origins, origin => origin.Id == "assumption:plan/policy/fairness/fair");
        Assert.All(model.Values, value => Assert.NotEmpty(value.Origin));
    }

    // A yes may carry the rule that asks for it: its origin is among those of the plan, and the sentence of the chain of consent rests on it.
    [Fact]
    public async Task A_yes_that_a_gift_needs_carries_its_source()
    {
        var model = Names.Read(EveryPolicy.Yaml.Replace("consent: [AAA]", "consent: AAA, consent-rule: { source: Law of Aland, address: 'https://example.org/law', date: 2020-01, confidence: H }", StringComparison.Ordinal));

        var transfer = model.Transfers[0];
        Assert.Equal((EveryYes(Names.Read(EveryPolicy.Yaml)), null), (EveryYes(model), Names.Read(EveryPolicy.Yaml).Transfers[0].ConsentOrigin));
        Assert.Contains("Law of Aland", Assert.Single(model.Origins, origin => origin.Id == transfer.ConsentOrigin).Describe(), StringComparison.Ordinal);
        var reasons = await PlanReasons.AskAsync(model, 0, RealSolver.Instance, null, null, Cancel);
        var slots = new PlanSaying(model).Reasons(reasons).Single(part => part.Heading.StartsWith("Whose yes", StringComparison.Ordinal)).Sentences;
        Assert.Contains(slots, sentence => sentence.Text.Contains(" as consent", StringComparison.Ordinal) && sentence.Sources.Contains(transfer.ConsentOrigin));
    }

    private static string EveryYes(PlanModel model) => string.Join(',', model.Transfers.SelectMany(transfer => transfer.Consent));

    [Theory]
    [InlineData("PAV6200", "pays: [buy, BBB]", "pays: [sell]")]
    [InlineData("PAV6201", "{ id: purse, ", "{ id: purse, programme: none, ")]
    [InlineData("PAV6202", "amount: { best: 30, unit: million-usd", "amount: { best: 30, unit: eur")]
    [InlineData("PAV6203", "  - { item: arrow, amount: { best: 4, unit: million-usd, assumption: price } }", "  - { item: bolt, amount: { best: 4, unit: million-usd, assumption: price } }")]
    [InlineData("PAV6205", "tiers: [", "previous: { file: none.json, assumption: before }\ntiers: [")]
    [InlineData("PAV6206", "    class: 2\n    divertible", "    due: 2025-03\n    class: 2\n    divertible")]
    [InlineData("PAV6207", "members: [CCC, DDD]", "members: [CCC, BBB]")]
    [InlineData("PAV6208", "{ id: some, holder: CCC", "{ id: some, order: buy, by: 2025-03, holder: CCC")]
    [InlineData("PAV6022", "backfill-months: { best: 5", "backfill-months: { best: 0")]
    [InlineData("PAV6002", "consent: [AAA]", "consent: [XXX]")]
    [InlineData("PAV6002", "consent: [AAA]", "consent: [XXX], consent-rule: { assumption: a }")]
    [InlineData("PAV1204", "consent: [AAA]", "consent: [AAA], consent-rule: { confidence: H }")]
    [InlineData("PAV1103", "consent: [AAA]", "consent-rule: { assumption: a }")]
    [InlineData("PAV6008", "- { month: 2025-06,", "- { month: 2025-03,")]
    public void A_mistake_in_a_section_is_told_by_its_code(string code, string right, string wrong)
    {
        Assert.Contains(right, EveryPolicy.Yaml, StringComparison.Ordinal);

        var error = Assert.Throws<PaviseException>(() => Names.Read(EveryPolicy.Yaml.Replace(right, wrong, StringComparison.Ordinal)));

        Assert.Contains(error.Diagnostics, diagnostic => diagnostic.Code == code);
    }

    [Fact]
    public void Systems_are_used_as_whole_numbers_rounded_down_within_their_interval()
    {
        const string Yaml = """
            name: towers
            start: 2025-01
            months: 2
            holders:
              - { actor: AAA, opening-stock: [{ item: tower, amount: { low: 2, high: 5, assumption: some } }] }
            """;

        Assert.Equal(3, Names.Read(Yaml).Holders.Single().OpeningStock.Single().Amount.Used);
        var error = Assert.Throws<PaviseException>(() => Names.Read(Yaml.Replace("low: 2, high: 5", "low: 2.2, high: 2.8", StringComparison.Ordinal)));
        Assert.Equal("PAV6204", Assert.Single(error.Diagnostics).Code);
        Assert.Equal(2.5m, Names.Read(Yaml.Replace("low: 2, high: 5", "low: 2.2, high: 2.8", StringComparison.Ordinal) + "\ndivisible-items: [tower]").Holders.Single().OpeningStock.Single().Amount.Used);
    }

    [Fact]
    public async Task A_budget_that_is_spent_buys_no_more()
    {
        var plan = await Planner.SolveAsync(Names.Read(EveryPolicy.Yaml), RealSolver.Instance, null, Cancel);
        var paid = plan.Decisions.Where(d => d.Month <= new Month(2025, 6) && ((d.Kind == DecisionKind.Acceptance && d.Subject == "buy") || d.Kind == DecisionKind.Backfill)).Sum(d => d.Quantity);

        Assert.Equal(SolveStatus.Optimal, plan.Status);
        Assert.True(paid * 4 <= 30.0001m);
        Assert.StartsWith("First no use of the first class goes short; then shortage is shared evenly; then holders keep", plan.Order, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_given_is_given_back_within_its_window()
    {
        var plan = await Planner.SolveAsync(Names.Read(EveryPolicy.Yaml), RealSolver.Instance, null, Cancel);
        decimal Until(DecisionKind kind, Month month) => plan.Decisions.Where(d => d.Kind == kind && (d.To == "CCC" || d.From == "CCC") && d.Month <= month).Sum(d => d.Quantity);

        Assert.True(Until(DecisionKind.Transfer, new Month(2025, 10)) > 0);
        for (var month = new Month(2025, 1); month + 5 <= new Month(2025, 10); month += 1)
            Assert.True(Until(DecisionKind.Backfill, month + 5) >= Until(DecisionKind.Transfer, month) - 0.00001m);
    }

    [Fact]
    public async Task Frozen_months_stay_as_they_were_and_a_change_after_them_is_counted()
    {
        var yaml = EveryPolicy.Yaml.Replace("tiers: [", "previous: { file: before.json, frozen-months: 1, assumption: the plan of December }\ntiers: [", StringComparison.Ordinal);
        var model = PlanReader.Read(new YamlSource("plans/test.yaml", yaml), Names.Catalogue, _ => null, file => file == "before.json" ? Other : null);

        var plan = await Planner.SolveAsync(model, RealSolver.Instance, null, Cancel);

        Assert.Equal(SolveStatus.Optimal, plan.Status);
        var first = Assert.Single(plan.Decisions, decision => decision.Month == new Month(2025, 1));
        Assert.Equal((DecisionKind.Transfer, "CCC", 3m), (first.Kind, first.To, first.Quantity));
        Assert.Contains(plan.Tiers, tier => tier.Name == TierName.Change && tier.Value > 0);
    }

    [Fact]
    public async Task An_expansion_is_taken_when_it_is_worth_it_and_only_once()
    {
        const string Hall = "\nexpansions:\n  - { id: hall, line: arrow-line, adds-per-month: { best: 5, unit: missile, assumption: a hall }, lead-months: { best: 2, unit: month, assumption: building }, cost: { best: 9, unit: million-usd, assumption: price } }";
        var without = await Example.Solved;
        var plan = await Planner.SolveAsync(Names.Read(Example.Yaml + Hall), RealSolver.Instance, null, Cancel);

        var taken = Assert.Single(plan.Decisions, decision => decision.Kind == DecisionKind.Expansion);
        Assert.Equal(("hall", 1m), (taken.Subject, taken.Quantity));
        decimal Waiting(Plan of) => of.Tiers.Single(tier => tier.Name == TierName.BacklogClass2).Value;
        Assert.True(Waiting(plan) < Waiting(without));
    }
}
