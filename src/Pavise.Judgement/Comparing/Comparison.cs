namespace Pavise.Judgement;

/// <summary>What comparing texts found: groups of claims, and which texts copy which.</summary>
public sealed record Comparison(IReadOnlyList<ClaimGroup> Groups, IReadOnlyList<CopyLink> Copies);
