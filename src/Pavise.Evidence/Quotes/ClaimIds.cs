using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Pavise.Evidence;

/// <summary>Stable identities of claims: a hash over what the claim says, with an ordinal when two say the same.</summary>
internal sealed class ClaimIds(string document)
{
    private readonly Dictionary<string, int> seen = new(StringComparer.Ordinal);

    public string Next(ClaimDraft draft, string quote)
    {
        var content = string.Join('\n', draft.Kind, draft.Item, string.Join(',', draft.From), string.Join(',', draft.To), quote);
        var id = $"claim:{document}/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)))[..8]}";
        var count = seen[id] = seen.GetValueOrDefault(id) + 1;
        return count == 1 ? id : string.Create(CultureInfo.InvariantCulture, $"{id}-{count}");
    }
}
