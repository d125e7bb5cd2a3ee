using System.Text;
using Pavise.Core;

namespace Pavise.Registers.Tables;

/// <summary>Cuts comma-separated text into records, one at a time; a record may hold line breaks inside quotes.</summary>
internal sealed class CsvRecords(TextReader reader, string file) : IDisposable
{
    /// <summary>Lines looked at to tell the separator: some exports begin with sentences.</summary>
    private const int LinesLookedAt = 40;

    /// <summary>A record longer than this has a quote that is never closed.</summary>
    private const int MostCharacters = 1 << 25;

    private readonly StringBuilder record = new();
    private readonly char[] buffer = new char[65_536];
    private int length = -1;
    private int at;
    private int line = 1;

    public char Separator { get; private set; } = ',';

    /// <summary>Where in a cell the reading stands.</summary>
    private enum Within
    {
        Start,
        Plain,
        Quotes,
        Closed,
    }

    /// <summary>The next record without its line end, and its first line from 1; null at the end.</summary>
    /// <exception cref="PaviseException">PAV2527 for a record without end.</exception>
    public (string Text, int Line)? Next()
    {
        if (length < 0) Begin();
        if (!Fill()) return null;
        var (first, within) = (line, Within.Start);
        record.Clear();
        while (Fill())
        {
            var c = buffer[at++];
            if (c is '\n' or '\r' && EndsLine(c, within)) break;
            if (c == '\n') line++;
            record.Append(c);
            within = After(within, c);
            if (record.Length > MostCharacters) throw new PaviseException("PAV2527", new Place(file, first, 1), "a record of many million characters begins here: a quote is opened and never closed", "close it, or double the quotes inside a cell");
        }

        line++;
        return (record.ToString(), first);
    }

    private Within After(Within within, char c) => within switch
    {
        Within.Quotes => c == '"' ? Within.Closed : Within.Quotes,
        Within.Start or Within.Closed when c == '"' => Within.Quotes,
        _ => c == Separator ? Within.Start : Within.Plain,
    };

    private bool EndsLine(char c, Within within)
    {
        if (within == Within.Quotes) return false;
        if (c == '\r' && Fill() && buffer[at] == '\n') at++;
        return true;
    }

    public void Dispose() => reader.Dispose();

    private bool Fill()
    {
        if (at < length) return true;
        if (length == 0) return false;
        (length, at) = (reader.ReadBlock(buffer, 0, buffer.Length), 0);
        return length > 0;
    }

    private void Begin()
    {
        length = reader.ReadBlock(buffer, 0, buffer.Length);
        if (length > 0 && buffer[0] == '\uFEFF') at = 1;
        var (lines, quoted) = (0, false);
        int[] found = [0, 0, 0];
        for (var i = at; i < length && lines < LinesLookedAt; i++)
        {
            if (buffer[i] == '"') quoted = !quoted;
            else if (buffer[i] == '\n') lines++;
            else if (!quoted && ",;\t".IndexOf(buffer[i], StringComparison.Ordinal) is var kind and >= 0) found[kind]++;
        }

        Separator = found[1] > found[0] && found[1] >= found[2] ? ';' : found[2] > found[0] ? '\t' : ',';
    }
}
