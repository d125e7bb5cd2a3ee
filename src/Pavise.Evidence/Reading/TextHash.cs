using System.Security.Cryptography;
using System.Text;

namespace Pavise.Evidence;

/// <summary>SHA-256 of a text in UTF-8, taken piece by piece so that a long text is not held a second time.</summary>
internal static class TextHash
{
    private const int Piece = 1 << 16;

    /// <summary>Lower-case hexadecimal.</summary>
    public static string Of(string text)
    {
        if (text.Length <= Piece) return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var encoder = Encoding.UTF8.GetEncoder();
        var bytes = new byte[Encoding.UTF8.GetMaxByteCount(Piece)];
        for (var at = 0; at < text.Length; at += Piece)
        {
            var letters = text.AsSpan(at, Math.Min(Piece, text.Length - at));
            hash.AppendData(bytes, 0, encoder.GetBytes(letters, bytes, at + letters.Length == text.Length));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
