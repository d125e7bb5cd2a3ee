using System.Globalization;
using Pavise.Briefing;
using Pavise.Core;
using Pavise.Planning;
using Pavise.Workbench.Plans;
using Pavise.Workspace;

namespace Pavise.Workbench.Views;

/// <summary>The page on which numbers of the plan are moved within their intervals and the plan is solved again at once.</summary>
/// <param name="Name">Name of the plan.</param>
/// <param name="Question">What is changed; null when the address cannot be read.</param>
/// <param name="Parts">Sections of the plan file that hold uncertain numbers.</param>
/// <param name="Part">The section that is shown.</param>
/// <param name="Dials">Its numbers.</param>
/// <param name="Kept">Changes of other sections, which the form keeps.</param>
/// <param name="Assumptions">Assumptions that can be dropped, and whether they are.</param>
/// <param name="Token">Of the forms.</param>
/// <param name="Graph">All origins.</param>
public sealed record PlanTryModel(
    Sentence Name, PlanQuestion? Question, IReadOnlyList<(string Name, string Words)> Parts, string Part, IReadOnlyList<PlanDial> Dials, IReadOnlyList<KeyValuePair<string, string>> Kept,
    IReadOnlyList<(string Name, Sentence Words, bool Dropped)> Assumptions, string Token, TraceGraph Graph)
{
    /// <summary>Decisions that are told.</summary>
    private const int MostShifts = 40;

    /// <summary>Why it cannot be asked, or null.</summary>
    public string? Problem { get; init; }

    /// <summary>What was found, a sentence each; empty for the plan as it stands.</summary>
    public IReadOnlyList<Sentence> Said { get; init; } = [];

    /// <summary>The aims before and after; null for the plan as it stands.</summary>
    public Table? Tiers { get; init; }

    /// <summary>Decisions made otherwise.</summary>
    public IReadOnlyList<Sentence> Shifts { get; init; } = [];

    /// <summary>True when there is no plan with these changes.</summary>
    public bool IsImpossible { get; init; }

    /// <summary>Sections in the order in which a planner moves them.</summary>
    private static readonly (string Name, string Words)[] Sections =
    [
        ("budgets", "Budgets"), ("lines", "Lines: capacity, ramp, lead"), ("holders", "Holders: stock, need, floors"), ("transfers", "Transfers"), ("diversions", "Diversions"),
        ("orders", "Orders"), ("expansions", "Expansions"), ("unit-costs", "Costs"), ("requirements", "Requirements"), ("protection", "Protection"),
    ];

    /// <summary>The page before anything is solved.</summary>
    internal static PlanTryModel Of(LastRun run, PlanModel plan, PlanChoices choices, PlanQuestion? question, string? part, string token)
    {
        var (saying, numbers) = (new PlanSaying(plan), choices.Numbers);
        var held = numbers.Select(PlanDial.PartOf).ToHashSet(StringComparer.Ordinal);
        (string Name, string Words)[] parts = [.. Sections.Where(section => held.Contains(section.Name)), .. held.Where(name => Sections.All(section => section.Name != name)).Select(name => (name, Phrases.Capital(name.Replace('-', ' '))))];
        var shown = parts.FirstOrDefault(one => one.Name == part).Name ?? parts.FirstOrDefault().Name ?? "";
        PlanDial[] dials = [.. numbers.Where(value => PlanDial.PartOf(value) == shown).Select(value => PlanDial.Of(value, saying, question))];
        var own = dials.Select(dial => dial.Name).ToHashSet(StringComparer.Ordinal);
        var graph = new TraceGraph(run.Graph, [.. saying.Origins, .. question is null ? [] : TrialOrigins.All(plan, question)]);
        return new PlanTryModel(
            saying.Name, question, parts, shown, dials,
            [.. (question?.Values ?? []).Where(pair => pair.Key.StartsWith(PlanQuestion.Set, StringComparison.Ordinal) && !own.Contains(pair.Key))],
            [.. choices.Assumptions.Select(one => (one.Name, one.Words, question?.Dropped.Contains(one.Name, StringComparer.Ordinal) == true))], token, graph);
    }

    /// <summary>The same with what was found.</summary>
    internal PlanTryModel With(LastRun run, PlanModel plan, PlanQuestion question, TriedPlan found, double seconds, (int Columns, int Rows) size)
    {
        var (saying, origin) = (new PlanSaying(plan), TrialOrigins.Of(question));
        var timed = new SentenceBuilder().Say("Solved again in ").Say(seconds.ToString("0.00", CultureInfo.InvariantCulture) + " s", origin).Say(", from where the plan as it stands was solved (")
            .Say(Formatter.Number(size.Columns) + " variables", origin).Say(", ").Say(Formatter.Number(size.Rows) + " rows", origin).Say("). Nothing is kept but this address.").Build();
        var none = found.Status == SolveStatus.Infeasible;
        var verdict = new SentenceBuilder().Say(none ? "There is no plan with these changes." : found.Status != SolveStatus.Optimal ? "Whether there is a better plan was not decided in time."
            : found.Shifts.Count == 0 ? "With these changes the plan decides the same." : "With these changes the plan decides otherwise.").Cite(origin).Build();
        var tiers = new Table("The aims before and after, in the order in which they count", ["Aim", "As it stands, missed by", "With the changes", "Difference"], [.. found.Tiers.Select(tier => saying.Row(tier, origin))]);
        Sentence[] shifts = [.. found.Shifts.Take(MostShifts).Select(shift => saying.Shift(shift, origin))];
        if (found.Shifts.Count > MostShifts) shifts = [.. shifts, new SentenceBuilder().Say(Formatter.Number(found.Shifts.Count - MostShifts) + " more decisions", origin).Say(" are made otherwise.").Build()];
        return this with { Said = [verdict, timed], Tiers = found.Tiers.Count > 0 ? tiers : null, Shifts = shifts, IsImpossible = none, Graph = new TraceGraph(run.Graph, [.. saying.Origins, .. TrialOrigins.All(plan, question)]) };
    }
}
