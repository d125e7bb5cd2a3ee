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

    private const string MomentForm = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    /// <summary>The whole block with its head line and hash, ending in a blank line.</summary>
    public static void Write(TextWriter writer, Entry entry)
    {
        writer.Write(Numbered(entry));
        writer.Write($"  hash: {entry.Hash}\n\n");
    }

    /// <summary>What the facts say, without number, moment, correction and hash: equal for equal entries.</summary>
    public static string Content(Entry entry) => Digest(Body(entry));

    /// <summary>The hash that chains the entry to the one before it.</summary>
    public static string ChainedHash(Entry entry, string before) => Digest(before + "\n" + Numbered(entry));

    public static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString(MomentForm, CultureInfo.InvariantCulture);

    public static bool TryMoment(string text, out DateTimeOffset moment) => DateTimeOffset.TryParseExact(
        text, MomentForm, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out moment);

    /// <summary>Enumeration values as written: <c>in-service</c>.</summary>
    public static string Word<T>(T value)
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

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>One line of any text: line breaks and backslashes escaped.</summary>
    public static string Escape(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal);

    private static string Numbered(Entry entry)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"entry {entry.Number}\n");
        text.Append($"  recorded: {Moment(entry.Recorded)}\n");
        if (entry.Reverses is { } number) text.Append(CultureInfo.InvariantCulture, $"  reverses: {number}\n");
        return text.Append(Body(entry)).ToString();
    }

    private static string Body(Entry entry)
    {
        var text = new StringBuilder();
        void Line(string key, string? value)
        {
            if (!string.IsNullOrEmpty(value)) text.Append("  ").Append(key).Append(": ").Append(Escape(value)).Append('\n');
        }

        Line("kind", Word(entry.Kind));
        Line("leg", Word(entry.Leg));
        Line("decision", Word(entry.Decision));
        Line("fact", entry.Fact);
        Line("register", entry.Register);
        Line("measure", entry.Measure);
        Line("item", entry.Item);
        foreach (var item in entry.Joint) Line("joint", item);
        if (entry.Moves)
        {
            Line("debit", $"{entry.Debit} {QuantityText.Write(entry.Quantity!.Value)}");
            Line("credit", $"{entry.Credit} {QuantityText.Write(-entry.Quantity!.Value)}");
        }
        else
        {
            Line("quantity", entry.Quantity is { } quantity ? QuantityText.Write(quantity) : null);
        }

        Line("happened", Days(entry.Happened));
        Line("published", Days(entry.Published));
        Line("slot", entry.Slot is { } slot ? Days(slot) : null);
        Line("programme", entry.Programme);
        Line("settles", entry.Settles);
        Line("raw", entry.Raw);
        Line("reason", entry.Reason);
        foreach (var origin in entry.Origins) Line("origin", origin);
        foreach (var source in entry.Sources) Line("source", source);
        return text.ToString();
    }

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
