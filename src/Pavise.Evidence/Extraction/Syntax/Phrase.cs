using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>A word, or several tokens that are one name, one number or one noun phrase for an item.</summary>
internal sealed record Phrase(PhraseKind Kind, int First, int Last, string Lower, WordEntry Entry)
{
    /// <summary>Every word becomes a phrase and few are counted, so what a count needs stands apart.</summary>
    private readonly Counts? counts;

    /// <summary>Code of the actor, or of the actor a person speaks for; null when not known.</summary>
    public string? Actor { get; init; }

    /// <summary>True for "German": it says whose the next noun is.</summary>
    public bool IsDemonym { get; init; }

    /// <summary>Canonical name of a person or outlet.</summary>
    public string? Name { get; init; }

    /// <summary>Item or threat of the catalogue.</summary>
    public string? Item { get; init; }

    /// <summary>How many of the item.</summary>
    public Quantity? Quantity
    {
        get => counts?.Part;
        init => counts = new Counts(value, counts?.Whole);
    }

    /// <summary>The whole that the count is a part of: 12 in "two of its 12".</summary>
    public Quantity? Total
    {
        get => counts?.Whole;
        init => counts = new Counts(counts?.Part, value);
    }

    /// <summary>Items that share the number.</summary>
    public IReadOnlyList<string> Joint { get; init; } = [];

    /// <summary>The number itself, for phrases that are one.</summary>
    public Amount? Amount { get; init; }

    /// <summary>First token of the number or article that belongs to the noun phrase; equals First when there is none.</summary>
    public int Head { get; init; } = First;

    /// <summary>True when the noun phrase ended in a word such as "missiles" or "systems".</summary>
    public bool HasHead { get; init; }

    /// <summary>True for a bare number that stands for items named before.</summary>
    public bool IsNumeral { get; init; }

    /// <summary>True for a name before a hyphen ("US-made") or before another noun that it only describes.</summary>
    public bool IsAttribute { get; init; }

    public bool IsWord(string lower) => Kind == PhraseKind.Word && string.Equals(Lower, lower, StringComparison.Ordinal);

    private sealed record Counts(Quantity? Part, Quantity? Whole);
}
