namespace Pavise.Briefing;

/// <summary>A part of the brief under one heading.</summary>
/// <param name="Id">Anchor of the section.</param>
/// <param name="Heading">Plain words without digits.</param>
/// <param name="Blocks">What stands in it, in order.</param>
public sealed record Section(string Id, string Heading, IReadOnlyList<Block> Blocks);
