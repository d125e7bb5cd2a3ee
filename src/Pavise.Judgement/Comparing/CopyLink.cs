namespace Pavise.Judgement;

/// <summary>Two texts that share their wording: an edge of the copying graph.</summary>
/// <param name="Original">The earlier text, or the longer one where the dates do not tell.</param>
/// <param name="Copy">The other.</param>
/// <param name="Jaccard">Shared word sequences as a share of all that either has (Broder, 1997), 0 to 1.</param>
/// <param name="Containment">Shared word sequences as a share of those of the shorter text, 0 to 1.</param>
public sealed record CopyLink(string Original, string Copy, double Jaccard, double Containment)
{
    /// <summary>From this Jaccard index on two texts are copies.</summary>
    public const double Copies = 0.5;

    /// <summary>From this containment on the shorter text is made from the other: a cut or rewritten agency text.</summary>
    public const double MadeFrom = 0.3;
}
