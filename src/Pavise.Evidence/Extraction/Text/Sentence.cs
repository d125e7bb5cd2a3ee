namespace Pavise.Evidence;

/// <summary>A sentence: a range of the article's tokens, with where it stands.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="Last">One past its last token.</param>
/// <param name="Line">Number of the line it stands in; all sentences of one paragraph share it.</param>
/// <param name="IsListItem">True when its line begins with a list mark.</param>
/// <param name="IsHeading">True for a line without final point.</param>
internal sealed record Sentence(int First, int Last, int Line, bool IsListItem, bool IsHeading);
