using System.CommandLine;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;
using Pavise.Core;
using Pavise.Workbench;
using Pavise.Workspace;

namespace Pavise.Cli.Verbs;

/// <summary>`pavise serve`: a workspace in the browser, on this machine only.</summary>
internal static class ServeVerb
{
    public static Command Make(Terminal terminal, Func<Parts> parts)
    {
        var folder = CommonOptions.Folder();
        var port = CommonOptions.Within(new Option<int>("--port") { Description = "port on the loopback address; 0 takes a free one", DefaultValueFactory = _ => 5080, HelpName = "N" }, 0, 65_535);
        var command = new Verb("serve", "Serves a workspace to the browsers of this machine, to read, question, review and cite it, until interrupted.", "pavise serve winter", "pavise serve winter --port 0") { folder, port };
        command.SetAction((parsed, cancel) => terminal.GuardAsync(async token =>
        {
            await using var app = WorkbenchHost.Build(WorkspaceFolder.Find(parsed.GetValue(folder)!), parts(), parsed.GetValue(port), faults: terminal.Error);
            try
            {
                await app.StartAsync(token).ConfigureAwait(false);
            }
            catch (IOException error)
            {
                throw new PaviseException("PAV9002", new Place("serve"), "the port cannot be used: " + error.Message.TrimEnd('.'), "name another with --port");
            }

            await terminal.Out.WriteLineAsync(app.Urls.First()).ConfigureAwait(false);
            await app.WaitForShutdownAsync(token).ConfigureAwait(false);
            return ExitCode.Done;
        }, cancel));
        return command;
    }
}
