using Pavise.Briefing;
using Pavise.Core;
using Pavise.Workspace;

namespace Pavise.Workbench.Views;

/// <summary>Claims in sentences, and what became of each in the last run.</summary>
public sealed class ClaimWords
{
    private readonly FactSentences sentences;
    private readonly Dictionary<string, Fact> facts;
    private readonly Dictionary<string, string> names;

    public ClaimWords(LastRun run)
    {
        facts = run.Input.Facts.ToDictionary(fact => fact.Id, StringComparer.Ordinal);
        names = run.Input.Conflicts.ToDictionary(conflict => conflict.Id, conflict => $"the conflict over {conflict.Topic}", StringComparer.Ordinal);
        var titles = run.Input.Sources.ToDictionary(source => source.Id, source => source.Title, StringComparer.Ordinal);
        foreach (var fact in run.Input.Facts) names[fact.Id] = titles.GetValueOrDefault(fact.Assertion.Source) is { Length: > 0 } title ? $"what “{title}” says" : "what another source says";
        sentences = new FactSentences(new Phrases(run.Catalogue), run.Input.Sources.ToDictionary(source => source.Id, StringComparer.Ordinal), facts);
    }

    /// <summary>Made once for a run.</summary>
    internal static ClaimWords Of(Desk desk, LastRun run) => desk.Made(run, "claim words", () => new ClaimWords(run));

    /// <summary>The claim as its own text states it.</summary>
    public Sentence Of(Assertion claim) => sentences.Write(new Fact(claim, claim.Quantity, FactDecision.Support, "", [], [], null));

    /// <summary>What judgement made of it, in a word or two without digits.</summary>
    public string Decision(Assertion claim) => FactOf(claim)?.Decision switch
    {
        FactDecision.Posted => "in the book",
        FactDecision.Held => "held",
        FactDecision.Statement => "checked against the book",
        FactDecision.Support => "supports another",
        _ => "not weighed",
    };

    /// <summary>Why, in words, with the titles of other sources and the topics of conflicts for their identities; null when it was not weighed.</summary>
    public string? Reason(Assertion claim) => FactOf(claim)?.Reason is not { } reason ? null
        : string.Join(' ', reason.Split(' ').Select(word => names.TryGetValue(word.TrimEnd(',', ';', '.'), out var name) ? name + word[word.TrimEnd(',', ';', '.').Length..] : word));

    /// <summary>The fact that a claim became, its correction first.</summary>
    public Fact? FactOf(Assertion claim) => facts.GetValueOrDefault(claim.Id + "/corrected") ?? facts.GetValueOrDefault(claim.Id);
}
