using System.CommandLine;
using Pavise.Workspace;

namespace Pavise.Cli;

/// <summary>The arguments and options of every verb that reads documents.</summary>
internal sealed class InputOptions
{
    private readonly Argument<string[]> paths = new("PATH") { Description = "texts, folders, patterns, - for standard input, or http(s) addresses with --fetch", Arity = ArgumentArity.OneOrMore };
    private readonly Option<bool> fetch = new("--fetch") { Description = "fetch addresses; robots.txt is respected, what came is kept with its hash" };
    private readonly Option<bool> allowPrivate = new("--allow-private") { Description = "fetch also from this machine and private networks" };
    private readonly Option<string?> archive = new("--archive") { Description = "where to keep what is fetched, instead of documents/ of the workspace", HelpName = "DIR" };

    public InputOptions() => paths.Validators.Add(result =>
    {
        foreach (var token in result.Tokens.Where(token => token.Value.Length > 1 && token.Value.StartsWith('-'))) result.AddError($"there is no option '{token.Value}'");
    });

    /// <summary>Adds them to a verb.</summary>
    public void AddTo(Command command)
    {
        command.Add(paths);
        command.Add(fetch);
        command.Add(allowPrivate);
        command.Add(archive);
    }

    /// <summary>What the user asked to read.</summary>
    public InputRequest Of(ParseResult parsed) => new(parsed.GetValue(paths)!, parsed.GetValue(fetch), parsed.GetValue(allowPrivate), parsed.GetValue(archive));

    /// <summary>What gathers it.</summary>
    public static DocumentInputs Inputs(Parts parts) => new(parts, Console.OpenStandardInput);
}
