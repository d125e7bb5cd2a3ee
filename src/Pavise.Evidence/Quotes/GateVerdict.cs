using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>What the quote gate decided: the exact span of an accepted claim, or the reason of a refusal.</summary>
/// <param name="Span">The quote as it stands in the text; null when refused.</param>
/// <param name="Reason">Why it was refused; null when accepted.</param>
public sealed record GateVerdict(DocumentSpan? Span, string? Reason)
{
    public bool IsAccepted => Span is not null;
}
