namespace Pavise.Core;

/// <summary>One release of a register as it was read: every row, what it says and what of it cannot be said.</summary>
/// <param name="Register">Short name such as <c>kiel</c>.</param>
/// <param name="Release">Its release; empty when it has none.</param>
/// <param name="Attribution">Whom to credit and under which licence.</param>
/// <param name="Published">When it was published; null when undated.</param>
/// <param name="Files">The files read, as name and SHA-256, in order of name.</param>
/// <param name="Rows">In the order of the files; their keys are unique.</param>
/// <param name="Skipped">Errors of the rows that were left out because the user asked for it; empty otherwise.</param>
public sealed record RegisterImport(
    string Register, string Release, Attribution Attribution, DateInterval? Published,
    IReadOnlyList<(string Name, string Hash)> Files, IReadOnlyList<ImportedRow> Rows, IReadOnlyList<Diagnostic> Skipped)
{
    /// <summary>The part of the book it is posted to: <c>kiel/29</c>.</summary>
    public string Part => Release.Length == 0 ? Register : $"{Register}/{Release}";

    /// <summary>The register as a source.</summary>
    public string Source => $"register:{Part}";
}
