using Pavise.Core;

namespace Pavise.Registers;

/// <summary>One figure that rows state.</summary>
internal sealed record FigureRule
{
    /// <summary>What the number counts in the register's terms.</summary>
    public required string Measure { get; init; }

    public required ClaimKind Kind { get; init; }

    public required ClaimStatus Status { get; init; }

    public required CellRule Item { get; init; }

    /// <summary>The number; null when every row is one thing.</summary>
    public string? Number { get; init; }

    /// <summary>The upper end of a range.</summary>
    public string? High { get; init; }

    /// <summary>A column that is not empty when the number is an estimate.</summary>
    public string? About { get; init; }

    /// <summary>The unit, or null for the item's own.</summary>
    public CellRule? Unit { get; init; }

    /// <summary>Words of the register for units, each with what one of it is in a unit of Pavise.</summary>
    public IReadOnlyDictionary<string, (decimal Factor, Unit Unit)> Units { get; init; } = new Dictionary<string, (decimal, Unit)>();

    /// <summary>The words in it that mean an estimate; empty for any.</summary>
    public IReadOnlyList<string> AboutWords { get; init; } = [];

    public CellRule? From { get; init; }

    public CellRule? To { get; init; }

    public string? When { get; init; }

    /// <summary>True when the column tells only by when it had happened.</summary>
    public bool Until { get; init; }

    /// <summary>True when the column tells only since when it may have happened.</summary>
    public bool Since { get; init; }

    public string? Due { get; init; }

    public string? Published { get; init; }

    public CellRule? Programme { get; init; }

    /// <summary>True when an empty number is no gap.</summary>
    public bool Optional { get; init; }

    /// <summary>True when a number that is not told still counts as some.</summary>
    public bool UntoldIsSome { get; init; }

    public required Condition Where { get; init; }

    public IEnumerable<string> Columns => new[] { Item.Column, Number, High, About, Unit?.Column, From?.Column, To?.Column, When, Due, Published, Programme?.Column }
        .OfType<string>().Concat(Where.Columns);
}
