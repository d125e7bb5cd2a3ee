using System.CommandLine;
using Pavise.Workspace;

namespace Pavise.Cli;

/// <summary>The arguments and options of every verb that reads documents.</summary>
internal sealed class InputOptions
{
    private const string Texts = "texts, folders, patterns, - for standard input, or http(s) addresses with --fetch";

    private readonly Argument<string[]> paths;
    private readonly Option<bool> fetch = new("--fetch") { Description = "fetch addresses; robots.txt is respected, what came is kept with its hash" };
    private readonly Option<bool> allowPrivate = new("--allow-private") { Description = "fetch also from this machine and private networks" };
    private readonly Option<string?> archive = new("--archive") { Description = "where to keep what is fetched, instead of documents/ of the workspace", HelpName = "DIR" };

    /// <param name="orWorkspace">True for a verb that also takes a workspace, and without a path takes the current folder.</param>
    public InputOptions(bool orWorkspace = false)
    {
        paths = orWorkspace
            ? new("PATH") { Description = "a workspace; or " + Texts, Arity = ArgumentArity.ZeroOrMore, DefaultValueFactory = _ => ["."] }
            : new("PATH") { Description = Texts, Arity = ArgumentArity.OneOrMore };
        paths.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => token.Value.Length > 1 && token.Value.StartsWith('-'))) result.AddError($"there is no option '{token.Value}'");
        });
    }

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
