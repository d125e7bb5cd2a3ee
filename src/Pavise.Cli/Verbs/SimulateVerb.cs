using System.CommandLine;
using System.Globalization;
using Pavise.Core;
using Pavise.Simulation;
using Pavise.Workspace;

namespace Pavise.Cli.Verbs;

/// <summary>`pavise simulate FILE`: how long stocks hold and what gets through, with the error of every figure.</summary>
internal static class SimulateVerb
{
    public static Command Make(Terminal terminal, Func<Parts> parts)
    {
        var method = new Option<string>("--method") { Description = "exact where the law is known, campaign drawn shot by shot, kernel drawn day by day, auto whichever of the first two is possible", DefaultValueFactory = _ => "auto" };
        method.AcceptOnlyFromAmong("auto", "exact", "campaign", "kernel");
        var replications = CommonOptions.Within(new Option<int>("--replications") { Description = "campaigns to draw", DefaultValueFactory = _ => 10_000, HelpName = "N" }, 1, 10_000_000);
        var (threads, json) = (CommonOptions.Threads(), CommonOptions.Json());
        var halfWidth = new Option<double?>("--half-width") { Description = "draw until the 95 % interval of mean leakers reaches no farther to either side", HelpName = "X" };
        var compare = new Option<string?>("--compare") { Description = "another scenario, run with the same luck, for the difference; with --method exact the difference of exact means", HelpName = "OTHER" };
        var results = new Option<string[]>("--results") { Description = "what to keep besides leakers; everything when left out", HelpName = "KIND", AllowMultipleArgumentsPerToken = true };
        results.AcceptOnlyFromAmong([.. Enum.GetValues<ResultKind>().Select(OutlookJson.Word)]);
        var daily = new Option<bool>("--daily") { Description = "keep results day by day too" };
        var draws = new Option<string?>("--draws") { Description = "a file for every replication's results, as CSV; always a campaign", HelpName = "FILE" };
        var propose = new Option<string?>("--propose") { Description = "a file for what is fired and lost, as entries that `ledger post --file` takes over", HelpName = "FILE" };
        var checkpoint = new Option<string?>("--checkpoint") { Description = "a file in which a cancelled run waits for the same command to go on", HelpName = "FILE" };
        var command = new Verb("simulate", "Assesses a scenario with the deliveries of the workspace it stands in, if it stands in one.", "pavise simulate scenarios/starter.yaml", "pavise simulate examples/oracles/r2l.yaml --replications 10000 --seed 1 --json", "pavise simulate examples/oracles/r2l.yaml --half-width 2") { method, replications, halfWidth, compare, results, daily, draws, propose, checkpoint, threads, json };
        var question = new ScenarioQuestion(command);
        command.SetAction((parsed, cancel) => terminal.GuardAsync(async token =>
        {
            var options = new AssessOptions(Enum.Parse<Method>(parsed.GetValue(method)!, ignoreCase: true), Replications(parsed.GetResult(replications)?.Implicit != false, parsed.GetValue(replications), parsed.GetValue(halfWidth)), question.Seed(parsed), parsed.GetValue(threads))
            {
                HalfWidth = parsed.GetValue(halfWidth),
                Results = Kept(parsed.GetValue(results) ?? [], proposes: parsed.GetValue(propose) is not null),
                Daily = parsed.GetValue(daily),
                Checkpoint = parsed.GetValue(checkpoint) is { } path ? new FileCheckpoint(path) : null,
            };
            var log = new TerminalLog(terminal, parts().Time);
            var started = parts().Time.GetTimestamp();
            var inputs = await question.ReadAsync(parsed, parts(), token).ConfigureAwait(false);
            var other = parsed.GetValue(compare) is { } second ? ScenarioRun.Read(second, parts()) : null;
            using var rows = parsed.GetValue(draws) is { } file ? new DrawFile(file, inputs, options) : null;
            var outlook = await ScenarioRun.AssessAsync(inputs, other, rows is null ? options : options with { Draws = rows.Add }, log, token).ConfigureAwait(false);
            rows?.Keep();
            if (parsed.GetValue(propose) is { } proposal) AtomicFile.Write(Path.GetFullPath(proposal), ProposedPosting.Of(outlook, inputs.Scenario.Catalogue));
            var seconds = parts().Time.GetElapsedTime(started).TotalSeconds;
            HeadlineVerdict[] headlines = [.. await OutlookHeadlines.OfAsync(inputs, outlook, log, token).ConfigureAwait(false), .. other is null ? [] : await ScenarioRun.DifferencesAsync(inputs, other, outlook, log, token).ConfigureAwait(false)];
            if (parsed.GetValue(json)) await terminal.Out.WriteAsync(OutlookJson.Write(outlook, seconds, headlines)).ConfigureAwait(false);
            else Write(terminal.Out, outlook, headlines);
            return ExitCode.Done;
        }, cancel));
        return command;
    }

    /// <summary>The kinds named, and those that a proposal is made of; null when none is named.</summary>
    private static ResultKind[]? Kept(string[] words, bool proposes) => words.Length == 0 ? null
        : [.. Enum.GetValues<ResultKind>().Where(kind => words.Contains(OutlookJson.Word(kind)) || (proposes && kind is ResultKind.Shots or ResultKind.Losses))];

    /// <summary>With a half-width the number is the most, and unless it was given there is no other most.</summary>
    private static int Replications(bool usual, int number, double? halfWidth) => usual && halfWidth is not null ? 10_000_000 : number;

    private static void Write(TextWriter output, Outlook outlook, HeadlineVerdict[] headlines)
    {
        var how = outlook.Replications > 0 ? string.Create(CultureInfo.InvariantCulture, $"{outlook.Replications:#,0} campaigns drawn, seed {outlook.Seed}") : "exact, nothing drawn";
        output.WriteLine($"{outlook.Name}: {outlook.Place.Name}, {outlook.HorizonDays} days from {outlook.Start}; {how}");
        if (outlook.HalfWidth is { } width) output.WriteLine(Planned(outlook.Leakers, width));
        foreach (var headline in headlines) output.WriteLine(headline.Text);
        output.WriteLine("median (80 % interval over worlds and chance), mean ± Monte Carlo standard error; [in brackets] the 95 % Monte Carlo interval of a median or end, where wider than its digits");
        foreach (var row in outlook.Classes)
        {
            Line(output, $"{row.ThreatClass} launched", row.Launched);
            Line(output, $"{row.ThreatClass} leakers", row.Leakers);
        }

        foreach (var row in outlook.Items)
        {
            Line(output, $"{row.Item} shots", row.Shots);
            if (row.FireUnitsByMonth.Count > 0) Line(output, $"{row.Item} fire units at the end", row.FireUnitsByMonth[^1].Estimate);
            if (row.DaysBelowFloor is { } below) Line(output, $"{row.Item} days below its floor", below);
            if (row.ToOtherTheatres is { } taken) Line(output, $"{row.Item} to other theatres", taken);
            if (row.FirstDayEmpty.Day.IsKept) Line(output, $"{row.Item} first day empty", row.FirstDayEmpty.Day, $"; never in {Formatter.Share(row.FirstDayEmpty.ProbabilityNever, row.FirstDayEmpty.IntervalOfNever.Low, row.FirstDayEmpty.IntervalOfNever.High)}");
        }

        foreach (var area in outlook.Areas)
        {
            Line(output, $"leakers in {area.Name}", area.Leakers);
            foreach (var (row, leakers) in outlook.Classes.Zip(area.LeakersByClass).Where(_ => outlook.Classes.Count > 1)) Line(output, $"  {row.ThreatClass} leakers there", leakers);
        }

        if (outlook.WeightedProtection is { } protection) Line(output, "weighted protection", protection);
        if (outlook.Money is { } money) Line(output, $"cost of rounds, {money.Unit}", money.Rounds);
        foreach (var difference in outlook.Difference?.Results ?? []) Line(output, $"{Word(difference.Result)}, less {outlook.Difference!.Other}", difference);
        if (outlook.RaidsFrom is { } record) output.WriteLine($"raids recorded by: {record}");
        foreach (var left in outlook.NotCounted) output.WriteLine($"not counted: {left.Delivery.Item}, {left.Reason} ({left.Delivery.Origin})");
    }

    private static string Planned(Estimate leakers, double width)
    {
        var (reached, needed) = (NormalLaw.TwoSided95 * leakers.StandardError, ReplicationsNeeded.ForHalfWidth(leakers.StandardDeviation, width));
        return string.Create(CultureInfo.InvariantCulture, $"95 % interval of mean leakers: ±{Formatter.Amount(reached)}, asked for ±{Formatter.Amount(width)}; by their spread that takes {needed:#,0} campaigns");
    }

    private static string Word(PairedResult result) => result.Kind switch
    {
        PairedKind.Leakers => "all leakers",
        PairedKind.Cost => "cost of rounds",
        PairedKind.LeakersOfClass => $"{result.Subject} leakers",
        PairedKind.Intercepted => "all intercepted",
        PairedKind.InterceptedOfClass => $"{result.Subject} intercepted",
        PairedKind.WeightedProtection => "weighted protection",
        PairedKind.Shots => $"{result.Subject} shots",
        PairedKind.FirstDayExhausted => $"{result.Subject} first day without a round",
        PairedKind.StockAtEnd => $"{result.Subject} stock at the end",
        PairedKind.FireUnitsLost => $"{result.Subject} fire units lost",
        PairedKind.RoundsLost => $"{result.Subject} rounds lost",
        PairedKind.ToOtherTheatres => $"{result.Subject} to other theatres",
        PairedKind.DaysBelowFloor => $"{result.Subject} days below its floor",
        PairedKind.FirstDayEmpty => $"{result.Subject} first day empty",
        _ => throw new InvalidOperationException($"no words for {result.Kind}"),
    };

    private static void Line(TextWriter output, string name, PairedDifference one)
    {
        if (one.IsMeanAlone) output.WriteLine($"  {name,-34} mean {one.Difference.Mean.ToString("#,0.######", CultureInfo.InvariantCulture)}, exact");
        else Line(output, name, one.Difference, one.IsDetermined ? "" : "; not determined");
    }

    private static void Line(TextWriter output, string name, Estimate estimate, string tail = "")
    {
        if (estimate.IsKept) output.WriteLine($"  {name,-34} {Formatter.Estimate(estimate.Drawn)}, mean {Formatter.Mean(estimate.Mean, estimate.StandardError)}{tail}");
    }
}
