using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.Json;
using Pavise.Core;
using Pavise.Workspace;

namespace Pavise.Cli.Verbs;

/// <summary>What every question to the book has in common: its view, and its forms for people, machines and other tools.</summary>
internal static class LedgerQuestion
{
    private static readonly string[] Formats = ["text", "json", "csv", "ris", "bib"];

    /// <summary>Makes a verb ask: adds the options of view and form, opens the book and writes the answer.</summary>
    /// <param name="verb">The verb with its own arguments and options.</param>
    /// <param name="terminal">Where the answer goes.</param>
    /// <param name="parts">The installation.</param>
    /// <param name="ask">The question.</param>
    /// <param name="also">What else the verb writes, such as a calendar; null for nothing.</param>
    public static Verb Ask(Verb verb, Terminal terminal, Func<Parts> parts, Func<ParseResult, BookInView, CancellationToken, Task<LedgerView>> ask, Action<ParseResult, BookInView>? also = null)
    {
        var view = new ViewOptions(verb);
        var json = CommonOptions.Json();
        var format = new Option<string>("--format") { Description = "print as text, json, csv, or the sources as ris or bib", HelpName = "FORM", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong(Formats);
        var file = new Option<string?>("--out") { Description = $"write a file instead; its ending tells the form: {string.Join(", ", SheetFile.Endings)}", HelpName = "FILE" };
        foreach (var option in new Option[] { json, format, file }) verb.Options.Add(option);
        verb.SetAction((parsed, cancel) => terminal.GuardAsync(async token =>
        {
            using var asked = await view.AskAsync(parsed, parts(), token).ConfigureAwait(false);
            var answer = await ask(parsed, asked, token).ConfigureAwait(false);
            Write(terminal.Out, answer, parsed.GetValue(json) ? "json" : parsed.GetValue(format)!, parsed.GetValue(file));
            also?.Invoke(parsed, asked);
            return ExitCode.Done;
        }, cancel));
        return verb;
    }

    private static void Write(TextWriter output, LedgerView answer, string format, string? file)
    {
        if (file is not null)
        {
            foreach (var written in SheetFile.Write(file, answer)) output.WriteLine(written);
        }
        else if (format != "text")
        {
            output.Write(SheetFile.Text("." + format, answer));
        }
        else
        {
            foreach (var line in answer.AllLines) output.WriteLine(line);
            if (answer.Sheet.Rows.Count == 0) output.WriteLine("nothing in the book answers this" + (answer.View.Length > 0 ? $" ({answer.View})" : ""));
        }
    }
}
