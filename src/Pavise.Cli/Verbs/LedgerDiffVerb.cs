using System.CommandLine;
using System.Globalization;
using Pavise.Core;
using Pavise.Ledger;
using Pavise.Workspace;

namespace Pavise.Cli.Verbs;

/// <summary>`pavise ledger diff`: two releases of a register, and why a headline moved.</summary>
internal static class LedgerDiffVerb
{
    public static Verb Make(Terminal terminal, Func<Parts> parts)
    {
        var earlier = CommonOptions.Path("EARLIER", "an imported release, such as kiel/7");
        var later = CommonOptions.Path("LATER", "a later release of the same register");
        var sample = new Option<int>("--sample") { Description = "print so many matched pairs side by side, to judge by eye how often two rows are wrongly taken for one", HelpName = "N" };
        var seed = new Option<string>("--seed") { Description = "which pairs are drawn; the same word draws the same", DefaultValueFactory = _ => "1", HelpName = "WORD" };
        var recorded = CommonOptions.Moment("--recorded", "as this book knew both releases at this moment");
        var (workspace, json) = (CommonOptions.Workspace(), CommonOptions.Json());
        var command = new Verb("diff", "Rows added, changed and withdrawn between two releases, and a bridge that sums exactly.", "pavise ledger diff kiel/7 kiel/21", "pavise ledger diff kiel/7 kiel/21 --sample 100") { earlier, later, CommonOptions.Within(sample, 0, 10_000), seed, recorded, workspace, json };
        command.SetAction((parsed, cancel) => terminal.GuardAsync(async token =>
        {
            using var book = await BookFolder.OpenAsync(CommonOptions.FindWorkspace(parsed.GetValue(workspace)), parts(), token).ConfigureAwait(false);
            var known = book.Parts();
            foreach (var part in new[] { parsed.GetValue(earlier)!, parsed.GetValue(later)! }.Where(part => !known.Contains(part, StringComparer.Ordinal)))
                throw new PaviseException("PAV1011", new Place(part), $"no register is imported as '{part}'", $"use two of: {string.Join(", ", known)}");
            var comparison = book.Compare(parsed.GetValue(earlier)!, parsed.GetValue(later)!, parsed.GetValue(recorded));
            var drawn = DrawnPairs.Of(book, comparison, parsed.GetValue(sample), parsed.GetValue(seed)!);
            if (parsed.GetValue(json)) await terminal.Out.WriteLineAsync(DiffJson.Write(comparison, drawn)).ConfigureAwait(false);
            else if (drawn.Count > 0) Pairs(terminal.Out, drawn);
            else Lines(terminal.Out, comparison);
            return ExitCode.Done;
        }, cancel));
        return command;
    }

    private static void Pairs(TextWriter output, IReadOnlyList<DrawnPair> drawn)
    {
        foreach (var (pair, before, after) in drawn)
        {
            output.WriteLine(FormattableString.Invariant($"{pair.Earlier}  {pair.Later}  {pair.Similarity:0.00} of the words"));
            output.WriteLine("  before: " + before.ReplaceLineEndings(" "));
            output.WriteLine("  after:  " + after.ReplaceLineEndings(" "));
        }
    }

    private static void Lines(TextWriter output, ReleaseComparison comparison)
    {
        output.WriteLine(FormattableString.Invariant($"{comparison.Earlier} to {comparison.Later}: {comparison.Unchanged} rows unchanged, {comparison.Changed.Count} changed, {comparison.Added.Count} added, {comparison.Withdrawn.Count} withdrawn"));
        foreach (var line in comparison.Bridge)
        {
            output.WriteLine($"{line.Measure} {line.Item} in {line.Unit}");
            foreach (var (what, value) in new[]
            {
                ("before", line.From), ("news", line.News), ("additions", line.Additions), ("revisions", line.Revisions), ("recounts", line.Recounts), ("withdrawals", line.Withdrawals), ("after", line.To),
            })
                output.WriteLine($"  {what,-12} {value.ToString("#,0.##", CultureInfo.InvariantCulture),24}");
        }
    }
}
