using Pavise.Core;

namespace Pavise.Briefing;

/// <summary>Sentences as a list.</summary>
/// <param name="Lead">An optional lead-in without digits.</param>
/// <param name="Sentences">In order of importance.</param>
/// <param name="Shown">How many are shown at once; the rest is folded away, for the reader to open.</param>
/// <param name="Ranked">True when their order is what the list says: they are numbered.</param>
public sealed record Listing(string? Lead, IReadOnlyList<Sentence> Sentences, int Shown = int.MaxValue, bool Ranked = false) : Block;
