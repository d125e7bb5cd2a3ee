using System.CommandLine;
using System.Text.Json;
using Pavise.Core;
using Pavise.Workspace;

namespace Pavise.Cli.Verbs;

/// <summary>`pavise ledger backup`, `restore` and `load`: whole copies of the book.</summary>
internal static class LedgerCopyVerb
{
    public static Verb BackUp(Terminal terminal, Func<Parts> parts) => Make(
        "backup", "Writes an audited copy of the book into a new file.", "pavise ledger backup book-2026-03.db", "a file that does not exist yet", "backed up", null,
        (workspace, file, _, installed, log, token) => BookCopies.BackUp(workspace, file, installed, log, token), terminal, parts);

    public static Verb Restore(Terminal terminal, Func<Parts> parts) => Make(
        "restore", "Puts an audited backup in the place of the book.", "pavise ledger restore book-2026-03.db --replace", "a backup, also of an older schema", "restored",
        new Option<bool>("--replace") { Description = "replace a book that is not empty" }, BookCopies.Restore, terminal, parts);

    public static Verb Load(Terminal terminal, Func<Parts> parts) => Make(
        "load", "Loads a text form into a workspace whose book is empty.", "pavise ledger load book.txt", "a text form that export wrote", "loaded", null,
        (workspace, file, _, installed, log, token) => BookFolder.Load(workspace, file, installed, log, token), terminal, parts);

    /// <summary>A verb that copies entries from or to a file and says how many.</summary>
    private static Verb Make(
        string name, string what, string example, string fileIs, string done, Option<bool>? replace,
        Func<WorkspaceFolder, string, bool, Parts, IRunLog, CancellationToken, long> copy, Terminal terminal, Func<Parts> parts)
    {
        var file = CommonOptions.Path("FILE", fileIs);
        var (workspace, json) = (CommonOptions.Workspace(), CommonOptions.Json());
        var command = new Verb(name, what, example) { file };
        if (replace is not null) command.Options.Add(replace);
        command.Options.Add(workspace);
        command.Options.Add(json);
        command.SetAction((parsed, cancel) => terminal.GuardAsync(token =>
        {
            var installed = parts();
            var count = copy(CommonOptions.FindWorkspace(parsed.GetValue(workspace)), parsed.GetValue(file)!, replace is not null && parsed.GetValue(replace), installed, new TerminalLog(terminal, installed.Time), token);
            if (parsed.GetValue(json)) terminal.Out.WriteLine(JsonSerializer.Serialize(new { Schema = "pavise/copy/1", What = done.Replace(' ', '-'), Entries = count }, PaviseJson.Options));
            else terminal.Out.WriteLine(FormattableString.Invariant($"{count} entries {done}"));
            return Task.FromResult(ExitCode.Done);
        }, cancel));
        return command;
    }
}
