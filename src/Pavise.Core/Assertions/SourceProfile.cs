namespace Pavise.Core;

/// <summary>What Judgement must know of a source to weigh it: its outlet's kind, its date, and whether a machine wrote it.</summary>
/// <param name="Id">Identity of the document or register.</param>
/// <param name="Title">Its title.</param>
/// <param name="Outlet">The outlet's name, or null when unknown.</param>
/// <param name="Kind">The outlet's kind.</param>
/// <param name="Published">Publication date as an interval; null when undated.</param>
/// <param name="TextHash">SHA-256 of its text, or of its file for a register.</param>
/// <param name="Shingles">Hashes of its overlapping word sequences, for telling copies of one text; empty for registers.</param>
public sealed record SourceProfile(
    string Id, string Title, string? Outlet, OutletKind Kind, DateInterval? Published, string TextHash, IReadOnlyList<ulong> Shingles)
{
    /// <summary>Why <see cref="Published"/> is what it is when no date stands in or beside the text: the date is inferred; null for a stated date.</summary>
    public string? PublishedReason { get; init; }

    /// <summary>True when the date is inferred from what the text names, not stated.</summary>
    public bool IsDateInferred => PublishedReason is not null;

    /// <summary>The agency that its date line names ("KYIV (AP)"), or null.</summary>
    public string? Wire { get; init; }
}
