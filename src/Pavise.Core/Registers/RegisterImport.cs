namespace Pavise.Core;

/// <summary>One release of a register as it was read: every row, what it says and what of it cannot be said.</summary>
/// <param name="Register">Short name such as <c>kiel</c>.</param>
/// <param name="Release">Its release; empty when it has none.</param>
/// <param name="Attribution">Whom to credit and under which licence.</param>
/// <param name="Published">When it was published; null when undated.</param>
/// <param name="Files">The files read, in order of name.</param>
/// <param name="Rows">In the order of the files; their keys are unique. Read from the files as they are walked, so that a large register needs little memory;
/// walking them ends in a <see cref="PaviseException"/> with every error of every row unless bad rows are skipped.</param>
/// <param name="Skipped">Errors of the rows that were left out because the user asked for it; complete once the rows were walked.</param>
public sealed record RegisterImport(
    string Register, string Release, Attribution Attribution, DateInterval? Published,
    IReadOnlyList<ImportedFile> Files, IEnumerable<ImportedRow> Rows, IReadOnlyList<Diagnostic> Skipped)
{
    /// <summary>The part of the book it is posted to: <c>kiel/29</c>.</summary>
    public string Part => Release.Length == 0 ? Register : $"{Register}/{Release}";

    /// <summary>True when its figures may contradict or include one another, so that none may be added to another.</summary>
    public bool MayOverlap { get; init; }

    /// <summary>Every row at once.</summary>
    /// <exception cref="PaviseException">Every error of every row, unless bad rows are skipped.</exception>
    public IReadOnlyList<ImportedRow> ReadAll() => [.. Rows];

    /// <summary>The register as a source.</summary>
    public string Source => $"register:{Part}";
}
