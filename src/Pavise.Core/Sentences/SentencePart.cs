namespace Pavise.Core;

/// <summary>A piece of a sentence: plain words (no origin) or words that rest on an origin, such as a number or a name with digits.</summary>
/// <param name="Text">The words.</param>
/// <param name="Origin">Identity of the origin, or null for plain words, which hold no digit.</param>
public readonly record struct SentencePart(string Text, string? Origin);
