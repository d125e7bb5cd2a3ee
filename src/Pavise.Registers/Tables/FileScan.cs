using System.Security.Cryptography;
using System.Text;
using Pavise.Core;

namespace Pavise.Registers.Tables;

/// <summary>What one pass over a file tells: its SHA-256, what its first bytes are, and how its text is encoded.</summary>
/// <param name="Hash">Lower-case hexadecimal.</param>
/// <param name="Start">The first bytes, at most four.</param>
/// <param name="Utf8">True for valid UTF-8 without a zero.</param>
internal sealed record FileScan(string Hash, byte[] Start, bool Utf8)
{
    public static FileScan Of(RegisterFile file)
    {
        using var stream = file.Open();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var decoder = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetDecoder();
        var (bytes, characters) = (new byte[65_536], new char[65_536 + 4]);
        var (start, valid) = (new List<byte>(4), true);
        for (int read; (read = stream.Read(bytes, 0, bytes.Length)) > 0;)
        {
            hash.AppendData(bytes, 0, read);
            for (var i = 0; start.Count < 4 && i < read; i++) start.Add(bytes[i]);
            valid = valid && !bytes.AsSpan(0, read).Contains((byte)0) && Decodes(decoder, bytes.AsSpan(0, read), characters, flush: false);
        }

        valid = valid && Decodes(decoder, [], characters, flush: true);
        return new FileScan(Convert.ToHexStringLower(hash.GetHashAndReset()), [.. start], valid);
    }

    /// <summary>How to read the text.</summary>
    /// <param name="file">Named in errors.</param>
    /// <param name="windows1252">True when the register's own export may be in Windows-1252.</param>
    /// <exception cref="PaviseException">PAV2520.</exception>
    public Encoding EncodingOf(RegisterFile file, bool windows1252) =>
        Utf8 ? new UTF8Encoding(false)
        : windows1252 && !IsUtf16 && !TableFile.IsWorkbook(Start) ? Encodings.Windows1252
        : throw new PaviseException("PAV2520", new Place(file.Name, 1, 1),
            IsUtf16 ? "the file is UTF-16 text, as spreadsheets write \"Unicode text\"" : "the file is not UTF-8 text", "save it as CSV in UTF-8; a mapping may say 'encoding: windows-1252'");

    private bool IsUtf16 => Start is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];

    private static bool Decodes(Decoder decoder, ReadOnlySpan<byte> bytes, char[] characters, bool flush)
    {
        try
        {
            decoder.GetChars(bytes, characters, flush);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
