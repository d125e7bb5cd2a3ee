using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Pavise.Core;
using Pavise.Planning;
using Pavise.Workspace;

namespace Pavise.Cli.Verbs;

/// <summary>`pavise plan explain|whynot|frontier|relax`: questions about a plan, each answered by re-solves.</summary>
internal static class PlanQuestionVerbs
{
    public static Command Explain(Terminal terminal, Func<Parts> parts)
    {
        var within = CommonOptions.Within(new Option<int>("--within") { Description = "also what must, may or never happens in plans in which each aim is worse by at most so many per cent", DefaultValueFactory = _ => 0, HelpName = "PERCENT" }, 0, 1000);
        var of = new Option<string[]>("--of") { Description = "explain this alone: an order, HOLDER/ITEM of a shortage or HOLDER/ITEM/floor; the worst eight otherwise", HelpName = "SUBJECT" };
        var all = new Option<bool>("--all") { Description = "explain every order that waits, need unmet and floor not kept" };
        return Question(
            terminal, parts, new Verb("explain", "Says why, what must, may or never happens, whose yes it needs, and which number to check next.", "pavise plan explain plans/starter.yaml", "pavise plan explain plans/starter.yaml --all", "pavise plan explain plans/starter.yaml --within 5 --json") { within, of, all }, "explain",
            async (session, parsed, cancel) =>
            {
                var asked = parsed.GetValue(of) is { Length: > 0 } subjects ? new ExplainedSubjects(null, subjects) : parsed.GetValue(all) ? ExplainedSubjects.All : ExplainedSubjects.Worst;
                var (reasons, saying) = await session.ReasonsAsync(parsed.GetValue(within), asked, cancel, named: true).ConfigureAwait(false);
                return new
                {
                    reasons.Plan.Name, reasons.Plan.Status, reasons.Plan.Order, Aims = TierOrder.Aims(reasons.Plan.Tiers.Select(tier => tier.Name)),
                    Explanations = reasons.Plan.Explanations.Select(explanation => new { explanation.Subject, explanation.Reason, explanation.Sentence.Text, explanation.Certificate, explanation.Worse }).ToArray(),
                    Ranges = reasons.Ranges.Select(range => new { range.Name, range.Kind, range.Item, range.Unit, range.Low, range.High, range.Verdict, range.Under, range.Near, range.NearVerdict }).ToArray(),
                    reasons.Consent,
                    Claims = reasons.Claims.Select(claim => new { claim.Name, claim.Quantity, claim.Origin, claim.Tier, claim.Unit, claim.Low, claim.High, claim.AtLow, claim.AtUsed, claim.AtHigh, Answers = claim.Answers.Select(answer => new { answer.Answer.Number, answer.Answer.Told, answer.Answer.Origin, answer.Value }).ToArray() }).ToArray(),
                    reasons.Inputs,
                    Said = Said(saying.Reasons(reasons)),
                };
            },
            (output, answer) =>
            {
                PlanVerb.Aims(output, answer.Aims);
                Parts(output, answer.Said);
            });
    }

    public static Command WhyNot(Terminal terminal, Func<Parts> parts)
    {
        var conditions = new Option<string[]>("--if") { Description = "a demand on decisions by name, such as \"divert/germany-mse = 0\" or \"give/DEU >= 2\"", HelpName = "CONDITION", Required = true };
        return Question(
            terminal, parts, new Verb("whynot", "Says what another plan would cost, tier by tier, or why there is none.", "pavise plan whynot plans/starter.yaml --if \"divert/germany-mse = 0\"") { conditions }, "whynot",
            async (session, parsed, cancel) =>
            {
                var answer = await Planning.WhyNot.AskAsync(session.Model, [.. parsed.GetValue(conditions)!.Select(Condition)], session.Solver, cancel).ConfigureAwait(false);
                return new { answer.Asked, answer.Status, answer.Tiers, answer.First, answer.Conflict, answer.Correction, Said = Said(new PlanSaying(session.Model, named: true).WhyNot(answer)) };
            },
            (output, answer) => Parts(output, answer.Said));
    }

    public static Command Frontier(Terminal terminal, Func<Parts> parts)
    {
        var between = new Option<string[]>("--between") { Description = "two tiers", HelpName = "TIER", Required = true, AllowMultipleArgumentsPerToken = true, Arity = new ArgumentArity(2, 2) };
        var points = CommonOptions.Within(new Option<int>("--points") { Description = "at most how many points", DefaultValueFactory = _ => 10, HelpName = "N" }, 2, 100);
        var save = new Option<string?>("--save") { Description = "save the plan of each point into this folder, with its proof", HelpName = "FOLDER" };
        return Question(
            terminal, parts, new Verb("frontier", "Traces what one tier costs another, every point a plan.", "pavise plan frontier plans/starter.yaml --between shortage-class-1 backlog-class-2 --points 5", "pavise plan frontier plans/starter.yaml --between shortage-class-1 backlog-class-2 --points 3 --save curve") { between, points, save }, "frontier",
            async (session, parsed, cancel) =>
            {
                var curve = await Planning.Frontier.TraceAsync(session.Model, parsed.GetValue(between)![0], parsed.GetValue(between)![1], parsed.GetValue(points), session.Solver, session.Steps, cancel).ConfigureAwait(false);
                if (parsed.GetValue(save) is { } folder) await session.SaveAsync(curve, Path.GetFullPath(folder), cancel).ConfigureAwait(false);
                return curve;
            },
            (output, answer) =>
            {
                output.WriteLine($"{answer.First} in {answer.FirstUnit.Words(true)}, {answer.Second} in {answer.SecondUnit.Words(true)}");
                foreach (var point in answer.Points) output.WriteLine($"  {Formatter.Amount(point.First),14} {Formatter.Amount(point.Second),14}");
            });
    }

    public static Command Relax(Terminal terminal, Func<Parts> parts)
    {
        var changes = new Option<string[]>("--set") { Description = "a number of the plan by its name, such as \"lines/gem-t-usa/capacity/2026-03 = 40\"", HelpName = "NAME=NUMBER" };
        var dropped = new Option<string[]>("--without") { Description = "an assumption of the plan by its name, as this verb lists them: it does not hold", HelpName = "NAME" };
        return Question(
            terminal, parts, new Verb("relax", "Says which named assumptions would have to give way, or what a changed number or a dropped assumption does.", "pavise plan relax plans/starter.yaml", "pavise plan relax plans/starter.yaml --set \"holders/UKR/transport-months = 2\"") { changes, dropped }, "relax",
            async (session, parsed, cancel) =>
            {
                var (set, without) = ((parsed.GetValue(changes) ?? []).Select(Change).ToArray(), parsed.GetValue(dropped) ?? []);
                var answer = await Relief.AskAsync(session.Model, set, without, session.Solver, cancel).ConfigureAwait(false);
                return new { answer.Status, answer.Tiers, answer.Conflict, answer.Changes, answer.Assumptions, Said = Said(new PlanSaying(session.Model, named: true).Relief(answer, set, without)) };
            },
            (output, answer) =>
            {
                Parts(output, answer.Said);
                foreach (var name in answer.Assumptions) output.WriteLine($"  assumption: {name}");
            });
    }

    private static Verb Question<T>(
        Terminal terminal, Func<Parts> parts, Verb verb, string name, Func<PlanSession, ParseResult, CancellationToken, Task<T>> ask, Action<TextWriter, T> write)
    {
        var file = CommonOptions.Path("FILE", "a plan file");
        var (workspace, json) = (CommonOptions.Workspace(), CommonOptions.Json());
        verb.Add(file);
        verb.Add(workspace);
        verb.Add(json);
        verb.SetAction((parsed, cancel) => terminal.GuardAsync(async token =>
        {
            var started = parts().Time.GetTimestamp();
            await using var session = await PlanSession.OpenAsync(parsed.GetValue(file)!, parsed.GetValue(workspace), parts(), new TerminalLog(terminal, parts().Time), token).ConfigureAwait(false);
            var answer = await session.AskAsync(name, () => ask(session, parsed, token)).ConfigureAwait(false);
            if (parsed.GetValue(json)) await terminal.Out.WriteLineAsync(JsonSerializer.Serialize(new { Schema = $"pavise/plan-{name}/1", Seconds = Math.Round(parts().Time.GetElapsedTime(started).TotalSeconds, 3), Results = answer }, PaviseJson.Options)).ConfigureAwait(false);
            else write(terminal.Out, answer);
            return ExitCode.Done;
        }, cancel));
        return verb;
    }

    internal static void Tiers(TextWriter output, IEnumerable<TierChange> tiers)
    {
        foreach (var tier in tiers) output.WriteLine(Text($"  {tier.Tier,-20} {Value(tier.Before)} -> {Value(tier.After)} {tier.Unit.Words(true)}"));
    }

    /// <summary>The sentences of an answer as text.</summary>
    private static SaidPart[] Said(IReadOnlyList<PlanPart> parts) => [.. parts.Select(part => new SaidPart(part.Heading, [.. part.Sentences.Select(sentence => sentence.Text)]))];

    private static void Parts(TextWriter output, SaidPart[] parts)
    {
        foreach (var part in parts)
        {
            output.WriteLine($"  {part.Heading}:");
            foreach (var sentence in part.Sentences) output.WriteLine("    " + sentence);
        }
    }

    private static string Value(decimal? value) => value is { } number ? Formatter.Amount(number) : "no plan";

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static PlanCondition Condition(string text) => PlanCondition.Read(text)
        ?? throw new PaviseException("PAV6211", new Place("--if"), $"'{text}' is no condition", "write NAME = NUMBER, NAME <= NUMBER or NAME >= NUMBER");

    private static ChangedNumber Change(string text) => ChangedNumber.Read(text)
        ?? throw new PaviseException("PAV6211", new Place("--set"), $"'{text}' is no change of a number", "write NAME = NUMBER with a number of zero or more");

    /// <summary>A part of an answer as it is printed.</summary>
    private sealed record SaidPart(string Heading, string[] Sentences);
}
