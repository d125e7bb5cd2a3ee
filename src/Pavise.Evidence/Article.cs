using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>What was read from one document: its claims, its positions and what in it warns a reader.</summary>
/// <param name="Document">The text.</param>
/// <param name="Profile">What Judgement must know of it.</param>
/// <param name="Assertions">Claims in text order, each accepted by the quote gate.</param>
/// <param name="Positions">Judgements and sufficiency statements in text order.</param>
/// <param name="Anomalies">Findings of the integrity checks in text order.</param>
/// <param name="Origins">The quotes that assertions, positions and anomalies rest on; offsets in Unicode code points.</param>
public sealed record Article(
    Document Document,
    SourceProfile Profile,
    IReadOnlyList<Assertion> Assertions,
    IReadOnlyList<Position> Positions,
    IReadOnlyList<Anomaly> Anomalies,
    IReadOnlyList<Origin> Origins);
