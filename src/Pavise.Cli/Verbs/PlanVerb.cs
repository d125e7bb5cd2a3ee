using System.CommandLine;
using System.Globalization;
using Pavise.Core;
using Pavise.Planning;
using Pavise.Workspace;

namespace Pavise.Cli.Verbs;

/// <summary>`pavise plan FILE`: who gets what and when, and why.</summary>
internal static class PlanVerb
{
    public static Command Make(Terminal terminal, Func<Parts> parts)
    {
        var file = CommonOptions.Path("FILE", "a plan file");
        var save = new Option<string?>("--save") { Description = "save the plan with its proof, for verify, compare and as the plan before of another", HelpName = "OUT" };
        var (workspace, json) = (CommonOptions.Workspace(), CommonOptions.Json());
        var command = new Verb(
            "plan", "Shares months of output and stock among customers, aim by aim, with HiGHS.",
            "pavise plan plans/starter.yaml", "pavise plan plans/starter.yaml --json", "pavise plan plans/starter.yaml --save plan.json", "pavise plan explain plans/starter.yaml")
        {
            file, save, workspace, json, PlanQuestionVerbs.Explain(terminal, parts), PlanQuestionVerbs.WhyNot(terminal, parts), PlanQuestionVerbs.Frontier(terminal, parts),
            PlanQuestionVerbs.Relax(terminal, parts), PlanWorldsVerb.Make(terminal, parts), PlanSimulateVerb.Make(terminal, parts),
            PlanFileVerbs.Export(terminal, parts), PlanFileVerbs.Check(terminal, parts), PlanFileVerbs.Compare(terminal),
        };
        command.SetAction((parsed, cancel) => terminal.GuardAsync(async token =>
        {
            await using var session = await PlanSession.OpenAsync(parsed.GetValue(file)!, parsed.GetValue(workspace), parts(), new TerminalLog(terminal, parts().Time), token).ConfigureAwait(false);
            var plan = await session.AskAsync("plan", () => session.SolveAsync(token)).ConfigureAwait(false);
            if (parsed.GetValue(save) is { } path && plan.Proof is not null) AtomicFile.Write(Path.GetFullPath(path), PlanJson.Write(plan, proof: true) + "\n");
            if (parsed.GetValue(json)) await terminal.Out.WriteLineAsync(PlanJson.Write(plan)).ConfigureAwait(false);
            else Write(terminal.Out, plan, parsed.GetValue(file)!);
            if (plan.Proof is null) await terminal.Error.WriteLineAsync(NoPlan(session.Model.Place, plan.Status, parsed.GetValue(save)).ToString()).ConfigureAwait(false);
            return plan.Status == SolveStatus.Optimal ? ExitCode.Done : ExitCode.CheckFailed;
        }, cancel));
        return command;
    }

    /// <summary>What is said when nothing can be planned; a plan saved before stays as it was.</summary>
    private static Diagnostic NoPlan(Place place, SolveStatus status, string? save) => new(
        "PAV6033", place, $"there is no plan: it is {status.ToString().ToLowerInvariant()}{(save is null ? "" : $", and {save} is left as it was")}",
        status == SolveStatus.Infeasible ? "the explanations name what clashes; `pavise plan relax` says what would have to give way" : "look for a decision that pays for itself without limit, or allow more time");

    /// <summary>The order of aims, one to a line, the one that counts most first; nothing where nothing was solved.</summary>
    internal static void Aims(TextWriter output, IReadOnlyList<string> aims)
    {
        if (aims.Count == 0) return;
        output.WriteLine("  What counts first:");
        foreach (var (i, aim) in aims.Index()) output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {i + 1,3}. {aim}"));
    }

    private static void Write(TextWriter output, Plan plan, string file)
    {
        output.WriteLine($"{plan.Name}: {plan.Status.ToString().ToLowerInvariant()}, {plan.Months} months from {plan.Start}; {plan.Solver}, {plan.Solves} solves{(plan.Unique ? "; the only plan with these tiers" : "")}");
        Aims(output, TierOrder.Aims(plan.Tiers.Select(tier => tier.Name)));
        foreach (var tier in plan.Tiers.Where(tier => tier.HasValue && tier.Name != TierName.TieBreak))
            output.WriteLine($"  {tier.Name,-20} {Formatter.Amount((double)tier.Value, (double?)tier.Error)} {tier.Unit.Words(plural: true)} (bound {Formatter.Amount(tier.Bound)}{(tier.Error is null ? "" : "; ± is the Monte Carlo error of the campaign")})");
        if (plan.Effect is { } effect) output.WriteLine("  " + effect.Text);
        foreach (var order in plan.Orders)
        {
            var wait = order.DelayMonths is { } delay ? delay == 0 ? "on time" : $"{delay} months late" : "not complete within the plan";
            output.WriteLine($"  order {order.Order,-20} {order.Customer} {Formatter.Amount(order.Quantity)} {order.Item}, due {order.Due}: {wait}");
        }

        foreach (var explanation in plan.Explanations)
        {
            output.WriteLine("  - " + explanation.Sentence.Text);
            if (explanation.Clashing.Count > 0) output.WriteLine("    the clash shows at " + string.Join(", ", explanation.Clashing));
        }

        foreach (var told in plan.FromBook) output.WriteLine("  = " + told.Text);
        foreach (var note in plan.Notes) output.WriteLine("  * " + note.Text);
        if (plan.Decisions.Count > 0) output.WriteLine($"  What must, may or never happens under these aims, whose yes each slot needs, and which number to check next: pavise plan explain {file}");
    }
}
