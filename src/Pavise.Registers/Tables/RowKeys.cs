using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Pavise.Registers.Tables;

/// <summary>Identities of rows: the publisher's key, or a hash of the row; a row that stands twice is counted, so that both are kept.</summary>
internal sealed class RowKeys(string part)
{
    /// <summary>Keys by half of their digest, since a large register has millions; how often only for those that stand more than once.</summary>
    private readonly HashSet<UInt128> seen = [];
    private readonly Dictionary<UInt128, int> repeated = [];

    /// <summary>The identity by the publisher's own key, its blanks and slashes made plain.</summary>
    public string ByKey(params IEnumerable<string> key) => Counted(string.Join('/', key.Select(Plain)));

    /// <summary>The identity by content, for registers whose rows have no key: it does not depend on the place in the file.</summary>
    public string ByContent(string table, IEnumerable<string> cells) =>
        Counted($"{table}/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', cells))))[..16]}");

    private string Counted(string key)
    {
        var digest = BinaryPrimitives.ReadUInt128LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
        var count = seen.Add(digest) ? 1 : repeated[digest] = repeated.GetValueOrDefault(digest, 1) + 1;
        return $"row:{part}/{key}{(count == 1 ? "" : "~" + count.ToString(CultureInfo.InvariantCulture))}";
    }

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text) plain.Append(char.IsWhiteSpace(c) || c is '/' or '#' or '>' ? '-' : c);
        return plain.ToString();
    }
}
