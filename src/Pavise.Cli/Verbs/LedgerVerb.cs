using System.CommandLine;
using System.Text.Json;
using Pavise.Core;
using Pavise.Ledger;
using Pavise.Workspace;

namespace Pavise.Cli.Verbs;

/// <summary>`pavise ledger ...`: questions to the book of promises and things.</summary>
internal static class LedgerVerb
{
    public static Command Make(Terminal terminal, Func<Parts> parts)
    {
        var command = new Verb(
            "ledger", "Asks the double-entry book, and brings registers, rates and entries by hand into it.",
            "pavise ledger balance", "pavise ledger debts", "pavise ledger docket --ics docket.ics", "pavise ledger import sipri trade-register.csv", "pavise ledger totals --json", "pavise ledger export > book.txt", "pavise ledger audit");
        foreach (var verb in LedgerQuestionVerbs.All(terminal, parts)) command.Subcommands.Add(verb);
        foreach (var verb in new[]
        {
            LedgerPostVerb.Post(terminal, parts), LedgerPostVerb.TakeBack(terminal, parts), LedgerMoneyVerb.Import(terminal, parts), LedgerMoneyVerb.Convert(terminal, parts),
            LedgerImportVerb.Import(terminal, parts), LedgerImportVerb.Totals(terminal, parts), LedgerDiffVerb.Make(terminal, parts), LedgerImportVerb.Mapping(terminal),
            LedgerRulesVerb.Make(terminal), Export(terminal, parts), LedgerCopyVerb.Load(terminal, parts), Audit(terminal, parts),
            LedgerCopyVerb.BackUp(terminal, parts), LedgerCopyVerb.Restore(terminal, parts),
        })
            command.Subcommands.Add(verb);
        return command;
    }

    private static Verb Export(Terminal terminal, Func<Parts> parts)
    {
        var file = new Option<string?>("--out") { Description = "a file, written whole or not at all; standard output unless named", HelpName = "FILE" };
        var recorded = CommonOptions.Moment("--recorded", "the book as it was at this moment");
        var (workspace, json) = (CommonOptions.Workspace(), CommonOptions.Json());
        var command = new Verb("export", "Writes the text form of the whole book: lossless, in stable order, made for diff.", "pavise ledger export > book.txt", "pavise ledger export --out book.txt", "pavise ledger export --json --out entries.json") { file, recorded, workspace, json };
        command.SetAction((parsed, cancel) => terminal.GuardAsync(async token =>
        {
            var installed = parts();
            using var book = await BookFolder.OpenAsync(CommonOptions.FindWorkspace(parsed.GetValue(workspace)), installed, token).ConfigureAwait(false);
            var log = new TerminalLog(terminal, installed.Time);
            log.Started("export");
            if (parsed.GetValue(file) is { } path) AtomicFile.Write(path, Into);
            else Write(terminal.Out);
            log.Finished("export", upToDate: false);
            return ExitCode.Done;

            void Into(Stream stream)
            {
                using var writer = new StreamWriter(stream, leaveOpen: true);
                Write(writer);
            }

            void Write(TextWriter writer)
            {
                if (parsed.GetValue(json)) EntryJson.Write(writer, book.EveryEntry(parsed.GetValue(recorded), new StageShare(log, "export"), token));
                else book.Export(writer, parsed.GetValue(recorded), new StageShare(log, "export"), token);
            }
        }, cancel));
        return command;
    }

    private static Verb Audit(Terminal terminal, Func<Parts> parts)
    {
        var (workspace, json) = (CommonOptions.Workspace(), CommonOptions.Json());
        var command = new Verb("audit", "Checks the structure of the book: zero sum, whole entries, references, hashes. Exit 1 when broken.", "pavise ledger audit") { workspace, json };
        command.SetAction((parsed, cancel) => terminal.GuardAsync(async token =>
        {
            var installed = parts();
            using var book = await BookFolder.OpenAsync(CommonOptions.FindWorkspace(parsed.GetValue(workspace)), installed, token).ConfigureAwait(false);
            var log = new TerminalLog(terminal, installed.Time);
            log.Started("audit");
            var report = book.Audit(new StageShare(log, "audit"), token);
            log.Finished("audit", upToDate: false);
            if (parsed.GetValue(json)) await terminal.Out.WriteLineAsync(JsonSerializer.Serialize(new { Schema = "pavise/audit/1", Results = report }, PaviseJson.Options)).ConfigureAwait(false);
            else AuditLines(terminal.Out, report);
            return report.IsWhole ? ExitCode.Done : ExitCode.CheckFailed;
        }, cancel));
        return command;
    }

    private static void AuditLines(TextWriter output, AuditReport report)
    {
        output.WriteLine($"{report.Entries} entries: {(report.IsWhole ? "the structure is whole" : "the structure is broken")}");
        foreach (var finding in report.Findings) output.WriteLine(finding);
    }
}
