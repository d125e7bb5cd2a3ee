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
    /// <param name="lines">The lines for people alone, when they need less than the whole answer; null when they need it.</param>
    public static Verb Ask(
        Verb verb, Terminal terminal, Func<Parts> parts, Func<ParseResult, BookInView, CancellationToken, Task<LedgerView>> ask,
        Action<ParseResult, BookInView>? also = null, Func<BookInView, IReadOnlyList<string>>? lines = null)
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
            var form = parsed.GetValue(json) ? "json" : parsed.GetValue(format)!;
            // Converted amounts are told one by one, which only the whole answer does.
            if (lines is not null && form == "text" && parsed.GetValue(file) is null && asked.View.In is null) WriteLines(terminal.Out, lines(asked), asked.View.ToString());
            else Write(terminal.Out, await ask(parsed, asked, token).ConfigureAwait(false), form, parsed.GetValue(file));
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
            WriteLines(output, answer.AllLines, answer.View);
        }
    }

    private static void WriteLines(TextWriter output, IEnumerable<string> lines, string view)
    {
        var any = false;
        foreach (var line in lines)
        {
            output.WriteLine(line);
            any = true;
        }

        if (!any) output.WriteLine("nothing in the book answers this" + (view.Length > 0 ? $" ({view})" : ""));
    }
}
