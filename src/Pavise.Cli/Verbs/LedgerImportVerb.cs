using System.CommandLine;
using Pavise.Core;
using Pavise.Ledger;
using Pavise.Registers;
using Pavise.Workspace;

namespace Pavise.Cli.Verbs;

/// <summary>`pavise ledger import`, `totals` and `mapping`: outside registers in the book.</summary>
internal static class LedgerImportVerb
{
    /// <summary>How many reasons the text names; JSON has every row.</summary>
    private const int MostReasons = 12;

    public static Verb Import(Terminal terminal, Func<Parts> parts)
    {
        var kind = CommonOptions.Path("KIND", $"{string.Join(", ", RegisterImporter.Kinds)}, or a mapping file in YAML");
        var path = CommonOptions.Path("PATH", "the register's file, or its folder");
        var release = new Option<string?>("--release") { Description = "the release, when the file does not name it", HelpName = "NAME" };
        var published = CommonOptions.Day("--published", "when the release was published");
        var skip = new Option<bool>("--skip-bad") { Description = "leave bad rows out and list them, instead of refusing the file" };
        var (workspace, json) = (CommonOptions.Workspace(), CommonOptions.Json());
        var command = new Verb("import", "Imports a register into its own part of the book; importing it again changes nothing.", "pavise ledger import raids attacks.csv", "pavise ledger import mapping.yaml table.csv --release 2026-03") { kind, path, release, published, skip, workspace, json };
        command.SetAction((parsed, cancel) => terminal.GuardAsync(async token =>
        {
            var installed = parts();
            var settings = new ImportSettings(parsed.GetValue(release), parsed.GetValue(published) is { } day ? DateInterval.On(day) : null, parsed.GetValue(skip));
            var (import, report) = LedgerImport.Run(CommonOptions.FindWorkspace(parsed.GetValue(workspace)), installed, parsed.GetValue(kind)!, parsed.GetValue(path)!, settings, new TerminalLog(terminal, installed.Time), token);
            foreach (var bad in import.Skipped) await terminal.Error.WriteLineAsync("left out: " + bad).ConfigureAwait(false);
            if (parsed.GetValue(json)) await terminal.Out.WriteLineAsync(ImportJson.Write(import, report)).ConfigureAwait(false);
            else Lines(terminal.Out, import, report);
            return ExitCode.Done;
        }, cancel));
        return command;
    }

    public static Verb Totals(Terminal terminal, Func<Parts> parts)
    {
        var json = CommonOptions.Json();
        var command = new Verb("totals", "What each imported register says in total, computed from the book.", "pavise ledger totals --json", "pavise ledger totals --register kiel/29 --happened 2024-12-31") { json };
        var view = new ViewOptions(command);
        command.SetAction((parsed, cancel) => terminal.GuardAsync(async token =>
        {
            var installed = parts();
            using var asked = await view.AskAsync(parsed, installed, token).ConfigureAwait(false);
            if (parsed.GetValue(json)) await terminal.Out.WriteLineAsync(TotalsJson.Write(asked.Whole, asked.Catalogue, asked.View)).ConfigureAwait(false);
            else TotalLines(terminal.Out, asked.Whole.Totals(asked.View).Value);
            return ExitCode.Done;
        }, cancel));
        return command;
    }

    public static Verb Mapping(Terminal terminal)
    {
        var name = CommonOptions.Path("NAME", string.Join(", ", ShippedMappings.Names));
        var command = new Verb("mapping", "Prints a shipped mapping, to copy and change for another table.", "pavise ledger mapping sipri > mine.yaml") { name };
        command.SetAction((parsed, cancel) => terminal.GuardAsync(async _ =>
        {
            await terminal.Out.WriteAsync(ShippedMappings.Text(parsed.GetValue(name)!)).ConfigureAwait(false);
            return ExitCode.Done;
        }, cancel));
        return command;
    }

    private static void Lines(TextWriter output, RegisterImport import, ImportReport report)
    {
        output.WriteLine(FormattableString.Invariant($"{import.Part}: {report.Rows} rows; {report.Posted} posted, {report.Held} held, {report.Unchanged} unchanged, {report.Withdrawn} withdrawn; {report.Unrepresented.Count} that the book cannot represent"));
        var reasons = report.Unrepresented.GroupBy(remark => remark.Reason, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).ToArray();
        foreach (var group in reasons.Take(MostReasons)) output.WriteLine(FormattableString.Invariant($"  {group.Count(),5}  {group.Key}"));
        if (reasons.Length > MostReasons) output.WriteLine(FormattableString.Invariant($"  {reasons.Skip(MostReasons).Sum(group => group.Count()),5}  for {reasons.Length - MostReasons} further reasons; --json lists all"));
        if (report.Partial.Count > 0) output.WriteLine(FormattableString.Invariant($"of {report.Partial.Count} posted rows something was left out; --json lists all"));
    }

    private static void TotalLines(TextWriter output, IReadOnlyList<RegisterTotals> registers)
    {
        if (registers.Count == 0) output.WriteLine("no imported register states anything in this view");
        foreach (var register in registers)
        {
            output.WriteLine($"{register.Register} {register.Release}".TrimEnd());
            foreach (var line in register.Lines)
                output.WriteLine($"  {line.Measure,-16} {line.Item,-26} {line.Receiver ?? "",-8} {Formatter.Quantity(line.Quantity)}{(line.Added ? "" : ", as several statements tell that are not added")}{(line.Unstated == 0 ? "" : FormattableString.Invariant($", and {line.Unstated} without a number"))}");
        }
    }
}
