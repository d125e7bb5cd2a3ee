using System.CommandLine;
using System.Globalization;
using Pavise.Core;
using Pavise.Judgement;
using Pavise.Workspace;

namespace Pavise.Cli.Verbs;

/// <summary>`pavise compare PATH...`: which claims of several texts tell one fact, which contradict, which differ by time, and which text copies which.</summary>
internal static class CompareVerb
{
    public static Command Make(Terminal terminal, Func<Parts> parts)
    {
        var inputs = new InputOptions();
        var threads = CommonOptions.Threads();
        var json = CommonOptions.Json();
        var command = new Verb("compare", "Compares what texts say: corroborated, in conflict, or changed with time, with independent roots counted.", "pavise compare articles", "pavise compare one.txt two.txt --json") { threads, json };
        inputs.AddTo(command);
        command.SetAction((parsed, cancel) => terminal.GuardAsync(async token =>
        {
            var here = parts();
            var catalogue = CatalogueReader.Read(here.CatalogueFiles());
            var articles = await terminal.GatherAsync(Articles.ReadAsync(InputOptions.Inputs(here), inputs.Of(parsed), catalogue, parsed.GetValue(threads), token)).ConfigureAwait(false);
            var comparison = TextComparison.Of(articles, catalogue);
            if (parsed.GetValue(json)) terminal.Out.WriteLine(GroupsJson.Write(comparison));
            else Write(terminal.Out, comparison);
            return ExitCode.Done;
        }, cancel));
        return command;
    }

    private static void Write(TextWriter output, TextComparison comparison)
    {
        var groups = ConflictFolds.Of(comparison.Groups).Concat(comparison.Groups.Where(group => group.Type != GroupType.Conflict)).ToArray();
        foreach (var group in groups)
        {
            output.WriteLine($"{group.Type.ToString().ToLowerInvariant()}: {group.Topic}{(group.Range is { } range ? $" = {Formatter.Quantity(range)}" : "")}");
            output.WriteLine($"  {group.Reason}; {Count(group.Roots, "root")}, {Count(group.Witnesses, "witness")}");
            foreach (var (claim, quote) in group.Claims.Select(id => comparison.Claims[id])) output.WriteLine($"    {claim.Source}: “{quote.Quote}”");
        }

        foreach (var link in comparison.Copies) output.WriteLine(Copied(link));
        foreach (var source in comparison.Dates.Where(source => source.IsDateInferred)) output.WriteLine($"date of {source.Id}: {source.Published}, inferred: {source.PublishedReason}");
        foreach (var text in comparison.NotCounted) output.WriteLine($"not counted: {text.Id} ({text.Reason}); {Count(text.Claims, "claim")}");
        output.WriteLine($"{Count(groups.Length, "group")}");
    }

    private static string Copied(CopyLink link) => link.Jaccard >= CopyLink.Copies
        ? $"copy: {link.Copy} repeats {link.Original} ({Formatter.Share(link.Jaccard)} of all word sequences are shared)"
        : $"copy: {link.Copy} is made from {link.Original} ({Formatter.Share(link.Containment)} of the shorter text's word sequences are shared)";

    private static string Count(int count, string noun) =>
        count.ToString(CultureInfo.InvariantCulture) + " " + noun + (count == 1 ? "" : noun.EndsWith('s') ? "es" : "s");
}
