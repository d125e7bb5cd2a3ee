using System.CommandLine;
using Pavise.Workspace;

namespace Pavise.Cli.Verbs;

/// <summary>`pavise ledger backup` and `restore`: whole copies of the book.</summary>
internal static class LedgerCopyVerb
{
    public static Verb BackUp(Terminal terminal, Func<Parts> parts)
    {
        var file = CommonOptions.Path("FILE", "a file that does not exist yet");
        var workspace = CommonOptions.Workspace();
        var command = new Verb("backup", "Writes an audited copy of the book into a new file.", "pavise ledger backup book-2026-03.db") { file, workspace };
        command.SetAction((parsed, cancel) => terminal.GuardAsync(token =>
        {
            var installed = parts();
            var count = BookCopies.BackUp(CommonOptions.FindWorkspace(parsed.GetValue(workspace)), parsed.GetValue(file)!, installed, new TerminalLog(terminal, installed.Time), token);
            terminal.Out.WriteLine(FormattableString.Invariant($"{count} entries backed up"));
            return Task.FromResult(ExitCode.Done);
        }, cancel));
        return command;
    }

    public static Verb Restore(Terminal terminal, Func<Parts> parts)
    {
        var file = CommonOptions.Path("FILE", "a backup, also of an older schema");
        var replace = new Option<bool>("--replace") { Description = "replace a book that is not empty" };
        var workspace = CommonOptions.Workspace();
        var command = new Verb("restore", "Puts an audited backup in the place of the book.", "pavise ledger restore book-2026-03.db --replace") { file, replace, workspace };
        command.SetAction((parsed, cancel) => terminal.GuardAsync(token =>
        {
            var installed = parts();
            var count = BookCopies.Restore(CommonOptions.FindWorkspace(parsed.GetValue(workspace)), parsed.GetValue(file)!, parsed.GetValue(replace), installed, new TerminalLog(terminal, installed.Time), token);
            terminal.Out.WriteLine(FormattableString.Invariant($"{count} entries restored"));
            return Task.FromResult(ExitCode.Done);
        }, cancel));
        return command;
    }
}
