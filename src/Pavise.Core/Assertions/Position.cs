namespace Pavise.Core;

/// <summary>A judgement or an "it is enough until" statement: shown with its speaker, never scored by Pavise.</summary>
/// <param name="Id">Stable identity.</param>
/// <param name="Kind">"judgement" or "sufficiency".</param>
/// <param name="Topic">deterrence, escalation, diplomacy or sufficiency.</param>
/// <param name="Speaker">Who holds it, or null for the text's own voice.</param>
/// <param name="Due">For sufficiency: until when it is said to be enough.</param>
/// <param name="Source">The document.</param>
/// <param name="Origin">Identity of its quote.</param>
public sealed record Position(string Id, string Kind, string Topic, string? Speaker, DateInterval? Due, string Source, string Origin)
{
    /// <summary>What is held, in a word or two: "deters", "does not deter", "risk of escalation", "no risk of escalation", "for talks", "talks are stuck", "enough", "not enough"; "speaks of it" when the words do not tell.</summary>
    public string Stance { get; init; } = "speaks of it";
}
