namespace Pavise.Core;

/// <summary>What Judgement decided about an assertion; nothing vanishes.</summary>
public enum FactDecision
{
    /// <summary>It enters the book.</summary>
    Posted,

    /// <summary>It does not enter the book until something changes; the reason says what.</summary>
    Held,

    /// <summary>It states a balance or an intention and is checked against the book, not posted.</summary>
    Statement,

    /// <summary>It repeats another assertion, which is posted with this one as support.</summary>
    Support,
}
