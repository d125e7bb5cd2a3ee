using System.Text;
using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>Decodes UTF-8 without repairing anything: a quote must stand in the file as its author wrote it.</summary>
internal static class StrictText
{
    public static string Decode(string file, ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("\uFEFF"u8)) bytes = bytes[3..];
        var zero = bytes.IndexOf((byte)0);
        if (zero >= 0)
            throw new PaviseException("PAV2001", At(file, bytes, zero), "a zero byte: this is not text", "give a text file; PDF and office files must be converted first");
        var wrong = FirstInvalid(bytes);
        if (wrong >= 0)
            throw new PaviseException("PAV2002", At(file, bytes, wrong), "not valid UTF-8", "save the file as UTF-8");
        var text = Encoding.UTF8.GetString(bytes);
        if (string.IsNullOrWhiteSpace(text))
            throw new PaviseException("PAV2003", new Place(file, 1, 1), "the file is empty", "give a file with text, or remove it");
        return text;
    }

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        for (var at = 0; at < bytes.Length;)
        {
            if (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) != System.Buffers.OperationStatus.Done) return at;
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
