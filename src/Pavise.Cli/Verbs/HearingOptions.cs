using System.CommandLine;
using System.CommandLine.Parsing;
using Pavise.Ledger;

namespace Pavise.Cli.Verbs;

/// <summary>The options that say who is heard: what was published by a day, without one source.</summary>
internal sealed class HearingOptions
{
    private readonly Option<DateOnly?> published = CommonOptions.Day("--published", "as the world could know on this day; the claims left are weighed anew");
    private readonly Option<string?> without = new("--without") { Description = "as if this document, register, outlet, speaker or government (its code) had not spoken", HelpName = "SOURCE" };
    private readonly Option<bool> undated = new("--undated") { Description = "with --published: keep sources of which nobody knows whether they were out by then" };

    public HearingOptions(Command verb)
    {
        foreach (var option in new Option[] { published, without, undated }) verb.Options.Add(option);
    }

    public BookView View(ParseResult parsed) => new(Published: parsed.GetValue(published), Without: parsed.GetValue(without), Undated: parsed.GetValue(undated));
}
