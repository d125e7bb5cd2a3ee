namespace Pavise.Evidence;

/// <summary>A claim as a model proposes it.</summary>
/// <param name="Claim">The claim with the words it says it rests on.</param>
/// <param name="Speaker">Who said it, by the model's reading; kept only when the text names that person.</param>
internal sealed record ModelProposal(ProposedClaim Claim, string? Speaker)
{
    private const int Longest = 200;

    /// <summary>A quote cut for a report.</summary>
    public static string Short(string quote) => quote.Length <= Longest ? quote : quote[..(char.IsHighSurrogate(quote[Longest - 1]) ? Longest - 1 : Longest)] + "…";
}
