using Pavise.Briefing;
using Pavise.Core;

namespace Pavise.Workspace;

/// <summary>What a run of the whole chain leaves behind.</summary>
/// <param name="Findings">The five findings.</param>
/// <param name="Story">The sections of the brief.</param>
/// <param name="Digest">The story as Markdown.</param>
/// <param name="Warnings">What was left out, a line each.</param>
public sealed record RunOutcome(IReadOnlyList<Sentence> Findings, IReadOnlyList<Section> Story, string Digest, IReadOnlyList<string> Warnings);
