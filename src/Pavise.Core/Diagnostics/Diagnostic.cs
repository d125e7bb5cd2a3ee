namespace Pavise.Core;

/// <summary>One finding about an input: a stable code, its place, the cause and what to do.</summary>
/// <param name="Code">"PAV" and four digits; each is explained in docs/errors.md.</param>
/// <param name="Place">File, line and column.</param>
/// <param name="Cause">What is wrong, in one clause.</param>
/// <param name="Remedy">What the user can do about it, in one clause.</param>
public sealed record Diagnostic(string Code, Place Place, string Cause, string Remedy)
{
    /// <summary>The one line that a user sees: <c>PAV1234 file:line:column cause; remedy</c>.</summary>
    public override string ToString() => $"{Code} {Place} {Cause}; {Remedy}";
}
