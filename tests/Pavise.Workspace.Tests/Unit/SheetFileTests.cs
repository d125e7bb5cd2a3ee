using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ExcelDataReader;
using Pavise.Core;

namespace Pavise.Workspace.Tests;

/// <summary>Files for other tools, read back by readers that share no code with the writers.</summary>
public sealed class SheetFileTests : IDisposable
{
    private static readonly SheetSource[] Sources =
    [
        new("2024-a_b", "Systems & \"more\": 50 % of {all}, says $X_1 #2", "An Agency", DateInterval.On(new DateOnly(2024, 6, 20)), false, new string('a', 64)),
        new("register:kiel/29", "Kiel\nTracker", null, new DateInterval(new DateOnly(2026, 1, 1), new DateOnly(2026, 8, 4)), true, ""),
        new("undated", "Undated ~ text ^ \\", null, default, false, ""),
    ];

    private static readonly LedgerSheet Sheet = new(
        "debts", "Debts",
        [new("who", SheetKind.Text, "Who."), new("number", SheetKind.Number, "How many, with a comma."), new("since", SheetKind.Day, "Since \"when\".")],
        [["=HYPERLINK(\"evil\")", -2.50m, new DateOnly(2024, 6, 20)], ["a \"b\", c\r\nd", 1_000_000_000_000.01m, new DateOnly(1899, 12, 31)], ["漢字 \u0001", null, null]], Sources);

    private readonly string folder = Directory.CreateTempSubdirectory("pavise-sheet-").FullName;

    private static LedgerView View => new("pavise/debts/1", "", new[] { 1 }, [], Sheet, []);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_workbook_opens_again_with_real_numbers_and_days_and_a_sheet_of_sources()
    {
        var path = Path.Combine(folder, "x.xlsx");
        Assert.Equal([path], SheetFile.Write(path, View));
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var stream = File.OpenRead(path);
        using var reader = ExcelReaderFactory.CreateReader(stream);
        var sheets = new List<(string Name, List<object?[]> Rows)>();
        do
        {
            var rows = new List<object?[]>();
            while (reader.Read()) rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
            sheets.Add((reader.Name, rows));
        }
        while (reader.NextResult());

        Assert.Equal(["debts", "columns", "sources"], sheets.Select(sheet => sheet.Name));
        Assert.Equal(["who", "number", "since"], sheets[0].Rows[0]);
        Assert.Equal(["=HYPERLINK(\"evil\")", -2.5, new DateTime(2024, 6, 20)], sheets[0].Rows[1]);
        Assert.Equal((1_000_000_000_000.01, "1899-12-31"), ((double)sheets[0].Rows[2][1]!, sheets[0].Rows[2][2]));
        Assert.Equal("漢字 ", sheets[0].Rows[3][0]);
        Assert.Equal(["number", "number", "How many, with a comma."], sheets[1].Rows[2]);
        Assert.Equal(("2024-a_b", new DateTime(2024, 6, 20)), (sheets[2].Rows[1][0], sheets[2].Rows[1][3]));
    }

    [Fact]
    public void A_csv_has_its_dictionary_beside_it_and_no_cell_that_a_spreadsheet_would_run()
    {
        var path = Path.Combine(folder, "x.csv");
        Assert.Equal([path, Path.Combine(folder, "x.dictionary.csv")], SheetFile.Write(path, View));
        var rows = Csv(File.ReadAllText(path));
        Assert.Equal(["who", "number", "since"], rows[0]);
        Assert.Equal(["'=HYPERLINK(\"evil\")", "-2.5", "2024-06-20"], rows[1]);
        Assert.Equal(["a \"b\", c\r\nd", "1000000000000.01", "1899-12-31"], rows[2]);
        Assert.Equal(["漢字 \u0001", "", ""], rows[3]);
        var dictionary = Csv(File.ReadAllText(Path.Combine(folder, "x.dictionary.csv")));
        Assert.Equal(rows[0], dictionary.Skip(1).Select(row => row[0]));
        Assert.Equal("Since \"when\".", dictionary[3][2]);
        foreach (var start in "=+-@\t\r\n") Assert.StartsWith("'" + start, Csv(CsvSheet.Write(Sheet with { Rows = [[start + "1", null, null]] }))[1][0], StringComparison.Ordinal);
    }

    [Fact]
    public void Ris_has_one_record_for_each_source_with_tags_of_the_form()
    {
        var records = new List<List<(string Tag, string Value)>> { new() };
        foreach (var line in RisFile.Write(Sources).Split("\r\n").Where(line => line.Length > 0))
        {
            var match = Regex.Match(line, "^([A-Z][A-Z0-9])  - (.*)$");
            Assert.True(match.Success, line);
            records[^1].Add((match.Groups[1].Value, match.Groups[2].Value));
            if (match.Groups[1].Value == "ER") records.Add([]);
        }

        Assert.Empty(records[^1]);
        Assert.Equal(3, records.Count - 1);
        Assert.All(records.SkipLast(1), record => Assert.Equal(("TY", "ER"), (record[0].Tag, record[^1].Tag)));
        Assert.Contains(("TI", "Systems & \"more\": 50 % of {all}, says $X_1 #2"), records[0]);
        Assert.Contains(("DA", "2024/06/20/"), records[0]);
        Assert.Equal(("DATA", "Kiel Tracker"), (records[1][0].Value, records[1].Single(one => one.Tag == "TI").Value));
        Assert.DoesNotContain(records[2], one => one.Tag is "PY" or "DA");
    }

    [Fact]
    public void Bibtex_has_balanced_braces_unique_keys_and_the_titles_back()
    {
        var entries = BibTex(BibTexFile.Write([.. Sources, Sources[0] with { Id = "2024/a/b" }]));
        Assert.Equal(["source-2024-a-b", "register-kiel-29", "undated", "source-2024-a-b-2"], entries.Select(entry => entry.Key));
        Assert.Equal(["Systems & \"more\": 50 % of {all}, says $X_1 #2", "Kiel Tracker", "Undated ~ text ^ \\"], entries.Take(3).Select(entry => entry.Fields["title"]));
        Assert.Equal(("2024", "2024-06-20"), (entries[0].Fields["year"], entries[0].Fields["date"]));
        Assert.DoesNotContain("year", entries[2].Fields.Keys);
    }

    [Fact]
    public void An_unknown_ending_is_refused_before_anything_is_written()
    {
        foreach (var name in new[] { "x.doc", "x" })
            Assert.Equal("PAV4019", Assert.Throws<PaviseException>(() => SheetFile.Write(Path.Combine(folder, name), View)).Diagnostics[0].Code);
        Assert.Empty(Directory.GetFiles(folder));
    }

    /// <summary>RFC 4180, written from the standard.</summary>
    private static List<List<string>> Csv(string text)
    {
        var (rows, cell, quoted) = (new List<List<string>> { new() }, new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            if (quoted && text[i] == '"' && i + 1 < text.Length && text[i + 1] == '"') cell.Append(text[i++]);
            else if (text[i] == '"') quoted = !quoted;
            else if (!quoted && text[i] == ',') Take();
            else if (!quoted && text[i] == '\r' && text[i + 1] == '\n')
            {
                Take();
                rows.Add([]);
                i++;
            }
            else cell.Append(text[i]);
        }

        Assert.False(quoted);
        Assert.Empty(rows[^1]);
        return rows[..^1];

        void Take()
        {
            rows[^1].Add(cell.ToString());
            cell.Clear();
        }
    }

    /// <summary>Reads entries by counting braces, and takes the TeX escapes back.</summary>
    private static List<(string Key, Dictionary<string, string> Fields)> BibTex(string text)
    {
        var entries = new List<(string, Dictionary<string, string>)>();
        var at = 0;
        while ((at = text.IndexOf('@', at)) >= 0)
        {
            Assert.Equal("@misc{", text[at..(at + 6)]);
            var comma = text.IndexOf(',', at);
            var (key, fields) = (text[(at + 6)..comma], new Dictionary<string, string>(StringComparer.Ordinal));
            at = comma + 1;
            while (true)
            {
                while (char.IsWhiteSpace(text[at]) || text[at] == ',') at++;
                if (text[at] == '}') break;
                var equals = text.IndexOf(" = {", at, StringComparison.Ordinal);
                var (name, start, depth) = (text[at..equals], equals + 4, 1);
                for (at = start; depth > 0; at++)
                {
                    if (text[at] == '\\') at++;
                    else if (text[at] == '{') depth++;
                    else if (text[at] == '}') depth--;
                }

                fields[name] = Plain(text[start..(at - 1)]);
            }

            entries.Add((key, fields));
            at++;
        }

        return entries;
    }

    private static string Plain(string tex) => Regex.Replace(tex, @"\\(textbackslash|textasciitilde|textasciicircum)\{\}|\\(.)", match => match.Groups[1].Value switch
    {
        "textbackslash" => "\\",
        "textasciitilde" => "~",
        "textasciicircum" => "^",
        _ => match.Groups[2].Value,
    });
}
