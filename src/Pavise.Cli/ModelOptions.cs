using System.CommandLine;
using Pavise.Core;
using Pavise.Workspace;

namespace Pavise.Cli;

/// <summary>The options that name a language model; without them the rules alone read.</summary>
internal sealed class ModelOptions
{
    private readonly Option<string?> address = new("--model") { Description = $"also ask a model behind this OpenAI-compatible address; its key is read from {ModelSettings.KeyVariable}", HelpName = "URL" };
    private readonly Option<string?> name = new("--model-name") { Description = "the model's name at that address", HelpName = "NAME" };
    private readonly Option<int> seconds = CommonOptions.Within(new Option<int>("--model-seconds") { Description = "longest time for one text", DefaultValueFactory = _ => 120, HelpName = "N" }, 1, 3600);

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(address);
        command.Add(name);
        command.Add(seconds);
    }

    /// <summary>The model that was named, or null.</summary>
    /// <exception cref="PaviseException">PAV2201 no address of the web, PAV2202 one of address and name is missing.</exception>
    public ModelSettings? Read(ParseResult parsed)
    {
        var (where, who) = (parsed.GetValue(address), parsed.GetValue(name));
        if (where is null && who is null) return null;
        if (string.IsNullOrWhiteSpace(where) || string.IsNullOrWhiteSpace(who))
            throw new PaviseException("PAV2202", new Place(where is null ? "--model" : "--model-name"), "a model needs its address and its name", "give both --model URL and --model-name NAME");
        if (!Uri.TryCreate(where, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.UserInfo.Length > 0)
            throw new PaviseException("PAV2201", new Place("--model"), $"'{where}' is no address of an endpoint", "write it as http://localhost:11434/v1, without name and password");
        return new ModelSettings(uri, who, Environment.GetEnvironmentVariable(ModelSettings.KeyVariable), TimeSpan.FromSeconds(parsed.GetValue(seconds)));
    }
}
