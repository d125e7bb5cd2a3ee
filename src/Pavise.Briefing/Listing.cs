using Pavise.Core;

namespace Pavise.Briefing;

/// <summary>Sentences as a list, under an optional lead-in without digits.</summary>
public sealed record Listing(string? Lead, IReadOnlyList<Sentence> Sentences) : Block;
