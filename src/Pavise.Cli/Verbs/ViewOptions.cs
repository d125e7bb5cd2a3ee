using System.CommandLine;
using System.CommandLine.Parsing;
using Pavise.Core;
using Pavise.Ledger;
using Pavise.Workspace;

namespace Pavise.Cli.Verbs;

/// <summary>The options of every question to the book: its three times, who is not heard, which part.</summary>
internal sealed class ViewOptions
{
    private readonly Option<DateOnly?> happened = CommonOptions.Day("--happened", "only what had happened by this day");
    private readonly Option<DateTimeOffset?> recorded = CommonOptions.Moment("--recorded", "only what this book had learnt by this moment; such an answer never changes");
    private readonly Option<string?> register = new("--register") { Description = "the part of the book that an imported register fills, such as kiel/29", HelpName = "REGISTER" };
    private readonly Option<Currency?> currency = new("--in")
    {
        Description = "show money in this currency, each amount at the reference rate of its own day, and say which", HelpName = "CURRENCY",
        CustomParser = result =>
        {
            if (Currency.TryFind(result.Tokens[0].Value, out var found)) return found;
            result.AddError($"'{result.Tokens[0].Value}' is no currency known here; write a code such as EUR");
            return null;
        },
    };

    private readonly HearingOptions hearing;
    private readonly Option<string?> workspace = CommonOptions.Workspace();

    public ViewOptions(Command verb)
    {
        verb.Options.Add(happened);
        hearing = new HearingOptions(verb);
        foreach (var option in new Option[] { recorded, register, currency, workspace }) verb.Options.Add(option);
    }

    public BookView View(ParseResult parsed) => hearing.View(parsed) with
    {
        Happened = parsed.GetValue(happened), Recorded = parsed.GetValue(recorded), Register = parsed.GetValue(register), In = parsed.GetValue(currency),
    };

    public WorkspaceFolder Folder(ParseResult parsed) => CommonOptions.FindWorkspace(parsed.GetValue(workspace));

    /// <summary>Opens the book as the options see it.</summary>
    public Task<BookInView> AskAsync(ParseResult parsed, Parts parts, CancellationToken cancel) => BookFolder.AskAsync(Folder(parsed), parts, View(parsed), cancel);
}
