using System.CommandLine;
using Pavise.Evidence;
using Pavise.Workspace;

namespace Pavise.Cli.Verbs;

/// <summary>`pavise read PATH...`: the text that claims are read from, as it was taken out of pages, feeds and PDF files.</summary>
internal static class ReadVerb
{
    public static Command Make(Terminal terminal, Func<Parts> parts)
    {
        var inputs = new InputOptions();
        var lines = new Option<bool>("--jsonl") { Description = "print the corpus form, one object on each line; `pavise claims -` reads it back" };
        var command = new Verb(
            "read", "Prints the text that claims are read from, with its title, day, outlet and language.",
            "pavise read page.html", "pavise read feed.xml --jsonl", "pavise read https://example.org/article --fetch --archive kept") { lines };
        inputs.AddTo(command);
        command.SetAction((parsed, cancel) => terminal.GuardAsync(async token =>
        {
            await foreach (var document in InputOptions.Inputs(parts()).ReadAsync(inputs.Of(parsed), token).ConfigureAwait(false))
            {
                foreach (var note in DocumentNotes.Of(document)) await terminal.Error.WriteLineAsync(note.ToString()).ConfigureAwait(false);
                await terminal.Out.WriteLineAsync(parsed.GetValue(lines) ? CorpusLines.Line(document) : Plain(document)).ConfigureAwait(false);
            }

            return ExitCode.Done;
        }, cancel));
        return command;
    }

    private static string Plain(Document document)
    {
        var head = new[]
        {
            ("id", document.Id), ("title", document.Title), ("author", document.Author), ("published", document.Published?.ToString("O", System.Globalization.CultureInfo.InvariantCulture)),
            ("outlet", document.Outlet), ("address", document.Address), ("language", Languages.Name(document.Language)),
        };
        return string.Concat(head.Where(pair => pair.Item2 is not null).Select(pair => $"{pair.Item1}: {pair.Item2}\n")) + "\n" + document.Text + "\n";
    }
}
