using System.Text;

namespace Pavise.Evidence;

/// <summary>Encodings of one byte for each letter, by name or, where every byte agrees, by their pattern.</summary>
internal static class LegacyEncoding
{
    /// <summary>Fewer letters beyond ASCII say nothing.</summary>
    private const int EnoughLetters = 4;

    /// <summary>A text shorter than this is not guessed at, in bytes.</summary>
    private const int EnoughBytes = 40;

    /// <summary>The strict encoding of a name as pages declare it, or null. ISO-8859-1 means Windows-1252 (WHATWG Encoding Standard, section 4.2).</summary>
    public static Encoding? Named(string name)
    {
        var plain = name.Trim().Trim('"', '\'').ToLowerInvariant();
        if (plain is "iso-8859-1" or "latin1" or "us-ascii" or "ascii" or "l1") plain = "windows-1252";
        if (plain is "utf-8" or "utf8" or "utf-7" || plain.StartsWith("utf-16", StringComparison.Ordinal)) return null;
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(plain, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Windows-1251 where words are Cyrillic in their usual case, Windows-1252 where single letters with marks stand in Latin words, or where English or German words hold only signs and letters on which all
    /// Windows pages of Latin letters agree; null in doubt.</summary>
    public static (Encoding Encoding, string Name)? Guess(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < EnoughBytes) return null;
        // A sequence that is valid UTF-8 says that the file is UTF-8 with a mistake in it.
        if (HasUtf8Letter(bytes)) return null;
        if (IsCyrillic(bytes)) return (Named("windows-1251")!, "Windows-1251");
        return IsLatin(bytes) || IsPlainLatin(bytes) ? (Named("windows-1252")!, "Windows-1252") : null;
    }

    /// <summary>One sign is enough where it can mean but one thing: curly quotes and dashes (91-97), which all Windows pages share, a currency sign before a figure,
    /// and the letters of English and German words that Windows-1250, -1252 and -1254 have at one place (á â ä ç é ë í î ó ô ö ú ü, ß, and their capitals Ä É Ö Ü).</summary>
    private static bool IsPlainLatin(ReadOnlySpan<byte> bytes)
    {
        for (var i = 0; i < bytes.Length; i++)
        {
            var b = bytes[i];
            if (b < 0x80) continue;
            var after = i + 1 < bytes.Length ? bytes[i + 1] : (byte)' ';
            var (inWord, isDigit) = (i > 0 && (char.IsAsciiLetter((char)bytes[i - 1]) || bytes[i - 1] >= 0xC0), char.IsAsciiDigit((char)after));
            var isSign = b is 0x85 or (>= 0x91 and <= 0x97) or 0xA0 or 0xA7 or 0xAB or 0xBB or 0xB0 || (b is 0x80 or 0xA3 && isDigit && !inWord);
            var isLetter = b is 0xC4 or 0xC9 or 0xD6 or 0xDC or 0xDF or 0xE1 or 0xE2 or 0xE4 or 0xE7 or 0xE9 or 0xEB or 0xED or 0xEE or 0xF3 or 0xF4 or 0xF6 or 0xFA or 0xFC;
            if (!isSign && (!isLetter || (b >= 0xDF && !inWord && !char.IsAsciiLetter((char)after)))) return false;
        }

        return LanguageGuess.Words(Encoding.Latin1.GetString(bytes)) is "en" or "de";
    }

    private static bool HasUtf8Letter(ReadOnlySpan<byte> bytes)
    {
        for (var i = 0; i + 1 < bytes.Length; i++)
        {
            if (bytes[i] is < 0xC2 or > 0xF4) continue;
            if (Rune.DecodeFromUtf8(bytes[i..], out var rune, out _) == System.Buffers.OperationStatus.Done && rune.Value >= 0x80 && (i == 0 || bytes[i - 1] < 0x80) && (i + rune.Utf8SequenceLength >= bytes.Length || bytes[i + rune.Utf8SequenceLength] < 0xC0)) return true;
        }

        return false;
    }

    /// <summary>Most letters are Cyrillic, and within words small letters follow (in KOI8-R the two cases would change places).</summary>
    private static bool IsCyrillic(ReadOnlySpan<byte> bytes)
    {
        var (cyrillic, latin, capitals, risen) = (0, 0, 0, 0);
        for (var i = 0; i < bytes.Length; i++)
        {
            var b = bytes[i];
            if (b is 0x98) return false;
            if (char.IsAsciiLetter((char)b)) latin++;
            if (b < 0xC0) continue;
            cyrillic++;
            if (b < 0xE0) capitals++;
            // А-Я are C0-DF, а-я E0-FF: a capital after a small letter is no word.
            if (b < 0xE0 && i > 0 && bytes[i - 1] >= 0xE0) risen++;
        }

        return cyrillic >= EnoughLetters * 5 && cyrillic > latin && capitals * 3 < cyrillic && risen * 20 < cyrillic;
    }

    private static bool IsLatin(ReadOnlySpan<byte> bytes)
    {
        var (letters, high) = (0, 0);
        for (var i = 0; i < bytes.Length; i++)
        {
            var b = bytes[i];
            if (char.IsAsciiLetter((char)b)) letters++;
            if (b < 0x80) continue;
            if (b is 0x81 or 0x8D or 0x8F or 0x90 or 0x9D) return false;
            var (before, after) = (i > 0 ? bytes[i - 1] : (byte)' ', i + 1 < bytes.Length ? bytes[i + 1] : (byte)' ');
            var within = char.IsAsciiLetter((char)before) && char.IsAsciiLetter((char)after);
            if (b >= 0xC0)
            {
                // A small letter with a mark, or a capital at the start of a word; two in a row are another alphabet's.
                if (b is 0xD7 or 0xF7 || (before >= 0xC0 && after >= 0xC0) || (b < 0xDF && char.IsAsciiLetterLower((char)before))) return false;
            }
            else if (within && b is not (0x92 or 0x96 or 0x97 or 0xAD))
            {
                // A sign between two letters: Windows-1250 and others keep letters there.
                return false;
            }

            high++;
        }

        return high >= EnoughLetters && letters > 4 * high;
    }
}
