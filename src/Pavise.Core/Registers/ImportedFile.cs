namespace Pavise.Core;

/// <summary>A file that was imported.</summary>
/// <param name="Name">Its name without folder.</param>
/// <param name="Sha256">SHA-256 of its content, lower-case hexadecimal.</param>
/// <param name="Header">Its header line as CSV, so that cells of kept rows can be named; empty when it has none.</param>
public sealed record ImportedFile(string Name, string Sha256, string Header = "");
