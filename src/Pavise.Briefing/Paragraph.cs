using Pavise.Core;

namespace Pavise.Briefing;

/// <summary>Sentences that read on from one another.</summary>
public sealed record Paragraph(IReadOnlyList<Sentence> Sentences) : Block;
