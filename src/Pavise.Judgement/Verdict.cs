using Pavise.Core;

namespace Pavise.Judgement;

/// <summary>What Judgement made of all assertions: one fact for each, in the order of their identity, and the conflicts among them.</summary>
public sealed record Verdict(IReadOnlyList<Fact> Facts, IReadOnlyList<Conflict> Conflicts);
