using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>An office-holder as a text names him or her.</summary>
/// <param name="Start">Where the title begins, in UTF-16 units; -1 when the person stands without the title of an office.</param>
/// <param name="End">One past the name.</param>
/// <param name="Person">Canonical spelling.</param>
/// <param name="Office">The office named, or the last one held.</param>
/// <param name="Terms">Terms in that office; without a title, in any.</param>
internal sealed record Holding(int Start, int End, string Person, string Office, IReadOnlyList<DateInterval> Terms)
{
    /// <summary>The time that the sentence tells of, or null when it names none.</summary>
    public DateInterval? Told { get; init; }

    public bool IsTitled => Start >= 0;

    public DateOnly LastStart => Terms.Max(term => term.Start) ?? DateOnly.MinValue;

    /// <summary>True when the two were ever in office together; a day of handing over is no time together.</summary>
    public bool Meets(Holding other) => Terms.Any(term => other.Terms.Any(second => !(term.End <= second.Start) && !(second.End <= term.Start)));
}
