namespace Pavise.Workspace;

/// <summary>A text whose claims support and contradict nothing where texts are compared.</summary>
/// <param name="Id">The text.</param>
/// <param name="Reason">Why, in words.</param>
/// <param name="Claims">How many claims it tells.</param>
public sealed record NotCountedText(string Id, string Reason, int Claims);
