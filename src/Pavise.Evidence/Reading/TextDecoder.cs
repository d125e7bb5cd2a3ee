using System.Buffers;
using System.Text;
using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>Decodes bytes without repairing anything: a quote must stand in the file as its author wrote it.</summary>
/// <remarks>The order of belief: a byte-order mark; valid UTF-8; the encoding that the file or its server declares; UTF-16 by its pattern of zero bytes;
/// Windows-1251 or Windows-1252 where every byte agrees with it. What was not said by the file itself is told as a note.</remarks>
internal static class TextDecoder
{
    private const string Remedy = "save the file as UTF-8";

    /// <summary>The text, and a note when its encoding had to be assumed.</summary>
    /// <param name="file">Named in errors.</param>
    /// <param name="bytes">The content.</param>
    /// <param name="declared">The encoding that the content or its server names, or null.</param>
    /// <exception cref="PaviseException">PAV2001 zero bytes, PAV2002 neither UTF-8 nor another encoding without doubt, PAV2003 empty.</exception>
    public static (string Text, Diagnostic? Note) Decode(string file, ReadOnlySpan<byte> bytes, string? declared = null)
    {
        var (text, note) = Choose(file, bytes, declared);
        if (string.IsNullOrWhiteSpace(text))
            throw new PaviseException("PAV2003", new Place(file, 1, 1), "the file is empty", "give a file with text, or remove it");
        return (text, note);
    }

    private static (string Text, Diagnostic? Note) Choose(string file, ReadOnlySpan<byte> bytes, string? declared)
    {
        if (bytes.StartsWith("\uFEFF"u8)) return (Utf8(file, bytes[3..]), null);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0])) return (Strict(file, bytes[4..], new UTF32Encoding(false, false, true), "UTF-32"), null);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF])) return (Strict(file, bytes[4..], new UTF32Encoding(true, false, true), "UTF-32"), null);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return (Strict(file, bytes[2..], new UnicodeEncoding(false, false, true), "UTF-16"), null);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return (Strict(file, bytes[2..], new UnicodeEncoding(true, false, true), "UTF-16"), null);
        if (Utf16(bytes) is { } wide) return (Strict(file, bytes, wide, "UTF-16"), Assumed(file, "UTF-16 without a byte-order mark"));
        if (FirstInvalid(bytes) < 0) return (Utf8(file, bytes), null);
        if (declared is not null && LegacyEncoding.Named(declared) is { } named) return (Strict(file, bytes, named, declared), null);
        if (bytes.IndexOf((byte)0) < 0 && LegacyEncoding.Guess(bytes) is { } guess) return (Strict(file, bytes, guess.Encoding, guess.Name), Assumed(file, guess.Name));
        return (Utf8(file, bytes), null);
    }

    private static Diagnostic Assumed(string file, string encoding) => new(
        "PAV2011", new Place(file), $"its encoding is not declared; {encoding} was assumed", "save it as UTF-8 if a letter looks wrong");

    private static string Utf8(string file, ReadOnlySpan<byte> bytes)
    {
        var zero = bytes.IndexOf((byte)0);
        if (zero >= 0)
            throw new PaviseException("PAV2001", At(file, bytes, zero), "a zero byte: this is not text", "give a text file; office files must be converted first");
        var wrong = FirstInvalid(bytes);
        if (wrong >= 0)
            throw new PaviseException("PAV2002", At(file, bytes, wrong), "not valid UTF-8, and no other encoding without doubt", Remedy);
        return Encoding.UTF8.GetString(bytes);
    }

    private static string Strict(string file, ReadOnlySpan<byte> bytes, Encoding encoding, string name)
    {
        try
        {
            var text = encoding.GetString(bytes);
            if (text.Contains('\0')) throw new PaviseException("PAV2001", new Place(file, text.AsSpan(0, text.IndexOf('\0')).Count('\n') + 1), "a zero byte: this is not text", "give a text file; office files must be converted first");
            return text;
        }
        catch (ArgumentException)
        {
            // A decoder that throws on bytes it does not know; DecoderFallbackException derives from this.
            throw new PaviseException("PAV2002", new Place(file), $"not valid {name}, which it claims to be", Remedy);
        }
    }

    /// <summary>UTF-16 without a mark: in its first bytes nearly every second one is zero and none of the others.</summary>
    private static UnicodeEncoding? Utf16(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 8 || bytes.Length % 2 != 0) return null;
        var sample = bytes[..Math.Min(bytes.Length, 1024)];
        var (even, odd) = (0, 0);
        for (var i = 0; i + 1 < sample.Length; i += 2)
        {
            if (sample[i] == 0) even++;
            if (sample[i + 1] == 0) odd++;
        }

        var most = sample.Length / 2 * 7 / 10;
        return (even == 0 && odd > most) ? new UnicodeEncoding(false, false, true) : (odd == 0 && even > most) ? new UnicodeEncoding(true, false, true) : null;
    }

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        if (System.Text.Unicode.Utf8.IsValid(bytes)) return -1;
        for (var at = 0; at < bytes.Length;)
        {
            if (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) != OperationStatus.Done) return at;
            at += length;
        }

        return -1;
    }

    private static Place At(string file, ReadOnlySpan<byte> bytes, int offset)
    {
        var before = bytes[..offset];
        var line = before.Count((byte)'\n') + 1;
        var lineStart = before.LastIndexOf((byte)'\n') + 1;
        return new Place(file, line, Encoding.UTF8.GetCharCount(before[lineStart..]) + 1);
    }
}
