using System.CommandLine;

namespace Pavise.Cli;

/// <summary>A command with examples, which its own help shows and the list of verbs does not.</summary>
internal sealed class Verb(string name, string description, params string[] examples) : Command(name, description)
{
    public IReadOnlyList<string> Examples => examples;
}
