namespace Pavise.Evidence;

/// <summary>A proposal of a model that was refused.</summary>
/// <param name="Document">The text that was asked about.</param>
/// <param name="Quote">The words it claimed to quote, cut at 200 characters; empty when it gave none.</param>
/// <param name="Reason">Why it was refused.</param>
public sealed record ModelRefusal(string Document, string Quote, string Reason);
