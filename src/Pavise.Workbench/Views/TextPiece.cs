namespace Pavise.Workbench.Views;

/// <summary>A run of characters of a text under the same quotes.</summary>
/// <param name="Text">The characters; one control that would change how others read stands alone.</param>
/// <param name="Claims">Identities of the claims whose quotes cover it, in the order of their beginning; empty between quotes.</param>
/// <param name="Begins">Identities of the claims whose quotes begin here.</param>
/// <param name="Control">Name of the control character that it is, or null.</param>
public sealed record TextPiece(string Text, IReadOnlyList<string> Claims, IReadOnlyList<string> Begins, string? Control = null);
