using System.Security.Cryptography;
using System.Text;

namespace Pavise.Workspace;

/// <summary>Hashes that tell whether a stage has to be redone.</summary>
public static class StageKey
{
    /// <summary>SHA-256 over the parts, each preceded by its length so that no two lists collide; lower-case hexadecimal.</summary>
    public static string Of(params IEnumerable<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            hash.AppendData(BitConverter.GetBytes(bytes.Length));
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
