using System.CommandLine;
using System.Text.Json;
using Pavise.Core;
using Pavise.Ledger;
using Pavise.Workspace;

namespace Pavise.Cli.Verbs;

/// <summary>`pavise ledger ...`: questions to the book of promises and things.</summary>
internal static class LedgerVerb
{
    public static Command Make(Terminal terminal, Func<Parts> parts) => new Verb(
        "ledger", "Asks the double-entry book, and imports registers into it.",
        "pavise ledger balance", "pavise ledger balance --published 2024-06-30 --json", "pavise ledger import sipri trade-register.csv", "pavise ledger totals --json", "pavise ledger export > book.txt", "pavise ledger audit")
    {
        Balance(terminal, parts), LedgerImportVerb.Import(terminal, parts), LedgerImportVerb.Totals(terminal, parts), LedgerDiffVerb.Make(terminal, parts), LedgerImportVerb.Mapping(terminal),
        LedgerImportVerb.Rules(terminal), Export(terminal, parts), Load(terminal, parts), Audit(terminal, parts), LedgerCopyVerb.BackUp(terminal, parts), LedgerCopyVerb.Restore(terminal, parts),
    };

    private static Verb Balance(Terminal terminal, Func<Parts> parts)
    {
        var json = CommonOptions.Json();
        var command = new Verb("balance", "What each account holds or is owed, per item and unit.", "pavise ledger balance --published 2024-06-30", "pavise ledger balance --without USA") { json };
        var view = new ViewOptions(command);
        command.SetAction((parsed, cancel) => terminal.GuardAsync(async token =>
        {
            using var asked = await view.AskAsync(parsed, parts(), token).ConfigureAwait(false);
            var balances = asked.Book.Balances(asked.View).Value;
            if (parsed.GetValue(json))
                await terminal.Out.WriteLineAsync(JsonSerializer.Serialize(new { Schema = "pavise/balance/1", View = asked.View.ToString(), Results = balances.Select(balance => new { Account = balance.Account.ToString(), balance.Item, balance.Quantity, balance.Shown, balance.Entries, balance.Warning, balance.Origin }) }, PaviseJson.Options)).ConfigureAwait(false);
            else
                foreach (var balance in balances) await terminal.Out.WriteLineAsync($"{balance.Account,-36} {balance.Item,-28} {Holding(balance)}{(balance.Warning is null ? "" : "  " + balance.Warning)}").ConfigureAwait(false);
            return ExitCode.Done;
        }, cancel));
        return command;
    }

    /// <summary>What an account holds, or owes when its balance is negative.</summary>
    private static string Holding(Balance balance) => balance.Shown is { High: <= 0 } owed && owed.Low != 0
        ? "owes " + Formatter.Quantity(-owed)
        : Formatter.Quantity(balance.Shown);

    private static Verb Export(Terminal terminal, Func<Parts> parts)
    {
        var workspace = CommonOptions.Workspace();
        var command = new Verb("export", "Writes the text form of the whole book: lossless, in stable order, made for diff.", "pavise ledger export > book.txt") { workspace };
        command.SetAction((parsed, cancel) => terminal.GuardAsync(async token =>
        {
            using var book = await BookFolder.OpenAsync(CommonOptions.FindWorkspace(parsed.GetValue(workspace)), parts(), token).ConfigureAwait(false);
            book.Export(terminal.Out);
            return ExitCode.Done;
        }, cancel));
        return command;
    }

    private static Verb Load(Terminal terminal, Func<Parts> parts)
    {
        var file = CommonOptions.Path("FILE", "a text form that export wrote");
        var workspace = CommonOptions.Workspace();
        var command = new Verb("load", "Loads a text form into a workspace whose book is empty.", "pavise ledger load book.txt") { file, workspace };
        command.SetAction((parsed, cancel) => terminal.GuardAsync(_ =>
        {
            var count = BookFolder.Load(CommonOptions.FindWorkspace(parsed.GetValue(workspace)), parsed.GetValue(file)!, parts());
            terminal.Out.WriteLine($"{count} entries loaded");
            return Task.FromResult(ExitCode.Done);
        }, cancel));
        return command;
    }

    private static Verb Audit(Terminal terminal, Func<Parts> parts)
    {
        var (workspace, json) = (CommonOptions.Workspace(), CommonOptions.Json());
        var command = new Verb("audit", "Checks the structure of the book: zero sum, whole entries, references, hashes. Exit 1 when broken.", "pavise ledger audit") { workspace, json };
        command.SetAction((parsed, cancel) => terminal.GuardAsync(async token =>
        {
            using var book = await BookFolder.OpenAsync(CommonOptions.FindWorkspace(parsed.GetValue(workspace)), parts(), token).ConfigureAwait(false);
            var report = book.Audit();
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
