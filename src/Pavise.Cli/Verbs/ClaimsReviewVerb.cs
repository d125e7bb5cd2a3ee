using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Pavise.Core;
using Pavise.Workspace;

namespace Pavise.Cli.Verbs;

/// <summary>`pavise claims review`: the claims that wait for a person, and what persons decided.</summary>
internal static class ClaimsReviewVerb
{
    public static Verb Make(Terminal terminal, Func<Parts> parts)
    {
        var (workspace, json) = (CommonOptions.Workspace(), CommonOptions.Json());
        var all = new Option<bool>("--all") { Description = "also those that are decided" };
        var command = new Verb("review", "Lists the claims of a workspace that nobody has decided on; accept, correct or reject them by identity.",
            "pavise claims review --workspace winter", "pavise claims review reject claim:note/0a1b2c3d --by Ada --reason 'a quotation of 2022'")
        {
            workspace, json, all,
            Decide(terminal, parts, ReviewDecision.Accept, "Says that a claim stands as read.", "pavise claims review accept claim:note/0a1b2c3d --by Ada --reason 'read the source'"),
            Decide(terminal, parts, ReviewDecision.Correct, "Says that a claim stands with other values.", "pavise claims review correct claim:note/0a1b2c3d --by Ada --reason 'the ministry says two' --set 'quantity=2..2 system'"),
            Decide(terminal, parts, ReviewDecision.Reject, "Says that a claim does not stand: it is held with the reason.", "pavise claims review reject claim:note/0a1b2c3d --by Ada --reason 'satire'"),
        };
        command.SetAction((parsed, cancel) => terminal.GuardAsync(async token =>
        {
            var desk = await ReviewDesk.OpenAsync(CommonOptions.FindWorkspace(parsed.GetValue(workspace)), parts(), token).ConfigureAwait(false);
            if (parsed.GetValue(json)) terminal.Out.WriteLine(ReviewJson.Write(desk.Claims, desk.Matches, parsed.GetValue(all)));
            else Write(terminal, desk, parsed.GetValue(all));
            return ExitCode.Done;
        }, cancel));
        return command;
    }

    private static Verb Decide(Terminal terminal, Func<Parts> parts, ReviewDecision decision, string description, string example)
    {
        var claim = CommonOptions.Path("CLAIM", "identity of the claim");
        var by = new Option<string>("--by") { Description = "your name", HelpName = "NAME", Required = true };
        var reason = new Option<string>("--reason") { Description = "why", HelpName = "TEXT", Required = true };
        var set = new Option<string[]>("--set") { Description = $"a field and its value: {string.Join(", ", ClaimChanges.Fields)}; may stand several times", HelpName = "FIELD=VALUE" };
        var workspace = CommonOptions.Workspace();
        var command = new Verb(decision.ToString().ToLowerInvariant(), description, example) { claim, by, reason, workspace };
        if (decision == ReviewDecision.Correct) command.Add(set);
        command.SetAction((parsed, cancel) => terminal.GuardAsync(async token =>
        {
            var desk = await ReviewDesk.OpenAsync(CommonOptions.FindWorkspace(parsed.GetValue(workspace)), parts(), token).ConfigureAwait(false);
            var changes = decision == ReviewDecision.Correct ? string.Join("; ", parsed.GetValue(set) ?? []) : "";
            var entry = desk.Decide(decision, parsed.GetValue(claim)!, parsed.GetValue(by)!, parsed.GetValue(reason)!, changes);
            await terminal.Out.WriteLineAsync($"{Past(entry.Decision)} by {entry.Reviewer}: {entry.Claim}; the next run takes it into account").ConfigureAwait(false);
            return ExitCode.Done;
        }, cancel));
        return command;
    }

    private static void Write(Terminal terminal, ReviewDesk desk, bool all)
    {
        foreach (var (claim, quote, decision) in desk.Claims.Where(one => all || one.Decision is null))
        {
            terminal.Out.WriteLine($"{claim.Id}  {ClaimLine.Of(claim)}{(decision is null ? "" : $"  [{Past(decision.Decision)} by {decision.Reviewer}: {decision.Reason}]")}");
            terminal.Out.WriteLine($"    “{quote.Quote}”");
        }

        foreach (var orphan in desk.Matches.Where(match => match.Claim is null)) terminal.Out.WriteLine(ReviewTrail.Orphan(orphan));
        var waiting = desk.Claims.Count(one => one.Decision is null);
        terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{waiting} of {desk.Claims.Count} claims wait; {desk.Matches.Count} decisions, {desk.Matches.Count(match => match.Claim is null)} of them orphaned"));
    }

    private static string Past(ReviewDecision decision) => decision switch { ReviewDecision.Accept => "accepted", ReviewDecision.Correct => "corrected", _ => "rejected" };
}
