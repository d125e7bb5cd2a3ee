using System.CommandLine;
using System.CommandLine.Parsing;
using System.Reflection;
using System.Text;
using Pavise.Cli;
using Pavise.Cli.Verbs;
using Pavise.Core;

// The version is asked for by scripts and by the start-up benchmark; it needs none of the verbs.
if (args is ["--version"])
{
    Console.WriteLine(Assembly.GetExecutingAssembly().GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion);
    return ExitCode.Done;
}

Console.OutputEncoding = Encoding.UTF8;
var terminal = new Terminal(Console.Out, Console.Error, !Console.IsErrorRedirected && !Console.IsOutputRedirected);
var root = Root.Make(terminal, TimeProvider.System);
var parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    foreach (ParseError error in parsed.Errors)
    {
        Console.Error.WriteLine(new Diagnostic(
            "PAV9001", new Place("pavise"), error.Message.TrimEnd('.').ReplaceLineEndings(" "), $"run `pavise {string.Join(' ', args.TakeWhile(word => !word.StartsWith('-')).Take(1))} --help`"));
    }

    return ExitCode.BadInput;
}

return await parsed.InvokeAsync().ConfigureAwait(false);
