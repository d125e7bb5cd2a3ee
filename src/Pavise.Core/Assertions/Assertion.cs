namespace Pavise.Core;

/// <summary>One thing that one source says: what, how many, from whom, to whom, when, in which state, and who said it.</summary>
/// <remarks>Evidence makes assertions from texts, Registers from rows; the fields follow the claim fields of docs/evidence.md.</remarks>
public sealed record Assertion
{
    /// <summary>Stable identity, made from the source and the content.</summary>
    public required string Id { get; init; }

    public required ClaimKind Kind { get; init; }

    public required ClaimStatus Status { get; init; }

    /// <summary>Item or threat of the catalogue.</summary>
    public required string Item { get; init; }

    /// <summary>How many, or null when the source gives no number.</summary>
    public Quantity? Quantity { get; init; }

    /// <summary>Items that share the one number ("over 500 for Patriot and NASAMS"); empty when the number is this item's own.</summary>
    public IReadOnlyList<string> Joint { get; init; } = [];

    /// <summary>Actors from whom, by code, in order; empty when not stated.</summary>
    public IReadOnlyList<string> From { get; init; } = [];

    /// <summary>Actors to whom, by code, in order; empty when not stated.</summary>
    public IReadOnlyList<string> To { get; init; } = [];

    /// <summary>When the event named by the kind happened or was announced; null when neither text nor date tell.</summary>
    public DateInterval? When { get; init; }

    /// <summary>Stated window of a promised delivery.</summary>
    public DateInterval? Due { get; init; }

    /// <summary>When the world could know it; null for an undated source.</summary>
    public DateInterval? Published { get; init; }

    /// <summary>Who said it, in the catalogue's spelling; null for the source's own voice.</summary>
    public string? Speaker { get; init; }

    /// <summary>The outlet that the source cites for it.</summary>
    public string? Via { get; init; }

    /// <summary>Programme of the catalogue through which it runs; null when not stated.</summary>
    public string? Programme { get; init; }

    /// <summary>For attacks: what the number counts.</summary>
    public AttackAspect? Aspect { get; init; }

    /// <summary>Identity of the document or register it stands in.</summary>
    public required string Source { get; init; }

    /// <summary>Identity of its origin: a quote or a row.</summary>
    public required string Origin { get; init; }
}
