using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Pavise.Core;

namespace Pavise.Ledger;

/// <summary>One entry as a block of <c>key: value</c> lines; its hash and its place in a diff rest on this text.</summary>
internal static class EntryText
{
    /// <summary>The hash before the first entry.</summary>
    public const string Genesis = "pavise-book";

    [ThreadStatic]
    private static StringBuilder? scratch;

    [ThreadStatic]
    private static (DateTimeOffset At, string Text) lastMoment;

    private const string MomentForm = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    /// <summary>The whole block with its head line and hash, ending in a blank line.</summary>
    public static void Write(TextWriter writer, Entry entry)
    {
        writer.Write(Numbered(entry));
        writer.Write($"  hash: {entry.Hash}\n\n");
    }

    /// <summary>Digest of what the facts say, without number, moment, correction and hash: equal for equal entries.</summary>
    public static string Content(Entry entry)
    {
        var text = Cleared();
        AppendBody(text, entry);
        return Digest(text, 0).Content;
    }

    /// <summary>The hash that chains the entry to the one before it.</summary>
    public static string ChainedHash(Entry entry, string before) => Seal(entry, before).Entry.Hash;

    /// <summary>The placed entry with the hash that chains it to the one before it, and the digest of what it says.</summary>
    public static SealedEntry Seal(Entry entry, string before)
    {
        var text = Cleared().Append(before).Append('\n');
        AppendHead(text, entry);
        var body = text.Length;
        AppendBody(text, entry);
        var (hash, content) = Digest(text, body);
        return new SealedEntry(entry with { Hash = hash }, content);
    }

    public static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString(MomentForm, CultureInfo.InvariantCulture);

    public static bool TryMoment(string text, out DateTimeOffset moment) => DateTimeOffset.TryParseExact(
        text, MomentForm, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out moment);

    /// <summary>Enumeration values as written: <c>in-service</c>.</summary>
    public static string Word<T>(T value)
        where T : struct, Enum => Words<T>.All[value];

    private static string Spelled<T>(T value)
        where T : struct, Enum
    {
        var text = new StringBuilder();
        foreach (var c in value.ToString())
        {
            if (char.IsAsciiLetterUpper(c) && text.Length > 0) text.Append('-');
            text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }

    public static string Days(DateInterval days) => (days.Start, days.End) switch
    {
        ({ } start, { } end) when start == end => Day(start),
        var (start, end) => $"{(start is { } s ? Day(s) : "*")}..{(end is { } e ? Day(e) : "*")}",
    };

    public static string Day(DateOnly day) => string.Create(10, day, static (text, day) =>
    {
        var (year, month, number) = (day.Year, day.Month, day.Day);
        for (var i = 3; i >= 0; i--, year /= 10) text[i] = (char)('0' + year % 10);
        (text[4], text[5], text[6], text[7], text[8], text[9]) = ('-', (char)('0' + month / 10), (char)('0' + month % 10), '-', (char)('0' + number / 10), (char)('0' + number % 10));
    });

    /// <summary>One line of any text: line breaks and backslashes escaped.</summary>
    public static string Escape(string text) => !text.AsSpan().ContainsAny('\\', '\n', '\r') ? text : text.Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal);

    private static string Numbered(Entry entry)
    {
        var text = Cleared();
        AppendHead(text, entry);
        AppendBody(text, entry);
        return text.ToString();
    }

    private static void AppendHead(StringBuilder text, Entry entry)
    {
        text.Append(CultureInfo.InvariantCulture, $"entry {entry.Number}\n");
        // Every entry of one posting has the same moment.
        if (entry.Recorded != lastMoment.At) lastMoment = (entry.Recorded, Moment(entry.Recorded));
        text.Append("  recorded: ").Append(lastMoment.Text).Append('\n');
        if (entry.Reverses is { } number) text.Append(CultureInfo.InvariantCulture, $"  reverses: {number}\n");
    }

    private static void AppendBody(StringBuilder text, Entry entry)
    {
        Line(text, "kind", Word(entry.Kind));
        Line(text, "leg", Word(entry.Leg));
        Line(text, "decision", Word(entry.Decision));
        Line(text, "fact", entry.Fact);
        Line(text, "register", entry.Register);
        Line(text, "measure", entry.Measure);
        Line(text, "item", entry.Item);
        foreach (var item in entry.Joint) Line(text, "joint", item);
        if (entry.Moves)
        {
            Line(text, "debit", $"{entry.Debit} {QuantityText.Write(entry.Quantity!.Value)}");
            Line(text, "credit", $"{entry.Credit} {QuantityText.Write(-entry.Quantity!.Value)}");
        }
        else
        {
            Line(text, "quantity", entry.Quantity is { } quantity ? QuantityText.Write(quantity) : null);
        }

        Line(text, "happened", Days(entry.Happened));
        Line(text, "published", Days(entry.Published));
        Line(text, "slot", entry.Slot is { } slot ? Days(slot) : null);
        Line(text, "programme", entry.Programme);
        Line(text, "settles", entry.Settles);
        Line(text, "raw", entry.Raw);
        Line(text, "reason", entry.Reason);
        foreach (var origin in entry.Origins) Line(text, "origin", origin);
        foreach (var source in entry.Sources) Line(text, "source", source);
    }

    private static void Line(StringBuilder text, string key, string? value)
    {
        if (!string.IsNullOrEmpty(value)) text.Append("  ").Append(key).Append(": ").Append(Escape(value)).Append('\n');
    }

    private static StringBuilder Cleared() => (scratch ??= new StringBuilder(2048)).Clear();

    /// <summary>SHA-256 of the text, and half of that of its part from a place on; one pass over the characters, since a large import spends its time here.</summary>
    private static (string Whole, string Content) Digest(StringBuilder text, int body)
    {
        var characters = ArrayPool<char>.Shared.Rent(text.Length);
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        text.CopyTo(0, characters, 0, text.Length);
        var head = Encoding.UTF8.GetBytes(characters, 0, body, bytes, 0);
        var all = head + Encoding.UTF8.GetBytes(characters, body, text.Length - body, bytes, head);
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes.AsSpan(head, all - head), digest);
        var content = Convert.ToHexStringLower(digest[..(SHA256.HashSizeInBytes / 2)]);
        if (head > 0) SHA256.HashData(bytes.AsSpan(0, all), digest);
        ArrayPool<char>.Shared.Return(characters);
        ArrayPool<byte>.Shared.Return(bytes);
        return (head > 0 ? Convert.ToHexStringLower(digest) : "", content);
    }

    /// <summary>Spellings of an enumeration, made once.</summary>
    private static class Words<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> All = Enum.GetValues<T>().ToDictionary(value => value, Spelled);
    }
}
