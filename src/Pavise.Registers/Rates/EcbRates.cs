using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Pavise.Core;
using Pavise.Registers.Tables;

namespace Pavise.Registers;

/// <summary>Reads the euro reference rates of the European Central Bank in the two forms it publishes: eurofxref-hist.csv and XML.</summary>
/// <remarks>A row is a day; it is kept as <c>USD=1.0719 JPY=170.2</c> in the order of codes, the same from either form. A cell N/A is no rate.</remarks>
public static class EcbRates
{
    /// <summary>The register's name and part of the book.</summary>
    public const string Register = "ecb";

    private static readonly Attribution Credit = new("European Central Bank, euro foreign exchange reference rates", "free to use with the source named");

    /// <summary>Reads a file of either form.</summary>
    /// <exception cref="PaviseException">PAV4021 not a file of reference rates; PAV4022 a bad day or rate, at its line; PAV25xx a CSV that cannot be read.</exception>
    public static RegisterImport Read(RegisterFile file)
    {
        var bytes = file.ReadAll();
        var days = LooksLikeXml(bytes) ? FromXml(file, bytes) : FromCsv(file);
        if (days.Count == 0) throw NotRates(file.Name, "it holds no day");
        var rows = days.Select(day => new ImportedRow(IdOf(day.Key), day.Value.Place, Text(day.Value.Rates), ImportedState.Posted, null, [])).ToArray();
        var last = days.Keys.Max();
        return new RegisterImport(Register, "", Credit, DateInterval.On(last), [new ImportedFile(file.FileName, Convert.ToHexStringLower(SHA256.HashData(bytes)))], rows, []);
    }

    private static string IdOf(DateOnly day) => $"row:{Register}/{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";

    private static string Text(SortedDictionary<string, decimal> rates) =>
        string.Join(' ', rates.Select(rate => $"{rate.Key}={rate.Value.ToString("0.############", CultureInfo.InvariantCulture)}"));

    private static bool LooksLikeXml(byte[] bytes) => Encoding.UTF8.GetString(bytes, 0, Math.Min(bytes.Length, 64)).TrimStart('\uFEFF', ' ', '\r', '\n', '\t').StartsWith('<');

    private static SortedDictionary<DateOnly, (SortedDictionary<string, decimal> Rates, Place Place)> FromCsv(RegisterFile file)
    {
        var table = CsvTable.Read(file);
        if (table.Header.Count < 2 || !table.Header[0].Trim().Equals("Date", StringComparison.OrdinalIgnoreCase) || !table.Header.Any(cell => cell.Trim() == "USD"))
            throw NotRates(file.Name, "its head line is not 'Date,USD,...'");
        var days = new SortedDictionary<DateOnly, (SortedDictionary<string, decimal>, Place)>();
        foreach (var row in table.Rows)
        {
            var place = new Place(file.Name, row.Line, 1);
            var rates = new SortedDictionary<string, decimal>(StringComparer.Ordinal);
            // The bank ends each line with a comma: the cell after it has no currency.
            for (var i = 1; i < Math.Min(row.Cells.Length, table.Header.Count); i++) Add(rates, table.Header[i].Trim(), row.Cells[i].Trim(), new Place(file.Name, row.Line, row.Columns[i]));
            AddDay(days, Day(row.Cells[0], place), rates, place);
        }

        return days;
    }

    private static SortedDictionary<DateOnly, (SortedDictionary<string, decimal> Rates, Place Place)> FromXml(RegisterFile file, byte[] bytes)
    {
        var days = new SortedDictionary<DateOnly, (SortedDictionary<string, decimal>, Place)>();
        foreach (var cube in Load(file, bytes).Descendants().Where(element => element.Name.LocalName == "Cube" && element.Attribute("time") is not null))
        {
            var rates = new SortedDictionary<string, decimal>(StringComparer.Ordinal);
            foreach (var rate in cube.Elements()) Add(rates, rate.Attribute("currency")?.Value ?? "", rate.Attribute("rate")?.Value ?? "", PlaceOf(file, rate));
            AddDay(days, Day(cube.Attribute("time")!.Value, PlaceOf(file, cube)), rates, PlaceOf(file, cube));
        }

        return days;
    }

    private static XDocument Load(RegisterFile file, byte[] bytes)
    {
        try
        {
            using var stream = new MemoryStream(bytes);
            // Nothing outside the file is fetched, and no entity expands.
            using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            return XDocument.Load(reader, LoadOptions.SetLineInfo);
        }
        catch (XmlException error)
        {
            throw new PaviseException("PAV4021", new Place(file.Name, error.LineNumber, error.LinePosition), "this is broken XML: " + error.Message.TrimEnd('.'), "load the bank's file again");
        }
    }

    private static Place PlaceOf(RegisterFile file, XObject node) => node is IXmlLineInfo line && line.HasLineInfo() ? new Place(file.Name, line.LineNumber, line.LinePosition) : new Place(file.Name);

    private static DateOnly Day(string text, Place place) => DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        ? day : throw new PaviseException("PAV4022", place, $"'{text}' is no day", "load the bank's file again");

    private static void Add(SortedDictionary<string, decimal> rates, string currency, string text, Place place)
    {
        if (currency.Length == 0 || text is "" or "N/A") return;
        if (currency.Length != 3 || !decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var rate) || rate <= 0)
            throw new PaviseException("PAV4022", place, $"'{text}' is no rate of {currency}", "load the bank's file again");
        rates[currency] = rate;
    }

    private static void AddDay(SortedDictionary<DateOnly, (SortedDictionary<string, decimal>, Place)> days, DateOnly day, SortedDictionary<string, decimal> rates, Place place)
    {
        if (!days.TryAdd(day, (rates, place))) throw new PaviseException("PAV4022", place, $"the day {day:yyyy-MM-dd} stands twice", "load the bank's file again");
    }

    private static PaviseException NotRates(string file, string cause) =>
        new("PAV4021", new Place(file), $"this is no file of reference rates: {cause}", "name eurofxref-hist.csv or eurofxref-hist.xml of the European Central Bank");
}
