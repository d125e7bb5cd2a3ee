using System.Globalization;
using Pavise.Core;

namespace Pavise.Briefing;

/// <summary>The plan in the brief: the order of its aims, who waits how long, and why.</summary>
internal static class PlanSection
{
    public static Section Write(BriefInput input, PlanInput plan)
    {
        var phrases = new Phrases(input.Catalogue);
        var blocks = new List<Block>
        {
            new Listing("What counts first", [.. plan.Tiers.Select(tier => new SentenceBuilder().Say(tier.Name + ".").Cite(tier.Origin).Build())], Ranked: true),
            new Paragraph([Lead(plan), SolvedBy(plan), Further(plan), .. plan.Effect is { } effect ? [effect] : Array.Empty<Sentence>()]),
            Tiers(plan),
        };
        if (plan.Orders.Count > 0) blocks.Add(Orders(phrases, plan));
        if (plan.Explanations.Count > 0) blocks.Add(new Listing("Why, each sentence checked by a second solve", plan.Explanations, Shown: 6));
        blocks.AddRange(Checks(plan));
        if (plan.FromBook.Count > 0) blocks.Add(new Listing("What the plan takes from the book", plan.FromBook, Shown: 6));
        if (plan.Notes.Count > 0) blocks.Add(new Listing("Which number of each interval the plan used", plan.Notes, Shown: 1));
        return new Section("plan", "What to send next, and who waits", blocks);
    }

    /// <summary>What to check next, or why nothing is named; nothing at all when nobody asked.</summary>
    private static IEnumerable<Block> Checks(PlanInput plan)
    {
        if (plan.Checks.Count > 0) yield return new Listing("Which number to check next: what could change the most senior aim most comes first", plan.Checks, Shown: 3);
        else if (plan is { IsChecked: true, Status: SolveStatus.Optimal }) yield return new Paragraph([Say("No number that is known only as an interval, or that sources tell otherwise, would change an aim of the plan: each was tried by a second solve.")]);
        else if (plan.IsChecked == false) yield return new Paragraph([Say("Which number to check next was not looked for in the run, since the plan is large: its reasons, asked for on the page of the plan of the workbench, look for it.")]);
        if (plan.CampaignChecks.Count > 0) yield return new Listing("Which input of the campaign to check next", plan.CampaignChecks, Shown: 2);

        Sentence Say(string words) => new SentenceBuilder().Say(words).Cite(plan.Origin).Build();
    }

    private static Sentence Lead(PlanInput plan) => new SentenceBuilder()
        .Say("The plan \"").Say(plan.Name, plan.Origin).Say($"\" is {Words(plan.Status)}.").Cite(plan.Origin).Build();

    private static Sentence SolvedBy(PlanInput plan) => new SentenceBuilder()
        .Say("Each aim is made as good as it can be before the next is looked at. It was solved by ").SayFigures(plan.Solver, plan.Origin).Say(".").Cite(plan.Origin).Build();

    private static Sentence Further(PlanInput plan) => new SentenceBuilder()
        .Say("What must, may or never happens under these aims, what is left of it when a maker, a state, a donor or a customer says no, what would help, and why not another plan ")
        .Say("is asked of the workbench, on its page of the plan.").Cite(plan.Origin).Build();

    private static Table Tiers(PlanInput plan) => new(
        "Aims in the order in which they count: how far the plan falls short of each, and the least that is possible",
        ["Aim", "Falls short by", "At least"],
        [.. plan.Tiers.Select(tier => (IReadOnlyList<Sentence>)
        [
            BriefWriter.Cell(tier.Name, tier.Origin),
            BriefWriter.Cell($"{Formatter.Amount(tier.Value, tier.Error)} {tier.Unit}", tier.Origin),
            BriefWriter.Cell(Formatter.Amount(tier.Bound), tier.Origin),
        ])]);

    private static Chart Orders(Phrases phrases, PlanInput plan)
    {
        var rows = plan.Orders.Select(order => (IReadOnlyList<Sentence>)
        [
            phrases.PartyCell(order.Customer),
            BriefWriter.Cell(phrases.Items(order.Item).Text, phrases.Items(order.Item).Origin),
            BriefWriter.Cell(Formatter.Quantity(order.Quantity), order.Origin),
            BriefWriter.Cell(Formatter.MonthName(order.Due), order.Origin),
            BriefWriter.Cell(order.Planned is { } month ? Formatter.MonthName(month) : "not within the plan", order.Origin),
            BriefWriter.Cell(order.DelayMonths == 0 ? "none" : order.DelayMonths.ToString(CultureInfo.InvariantCulture) + " months" + (order.Planned is null ? " or more" : ""), order.Origin),
            BriefWriter.Cell(order.Diverted > 0 ? Formatter.Amount(order.Diverted) : "none", order.Origin),
        ]).ToList();
        var table = new Table("Orders: due, planned, waiting", ["Customer", "Item", "Ordered", "Due", "Complete", "Wait", "Slots diverted"], rows);
        var summary = new SentenceBuilder().Say("Each line runs from the promised month to the planned one; longest wait first.").Build();
        return new Chart("chart-orders", "Who waits how long", summary, ChartSpecs.Orders(phrases, plan), table, plan.Origin);
    }

    private static string Words(SolveStatus status) => status switch
    {
        SolveStatus.Optimal => "proven best in every aim",
        SolveStatus.TimeLimit => "the best found within the time limit, not proven best",
        SolveStatus.Infeasible => "impossible under its assumptions",
        _ => "unbounded",
    };
}
