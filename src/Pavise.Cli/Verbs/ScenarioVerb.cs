using System.CommandLine;
using Pavise.Core;
using Pavise.Simulation;
using Pavise.Workspace;

namespace Pavise.Cli.Verbs;

/// <summary>`pavise scenario check|show|diff`: is a scenario sound, what does it say, how do two differ.</summary>
internal static class ScenarioVerb
{
    public static Command Make(Terminal terminal, Func<Parts> parts) => new Verb("scenario", "Checks, shows and compares scenarios.", "pavise scenario check scenarios/starter.yaml")
    {
        One("check", "Checks a scenario; every error has its line and column.", "pavise scenario check scenarios/starter.yaml", (output, scenario) =>
            output.WriteLine($"{scenario.File}: sound; {(scenario.Included.Count == 0 ? "" : $"with {string.Join(", ", scenario.Included)}; ")}{scenario.Layers.Count} layers, {scenario.Items.Count} items, {scenario.Threats.Count} classes, {scenario.Values().Count()} values"), terminal, parts),
        One("show", "Lists every choice and value of a scenario, values with their origin.", "pavise scenario show scenarios/starter.yaml", Show, terminal, parts),
        Diff(terminal, parts),
    };

    private static Verb One(string name, string what, string example, Action<TextWriter, Scenario> write, Terminal terminal, Func<Parts> parts)
    {
        var file = CommonOptions.Path("FILE", "a scenario");
        var command = new Verb(name, what, example) { file };
        command.SetAction((parsed, cancel) => terminal.GuardAsync(_ =>
        {
            write(terminal.Out, ScenarioRun.Read(parsed.GetValue(file)!, parts()));
            return Task.FromResult(ExitCode.Done);
        }, cancel));
        return command;
    }

    private static Verb Diff(Terminal terminal, Func<Parts> parts)
    {
        var (first, second) = (CommonOptions.Path("FILE", "a scenario"), CommonOptions.Path("OTHER", "another"));
        var command = new Verb("diff", "Lists the values and choices in which two scenarios differ.", "pavise scenario diff scenarios/starter.yaml scenarios/other.yaml") { first, second };
        command.SetAction((parsed, cancel) => terminal.GuardAsync(_ =>
        {
            Differences(terminal.Out, ScenarioRun.Read(parsed.GetValue(first)!, parts()), ScenarioRun.Read(parsed.GetValue(second)!, parts()));
            return Task.FromResult(ExitCode.Done);
        }, cancel));
        return command;
    }

    private static void Show(TextWriter output, Scenario scenario)
    {
        output.WriteLine($"{scenario.Name}: {scenario.Place.Name}, {scenario.HorizonDays} days from {scenario.Start}");
        foreach (var (key, words) in ScenarioStructure.Of(scenario)) output.WriteLine($"  {key}: {words}");
        foreach (var value in scenario.Values()) output.WriteLine($"  {value.Key}: {Formatter.Quantity(value.Quantity)}{(value.Adversary ? ", adversary" : "")}; {value.Origin.Describe()}");
    }

    private static void Differences(TextWriter output, Scenario first, Scenario second)
    {
        var changes = ScenarioChange.Between(first, second);
        foreach (var (key, left, right) in changes) output.WriteLine($"  {key}: {left ?? "not there"} -> {right ?? "not there"}");
        output.WriteLine(changes.Count == 0 ? "nothing differs" : $"{changes.Count} differences");
    }
}
