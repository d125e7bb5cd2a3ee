using System.CommandLine;
using System.Reflection;
using System.Text;
using Pavise.Cli;
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
var parsed = root.Parse(args.Length == 0 ? ["--help"] : args);
if (parsed.Errors.Count > 0)
{
    foreach (var error in parsed.Errors.Take(1))
    {
        Console.Error.WriteLine(new Diagnostic(
            "PAV9001", new Place("pavise"), error.Message.TrimEnd('.').ReplaceLineEndings(" "), $"run `{Name(parsed.CommandResult.Command)} --help`"));
    }

    return ExitCode.BadInput;
}

// A stage may need seconds until it can stop with nothing half written.
return await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(20) }).ConfigureAwait(false);

// The whole name of a verb: "pavise ledger balance".
static string Name(Command command) => command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{Name(parent)} {command.Name}" : "pavise";
