using Pavise.Core;

namespace Pavise.Registers;

/// <summary>How the rows of one register's table become figures: data, read from YAML (docs/imports.md).</summary>
internal sealed record Mapping
{
    public required string File { get; init; }

    public required string Register { get; init; }

    /// <summary>The release the mapping is for; null when the user says it.</summary>
    public string? Release { get; init; }

    public required Attribution Attribution { get; init; }

    public DateInterval? Published { get; init; }

    /// <summary>True when the register's own export is in Windows-1252.</summary>
    public bool Windows1252 { get; init; }

    /// <summary>The sheet of a workbook; null for the first.</summary>
    public string? Sheet { get; init; }

    /// <summary>Columns of the publisher's key; empty when rows have none and are known by their content.</summary>
    public IReadOnlyList<string> Key { get; init; } = [];

    /// <summary>Columns whose presence shows that a file is only someone's altered copy, and why.</summary>
    public IReadOnlyDictionary<string, string> Copies { get; init; } = new Dictionary<string, string>();

    public IReadOnlyDictionary<string, string> Actors { get; init; } = new Dictionary<string, string>();

    public IReadOnlyDictionary<string, string> Items { get; init; } = new Dictionary<string, string>();

    /// <summary>Words for a number that exists and is not told, such as undisclosed.</summary>
    public IReadOnlyList<string> Untold { get; init; } = [];

    /// <summary>What separates several actors in one cell; null when a cell names one.</summary>
    public string? Separator { get; init; }

    /// <summary>True when the publisher writes days that do not exist: they leave a row undated and do not refuse it.</summary>
    public bool VagueDays { get; init; }

    /// <summary>True when words for items may begin with the number of a list ("2 NASAMS launcher").</summary>
    public bool ListNumbers { get; init; }

    /// <summary>True when only the mapping's own words are items, and no name of the catalogue.</summary>
    public bool OnlyOwnItems { get; init; }

    /// <summary>True when the table's figures may contradict or include one another, so that none of them moves anything.</summary>
    public bool OnlyStatements { get; init; }

    public required IReadOnlyList<FigureRule> Figures { get; init; }

    public IReadOnlyList<HoldRule> Holds { get; init; } = [];

    /// <summary>Every column the mapping reads.</summary>
    public IEnumerable<string> Columns => Key.Concat(Figures.SelectMany(figure => figure.Columns)).Concat(Holds.SelectMany(hold => hold.Where.Columns)).Distinct(StringComparer.Ordinal);
}
