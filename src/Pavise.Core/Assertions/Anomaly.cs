namespace Pavise.Core;

/// <summary>Something in a text that warns a reader: a dead citation mark, an office that had changed hands, a missing table.</summary>
/// <param name="Type">Stable name such as <c>citation-placeholder</c>.</param>
/// <param name="Severity">high, medium or low.</param>
/// <param name="Reason">Why it is one, in words.</param>
/// <param name="Source">The document.</param>
/// <param name="Origin">Identity of its quote; null when it concerns the whole text.</param>
public sealed record Anomaly(string Type, string Severity, string Reason, string Source, string? Origin);
