using Pavise.Briefing;
using Pavise.Core;
using Pavise.Workspace;

namespace Pavise.Workbench.Views;

/// <summary>Ranks what to check next by a rule a reader can follow: disagreements that widen the book first, the widest first; then held numbers; then texts that nobody read.</summary>
public static class CheckList
{
    /// <summary>The rule in words.</summary>
    public const string Rule = "Disagreements that widen a number of the book come first, the widest first; then numbers that are held for want of support; then texts that were not read.";

    internal static IReadOnlyList<CheckItem> Of(LastRun run, EventBook events)
    {
        var facts = run.Input.Facts.ToDictionary(fact => fact.Id, StringComparer.Ordinal);
        var sentences = new FactSentences(new Phrases(run.Catalogue), run.Input.Sources.ToDictionary(source => source.Id, StringComparer.Ordinal), facts);
        var conflicts = run.Input.Conflicts.Where(conflict => facts.ContainsKey(conflict.Alternatives[0]))
            .OrderByDescending(conflict => Width(conflict.Range)).ThenBy(conflict => conflict.Id, StringComparer.Ordinal)
            .Select(conflict => new CheckItem(Against(conflict, facts, sentences), conflict.Range is { } range && Width(range) > 0 ? "the book carries the whole range until this is settled" : "the sources cannot all be right", Page(facts[conflict.Alternatives[0]])) { Beside = events.Of(conflict) is { } told ? Links.Event(conflict.Alternatives[0], told.Id) : null });
        var held = run.Input.Facts.Where(fact => fact is { Decision: FactDecision.Held, Quantity: not null, Conflict: null })
            .OrderByDescending(fact => fact.Roots.Count).ThenBy(fact => fact.Id, StringComparer.Ordinal)
            .Select(fact => new CheckItem(sentences.Write(fact), "held, so it is in no sum: " + Bare(fact.Reason), Page(fact)));
        var unread = run.Input.Anomalies.Where(anomaly => anomaly.Type == "not-read").Select(anomaly => new CheckItem(
            new SentenceBuilder().Say("What ").Say("“" + (run.Input.Sources.FirstOrDefault(source => source.Id == anomaly.Source)?.Title ?? anomaly.Source) + "”", "source:" + anomaly.Source).Say(" says.").Build(), "its language is not read by the rules", Links.Document(anomaly.Source)));
        return [.. conflicts, .. held, .. unread];
    }

    /// <summary>How far a range reaches over its least value: what is open has no end.</summary>
    private static double Width(Quantity? range) => range switch
    {
        null => 0,
        { High: null } or { Low: null } => double.MaxValue,
        { Low: { } low, High: { } high } => (double)(high - low) / Math.Max(1, Math.Abs((double)low)),
    };

    private static Sentence Against(Conflict conflict, Dictionary<string, Fact> facts, FactSentences sentences)
    {
        var said = new SentenceBuilder();
        var first = facts[conflict.Alternatives[0]].Assertion.Origin;
        said.SayFigures(Phrases.Capital(conflict.Topic) + ": ", first);
        foreach (var (fact, i) in conflict.Alternatives.Select(facts.GetValueOrDefault).OfType<Fact>().Select((fact, i) => (fact, i)))
        {
            if (i > 0) said.Say(" against ");
            said.SayFigures(fact.Assertion.Quantity is { } quantity ? Formatter.Quantity(quantity) : "no number", fact.Assertion.Origin).Say(" (").SayFigures(sentences.Source(fact).Text, fact.Assertion.Origin).Say(")").Cite(fact.Assertion.Origin);
        }

        return said.Say(".").Build();
    }

    private static string Page(Fact fact) => Links.Claim(fact.Assertion.Source, fact.Id, review: true);

    /// <summary>Reasons may hold numbers that lead to the claim itself; the sentence beside tells them with their origin.</summary>
    private static string Bare(string reason) => reason.Any(char.IsDigit) ? "its reason stands beside the claim" : reason;
}
