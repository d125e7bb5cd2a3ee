using System.CommandLine;
using System.Text.Json;
using Pavise.Core;
using Pavise.Workspace;

namespace Pavise.Cli.Verbs;

/// <summary>`pavise new DIR`: a workspace with a starter scenario and plan.</summary>
internal static class NewVerb
{
    public static Command Make(Terminal terminal, Func<Parts> parts)
    {
        var folder = CommonOptions.Path("DIR", "the folder to make");
        var documents = new Option<string?>("--documents") { Description = "a text, or a folder of texts, to copy in", HelpName = "PATH" };
        var json = CommonOptions.Json();
        var command = new Verb("new", "Makes a workspace: settings, a starter scenario and a starter plan, each value with its source or labelled as an assumption.", "pavise new winter", "pavise new winter --documents ~/articles") { folder, documents, json };
        command.SetAction((parsed, cancel) => terminal.GuardAsync(_ =>
        {
            var made = NewWorkspace.Make(parsed.GetValue(folder)!, parsed.GetValue(documents), parts());
            if (parsed.GetValue(json))
                terminal.Out.WriteLine(JsonSerializer.Serialize(new { Schema = "pavise/new/1", Workspace = parsed.GetValue(folder), made.Documents, made.Files }, PaviseJson.Options));
            else
                terminal.Out.WriteLine($"{parsed.GetValue(folder)}: {made.Documents} documents, {string.Join(", ", made.Files)}; next: {(made.Documents > 0 ? "" : $"put texts in {parsed.GetValue(folder)}/documents, then ")}pavise run {parsed.GetValue(folder)}");
            return Task.FromResult(ExitCode.Done);
        }, cancel));
        return command;
    }
}
