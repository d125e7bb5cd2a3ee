using Pavise.Core;

namespace Pavise.Ledger;

/// <summary>What a question to the book yields: the value, and the origins it made, which lead on to those of the facts.</summary>
public sealed record Answer<T>(T Value, IReadOnlyList<Origin> Origins);
