using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Pavise.Cli;

/// <summary>The usual help, with the examples of the verb at its end.</summary>
internal sealed class HelpWithExamples(HelpAction usual) : SynchronousCommandLineAction
{
    /// <summary>Help is given although a required argument is missing.</summary>
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var code = usual.Invoke(parseResult);
        if (parseResult.CommandResult.Command is not Verb { Examples.Count: > 0 } verb) return code;
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (var example in verb.Examples) output.WriteLine("  " + example);
        output.WriteLine();
        return code;
    }
}
