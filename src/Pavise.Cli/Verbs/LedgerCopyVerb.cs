using System.CommandLine;
using System.Text.Json;
using Pavise.Core;
using Pavise.Workspace;

namespace Pavise.Cli.Verbs;

/// <summary>`pavise ledger backup` and `restore`: whole copies of the book.</summary>
internal static class LedgerCopyVerb
{
    public static Verb BackUp(Terminal terminal, Func<Parts> parts)
    {
        var file = CommonOptions.Path("FILE", "a file that does not exist yet");
        var (workspace, json) = (CommonOptions.Workspace(), CommonOptions.Json());
        var command = new Verb("backup", "Writes an audited copy of the book into a new file.", "pavise ledger backup book-2026-03.db") { file, workspace, json };
        command.SetAction((parsed, cancel) => terminal.GuardAsync(token =>
        {
            var installed = parts();
            var count = BookCopies.BackUp(CommonOptions.FindWorkspace(parsed.GetValue(workspace)), parsed.GetValue(file)!, installed, new TerminalLog(terminal, installed.Time), token);
            Report(terminal.Out, count, "backed up", parsed.GetValue(json));
            return Task.FromResult(ExitCode.Done);
        }, cancel));
        return command;
    }

    public static Verb Restore(Terminal terminal, Func<Parts> parts)
    {
        var file = CommonOptions.Path("FILE", "a backup, also of an older schema");
        var replace = new Option<bool>("--replace") { Description = "replace a book that is not empty" };
        var (workspace, json) = (CommonOptions.Workspace(), CommonOptions.Json());
        var command = new Verb("restore", "Puts an audited backup in the place of the book.", "pavise ledger restore book-2026-03.db --replace") { file, replace, workspace, json };
        command.SetAction((parsed, cancel) => terminal.GuardAsync(token =>
        {
            var installed = parts();
            var count = BookCopies.Restore(CommonOptions.FindWorkspace(parsed.GetValue(workspace)), parsed.GetValue(file)!, parsed.GetValue(replace), installed, new TerminalLog(terminal, installed.Time), token);
            Report(terminal.Out, count, "restored", parsed.GetValue(json));
            return Task.FromResult(ExitCode.Done);
        }, cancel));
        return command;
    }

    /// <summary>Says how many entries were copied.</summary>
    public static void Report(TextWriter output, long count, string what, bool json)
    {
        if (json) output.WriteLine(JsonSerializer.Serialize(new { Schema = "pavise/copy/1", What = what.Replace(' ', '-'), Entries = count }, PaviseJson.Options));
        else output.WriteLine(FormattableString.Invariant($"{count} entries {what}"));
    }
}
