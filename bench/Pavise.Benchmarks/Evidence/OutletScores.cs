using System.Globalization;
using System.Text.Json;
using Pavise.Core;
using Pavise.Evidence;
using Pavise.Evidence.Tests.Golden;

namespace Pavise.Benchmarks.Evidence;

/// <summary>How much the score of extraction rests on one outlet: the score of each outlet alone, and of all the others without it.</summary>
/// <remarks>The rules learn nothing from a text, so leaving an outlet out needs no second training; a score that falls much without one outlet was carried by it.</remarks>
internal static class OutletScores
{
    /// <summary>Prints one row for each outlet of the labelled articles in a folder that holds `articles` and `gold`.</summary>
    /// <returns>0, or 3 when the articles are not there.</returns>
    public static int Run(TextWriter output, string root, string? folder)
    {
        var corpus = folder ?? Path.Combine(root, "..", "shared", "corpus");
        if (!Directory.Exists(Path.Combine(corpus, "gold")))
        {
            output.WriteLine($"no labelled articles in {corpus}");
            return 3;
        }

        var read = Read(root, corpus);
        output.WriteLine($"{"outlet",-44} {"articles",8} {"F1",7} {"precision",9} {"recall",7} {"without: F1",12} {"change",7}");
        var whole = Score.Of(read.Select(one => (one.Found, one.Gold)));
        foreach (var outlet in read.GroupBy(one => one.Outlet, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal))
        {
            var (own, rest) = (Score.Of(outlet.Select(one => (one.Found, one.Gold))), Score.Of(read.Where(one => one.Outlet != outlet.Key).Select(one => (one.Found, one.Gold))));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{outlet.Key,-44} {outlet.Count(),8} {own.F1,7:0.000} {own.Precision,9:0.000} {own.Recall,7:0.000} {rest.F1,12:0.000} {rest.F1 - whole.F1,7:+0.000;-0.000;0.000}"));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"all",-44} {read.Count,8} {whole.F1,7:0.000} {whole.Precision,9:0.000} {whole.Recall,7:0.000}"));
        return 0;
    }

    private static List<(string Outlet, JsonElement[] Found, JsonElement[] Gold)> Read(string root, string corpus)
    {
        var catalogue = CatalogueReader.Read([.. Directory.GetFiles(Path.Combine(root, "catalogue"), "*.yaml").Order(StringComparer.Ordinal).Select(file => new YamlSource(Path.GetFileName(file), File.ReadAllText(file)))]);
        var extractor = new Extractor(catalogue);
        var read = new List<(string, JsonElement[], JsonElement[])>();
        foreach (var file in Directory.GetFiles(Path.Combine(corpus, "articles"), "*.json").Order(StringComparer.Ordinal))
        {
            var article = extractor.Extract(DocumentReader.Read(file, File.ReadAllBytes(file)));
            using var written = new MemoryStream();
            ClaimsJson.Write(written, [article], catalogue);
            read.Add((article.Document.Outlet ?? "no outlet known", Claims(written.ToArray(), one => one.GetProperty("articles")[0]), Claims(File.ReadAllBytes(Path.Combine(corpus, "gold", Path.GetFileName(file))), one => one)));
        }

        return read;
    }

    private static JsonElement[] Claims(byte[] json, Func<JsonElement, JsonElement> of) => [.. of(JsonDocument.Parse(json).RootElement).GetProperty("claims").EnumerateArray()];
}
