using System.Globalization;
using Pavise.Core;

namespace Pavise.Ledger;

/// <summary>The text form of a whole book: a head line, then one block for each entry by number. Lossless and made for diff.</summary>
internal static class BookText
{
    private const string Head = "pavise-book 1";

    public static void Write(TextWriter writer, IEnumerable<Entry> journal)
    {
        writer.Write(Head + "\n\n");
        foreach (var entry in journal) EntryText.Write(writer, entry);
    }

    /// <summary>Reads the entries one by one; the hash of each is checked against the one before.</summary>
    /// <exception cref="PaviseException">PAV4010 to PAV4013, at the first line that is wrong.</exception>
    public static IEnumerable<SealedEntry> Read(TextReader reader, string name)
    {
        var lines = new Lines(reader, name);
        if (lines.Next() != Head) throw lines.Error("PAV4010", $"the first line is not '{Head}'", "load a file that `pavise ledger export` wrote");
        var before = EntryText.Genesis;
        long number = 0;
        while (lines.NextFull() is { } line)
        {
            number++;
            var entry = ReadEntry(lines, line, number);
            var whole = EntryText.Seal(entry, before);
            if (whole.Entry.Hash != entry.Hash)
                throw lines.Error("PAV4013", FormattableString.Invariant($"the hash of entry {number} does not fit its text and the entry before it"), "use the unaltered export");
            before = entry.Hash;
            yield return whole;
        }
    }

    public static string Unescape(string text)
    {
        if (!text.Contains('\\', StringComparison.Ordinal)) return text;
        var plain = new System.Text.StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\\' && i + 1 < text.Length) c = text[++i] switch { 'n' => '\n', 'r' => '\r', var other => other };
            plain.Append(c);
        }

        return plain.ToString();
    }

    private static Entry ReadEntry(Lines lines, string head, long number)
    {
        if (head != string.Create(CultureInfo.InvariantCulture, $"entry {number}"))
            throw lines.Error("PAV4011", $"expected 'entry {number.ToString(CultureInfo.InvariantCulture)}'", "entries are numbered from 1 without gaps");
        var fields = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        while (lines.Next() is { Length: > 0 } line)
        {
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            if (!line.StartsWith("  ", StringComparison.Ordinal) || colon < 3)
                throw lines.Error("PAV4011", "this line is not '  key: value'", "use the unaltered export");
            var key = line[2..colon];
            if (!fields.TryGetValue(key, out var values)) fields[key] = values = [];
            values.Add(Unescape(line[(colon + 2)..]));
        }

        return new EntryFields(lines, fields).ToEntry(number);
    }

    /// <summary>Lines with their number, for errors.</summary>
    internal sealed class Lines(TextReader reader, string name)
    {
        private int at;

        public string? Next()
        {
            at++;
            return reader.ReadLine();
        }

        public string? NextFull()
        {
            var line = Next();
            while (line is { Length: 0 }) line = Next();
            return line;
        }

        public PaviseException Error(string code, string cause, string remedy) => new(code, new Place(name, at, 1), cause, remedy);
    }
}
