namespace Pavise.Workbench.Api;

/// <summary>A value that an address of the API takes.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Words">What it does.</param>
internal sealed record ApiValue(string Name, string Words)
{
    /// <summary>True when nothing answers without it.</summary>
    public bool Required { get; init; }

    /// <summary>JSON type of the value.</summary>
    public string Type { get; init; } = "string";

    /// <summary>Its form, such as <c>date</c>; null for plain text.</summary>
    public string? Format { get; init; }

    /// <summary>A value that works on the example.</summary>
    public string? Example { get; init; }

    /// <summary>What limits one answer to a page.</summary>
    public static IReadOnlyList<ApiValue> Paging { get; } =
    [
        new("limit", "Most rows in one answer, from 1 to 1,000; all when left out.") { Type = "integer", Example = "2" },
        new("offset", "How many rows to leave out first.") { Type = "integer", Example = "1" },
    ];

    /// <summary>The view of a question to the book.</summary>
    public static IReadOnlyList<ApiValue> View { get; } =
    [
        new("happened", "Only what had happened by this day.") { Format = "date", Example = "2025-12-31" },
        new("published", "Only what the world could know by this day; the claims left are weighed anew.") { Format = "date", Example = "2024-12-31" },
        new("recorded", "Only what this book had learnt by this day or moment; such an answer never changes.") { Example = "2100-01-01" },
        new("without", "As if this government, outlet, document or register had not spoken.") { Example = "DEU" },
        new("register", "The part of the book that an imported register fills."),
        new("in", "Money in this currency, each amount at the reference rate of its own day."),
        new("format", "json, csv, xlsx, ris or bib (docket also ics).") { Example = "json" },
    ];
}
