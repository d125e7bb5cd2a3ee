using System.Text.Json;
using Pavise.Core;
using Pavise.Ledger;

namespace Pavise.Cli.Verbs;

/// <summary>`pavise ledger rules`: the whole rule table of the book.</summary>
internal static class LedgerRulesVerb
{
    public static Verb Make(Terminal terminal)
    {
        var json = CommonOptions.Json();
        var command = new Verb("rules", "Which kinds of claims move what: the whole rule table of the book.", "pavise ledger rules", "pavise ledger rules --json") { json };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(json)) terminal.Out.WriteLine(Json());
            else
                foreach (var rule in PostingRules.Table) Lines(terminal.Out, rule);
            return ExitCode.Done;
        });
        return command;
    }

    private static string Json() => JsonSerializer.Serialize(new
    {
        Schema = "pavise/rules/1",
        Results = PostingRules.Table.Select(rule => new
        {
            rule.Claim,
            rule.Statuses,
            rule.Money,
            rule.Entry,
            Legs = rule.Legs.Select(leg => new { leg.Leg, Gains = leg.Debit.ToString(), Loses = leg.Credit.ToString() }),
            rule.Words,
        }),
    }, PaviseJson.Options);

    private static void Lines(TextWriter output, PostingRule rule)
    {
        output.WriteLine($"{PlainWords.Key(rule.Claim),-12} {(rule.Statuses.Count == 0 ? "any status" : string.Join(", ", rule.Statuses.Select(PlainWords.Key)))}{(rule.Money is { } money ? money ? ", money" : ", things" : "")}  ->  {PlainWords.Key(rule.Entry)}");
        foreach (var leg in rule.Legs) output.WriteLine($"    {PlainWords.Key(leg.Leg),-12} {leg.Debit}  <-  {leg.Credit}");
        output.WriteLine("    " + rule.Words);
    }
}
