using System.Globalization;
using System.Text;
using Pavise.Core;

namespace Pavise.Registers;

/// <summary>Reads the rows of a raid file and reports every wrong cell with its line and column.</summary>
internal sealed class RaidRows
{
    public static readonly string[] Header = ["window", "class", "launched", "intercepted"];
    private readonly string file;
    private readonly string[] classes;
    private readonly DiagnosticBag bag;
    private readonly List<RaidRow> rows = [];
    private readonly Dictionary<string, int> seen = new(StringComparer.Ordinal);

    private RaidRows(string file, string[] classes, DiagnosticBag bag)
    {
        this.file = file;
        this.classes = classes;
        this.bag = bag;
    }

    public static IReadOnlyList<RaidRow> Read(string file, ReadOnlySpan<byte> bytes, string[] classes, DiagnosticBag bag)
    {
        var reading = new RaidRows(file, classes, bag);
        if (reading.Decode(bytes) is { } text) reading.ReadText(text);
        return reading.rows;
    }

    private string? Decode(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var text = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes);
            if (!text.Contains('\0', StringComparison.Ordinal)) return text.TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            // Reported below together with binary files.
        }

        Report("PAV2501", 1, 1, "the file is not UTF-8 text", "save it as CSV in UTF-8");
        return null;
    }

    private void ReadText(string text)
    {
        var (number, header) = (0, 0);
        foreach (var line in text.EnumerateLines())
        {
            number++;
            if (line.IsWhiteSpace() || line.TrimStart().StartsWith('#')) continue;
            var cells = Cells(line);
            if (header > 0) ReadRow(cells, number);
            else if (ReadHeader(cells, number)) header = number;
            else return;
        }

        if (rows.Count == 0 && bag.IsEmpty)
            Report("PAV2510", Math.Max(1, header), 1, "the file has no rows", $"add the header '{string.Join(',', Header)}' and one row for each window and class");
        CheckOverlap();
    }

    /// <summary>Cells with their 1-based column; the form needs no commas within a cell, so quotes are only taken off.</summary>
    private static List<(string Text, int Column)> Cells(ReadOnlySpan<char> line)
    {
        var cells = new List<(string, int)>();
        foreach (var range in line.Split(','))
            cells.Add((line[range].Trim().Trim('"').Trim().ToString(), range.Start.GetOffset(line.Length) + 1));
        return cells;
    }

    private bool ReadHeader(List<(string Text, int Column)> cells, int line)
    {
        var at = 0;
        while (at < cells.Count && at < Header.Length && cells[at].Text == Header[at]) at++;
        if (at == Header.Length && cells.Count == at) return true;
        Report("PAV2502", line, at < cells.Count ? cells[at].Column : 1,
            at < cells.Count ? $"unknown header '{cells[at].Text}'" : $"the header lacks '{Header[at]}'", $"write '{string.Join(',', Header)}'");
        return false;
    }

    private void ReadRow(List<(string Text, int Column)> cells, int line)
    {
        if (cells.Count != Header.Length)
        {
            Report("PAV2503", line, cells[Math.Min(cells.Count, Header.Length + 1) - 1].Column,
                FormattableString.Invariant($"the row has {cells.Count} cells, not {Header.Length}"), "leave a cell empty when its figure is unknown");
            return;
        }

        var (window, threat) = (cells[0].Text, cells[1].Text);
        var days = WindowOf(window, line);
        var known = Array.IndexOf(classes, threat) >= 0;
        if (!known) Report("PAV2505", line, cells[1].Column, $"unknown class '{threat}'", $"use {string.Join(", ", classes)}");
        var (launched, intercepted) = (CountOf(cells[2], line), CountOf(cells[3], line));
        if (intercepted > launched)
            Report("PAV2508", line, cells[3].Column, FormattableString.Invariant($"{intercepted} intercepted is more than {launched} launched"), "correct one of the two; leave launched empty when only interceptions are known");
        if (!seen.TryAdd($"{window}/{threat}", line))
            Report("PAV2509", line, 1, FormattableString.Invariant($"{window} {threat} stands twice, first in line {seen[$"{window}/{threat}"]}"), "keep one row for each window and class");
        else if (known && days is { } interval)
            rows.Add(new RaidRow(line, window, interval, threat, launched, intercepted));
    }

    private DateInterval? WindowOf(string text, int line)
    {
        if (Month.TryParse(text, out var month)) return DateInterval.During(month);
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return DateInterval.On(day);
        Report("PAV2504", line, 1, $"'{text}' is neither a month nor a day", "write 2024-06 or 2024-06-20");
        return null;
    }

    private int? CountOf((string Text, int Column) cell, int line)
    {
        var (text, column) = cell;
        if (text.Length == 0) return null;
        if (!decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) || number != Math.Truncate(number) || number > int.MaxValue)
            Report("PAV2506", line, column, $"'{text}' is not a whole number", "write digits only; leave the cell empty when the figure is unknown");
        else if (number < 0)
            Report("PAV2507", line, column, $"'{text}' is negative", "correct it; leave the cell empty when the figure is unknown");
        else
            return (int)number;
        return null;
    }

    /// <summary>A month and a day within it would be counted twice.</summary>
    private void CheckOverlap()
    {
        var months = rows.Where(row => !row.Window.IsOneDay).ToDictionary(row => (Month.Of(row.Window.Start!.Value), row.Class), row => row.Line);
        foreach (var row in rows.Where(row => row.Window.IsOneDay))
        {
            if (months.TryGetValue((Month.Of(row.Window.Start!.Value), row.Class), out var line))
                Report("PAV2511", row.Line, 1, FormattableString.Invariant($"{row.Key} lies within the month given in line {line}, so its {row.Class} raids would count twice"), "keep the month or its days");
        }
    }

    private void Report(string code, int line, int column, string cause, string remedy) => bag.Add(code, new Place(file, line, column), cause, remedy);
}
