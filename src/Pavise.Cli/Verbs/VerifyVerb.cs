using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Pavise.Core;
using Pavise.Planning;
using Pavise.Verify;
using Pavise.Workspace;

namespace Pavise.Cli.Verbs;

/// <summary>`pavise verify FILE`: accepts or refuses a saved plan without a solver.</summary>
internal static class VerifyVerb
{
    public static Command Make(Terminal terminal, Func<Parts> parts)
    {
        var file = CommonOptions.Path("FILE", "a plan that `plan --save` or `run` wrote");
        var against = new Option<string?>("--against") { Description = "the plan file: what only a re-solve can show is solved again", HelpName = "PLAN" };
        var (workspace, json) = (CommonOptions.Workspace(), CommonOptions.Json());
        var command = new Verb("verify", "Re-checks a saved plan in exact arithmetic, without a solver and without the planner's code. Exit 1 when it is refused.", "pavise verify out/plan.json", "pavise verify out/plan.json --against plans/starter.yaml") { file, against, workspace, json };
        command.SetAction((parsed, cancel) => terminal.GuardAsync(async token =>
        {
            var findings = SavedPlan.Check(parsed.GetValue(file)!);
            CertificateCheck? solved = null;
            if (parsed.GetValue(against) is { } plan)
            {
                await using var session = await PlanSession.OpenAsync(plan, parsed.GetValue(workspace), parts(), new TerminalLog(terminal, parts().Time), token).ConfigureAwait(false);
                solved = await SavedPlan.CheckAgainstAsync(SavedPlan.Read(parsed.GetValue(file)!), session, token).ConfigureAwait(false);
            }

            var accepted = findings.Accepted && solved is not { Wrong.Count: > 0 };
            if (parsed.GetValue(json)) await terminal.Out.WriteLineAsync(JsonSerializer.Serialize(new { Schema = "pavise/plan-verify/1", Results = new { Accepted = accepted, findings.Variables, findings.Limits, findings.Tiers, findings.Broken, findings.CheckedByResolve, Certificates = solved } }, PaviseJson.Options)).ConfigureAwait(false);
            else Write(terminal.Out, findings, solved, accepted);
            return accepted ? ExitCode.Done : ExitCode.CheckFailed;
        }, cancel));
        return command;
    }

    private static void Write(TextWriter output, PlanFindings findings, CertificateCheck? solved, bool accepted)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(accepted ? "accepted" : "refused")}: {findings.Variables:#,0} variables, {findings.Limits:#,0} limits, exact arithmetic"));
        foreach (var tier in findings.Tiers)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {tier.Name,-20} {tier.Recomputed:#,0.######}, {(tier.Bound is { } bound ? string.Create(CultureInfo.InvariantCulture, $"proven no less than {bound:#,0.######}") : "least by re-solve only")}"));
        foreach (var broken in findings.Broken) output.WriteLine("  ! " + broken);
        if (solved is null) output.WriteLine($"  checked by re-solve only (--against PLAN): {string.Join("; ", findings.CheckedByResolve)}");
        else output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  checked by re-solve: {solved.Checked:#,0} entries, {solved.Wrong.Count} differ"));
        foreach (var wrong in solved?.Wrong ?? []) output.WriteLine("  ! " + wrong);
    }
}
