using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>A claim as a rule proposes it, before repetitions are merged and the gate has looked at it.</summary>
internal sealed record ClaimDraft(ClaimKind Kind, ClaimStatus Status, string Item)
{
    public Quantity? Quantity { get; init; }

    public IReadOnlyList<string> Joint { get; init; } = [];

    public IReadOnlyList<string> From { get; init; } = [];

    public IReadOnlyList<string> To { get; init; } = [];

    public DateInterval? When { get; init; }

    public DateInterval? Due { get; init; }

    public Voice Voice { get; init; } = Voice.None;

    public AttackAspect? Aspect { get; init; }

    /// <summary>First token of the quote.</summary>
    public int First { get; init; }

    /// <summary>One past its last token.</summary>
    public int Last { get; init; }

    /// <summary>True when its bare words carry it and those around them tell another claim: "two of its 12".</summary>
    public bool KeepsWords { get; init; }

    /// <summary>Index of the sentence, for telling repetition from a list.</summary>
    public int Sentence { get; init; }

    /// <summary>Index of the item's phrase in the sentence, or -1.</summary>
    public int ItemPhrase { get; init; } = -1;

    /// <summary>True for an item of a package, whose value may be claimed with it.</summary>
    public bool InPackage { get; init; }

    /// <summary>True when no finite verb of giving stands behind it: "thanked for providing", "delivery of".</summary>
    public bool IsIndirect { get; init; }

    /// <summary>How far the governing word is from the item; of several readings of one phrase the nearest wins.</summary>
    public int Distance { get; init; }
}
