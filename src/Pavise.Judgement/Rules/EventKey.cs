using Pavise.Core;

namespace Pavise.Judgement.Rules;

/// <summary>What claims of one event have in common whatever else they say: only claims of one key are compared, so that the work stays near the number of claims and not its square.</summary>
/// <param name="Phase">Kind and step.</param>
/// <param name="From">The givers, each once, in order.</param>
/// <param name="To">The receivers.</param>
internal readonly record struct EventKey((ClaimKind, int) Phase, string From, string To)
{
    /// <summary>The key of a claim.</summary>
    public static EventKey Of(Bundle bundle) => new(Alike.Phase(bundle.Lead), Codes(bundle.Lead.From), Codes(bundle.Lead.To));

    /// <summary>Parties as one word, whatever their order.</summary>
    public static string Codes(IReadOnlyList<string> codes) => codes.Count switch
    {
        0 => "",
        1 => codes[0],
        _ => string.Join('+', codes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)),
    };
}
