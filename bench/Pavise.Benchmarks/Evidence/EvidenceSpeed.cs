using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Pavise.Core;
using Pavise.Evidence;
using Pavise.Evidence.Tests.Pages;

namespace Pavise.Benchmarks.Evidence;

/// <summary>Full extraction on one thread against two plain peers, main text of web pages, and the memory of a long stream.</summary>
internal static partial class EvidenceSpeed
{
    /// <summary>Prints figures; 1 when extraction is below 1,000 articles/s, pages below 100/s, or memory grows along the stream.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="root">The repository.</param>
    /// <param name="stream">Articles of the stream.</param>
    public static async Task<int> RunAsync(TextWriter output, string root, int stream)
    {
        var catalogue = CatalogueReader.Read([.. Directory.GetFiles(Path.Combine(root, "catalogue"), "*.yaml").Order(StringComparer.Ordinal).Select(file => new YamlSource(Path.GetFileName(file), File.ReadAllText(file)))]);
        var (documents, what) = Documents(root);
        var extractor = new Extractor(catalogue);
        var ours = SteadyRate.Measure(documents.Length, () => documents.Sum(document => extractor.Extract(document).Assertions.Count));
        var loop = SteadyRate.Measure(documents.Length, () => documents.Sum(document => Words(document.Text)));
        var regex = SteadyRate.Measure(documents.Length, () => documents.Sum(document => Peer().Count(document.Text)));
        var pages = FirstLayouts.All.Values.Concat(LaterLayouts.All.Values).SelectMany(layout => Enumerable.Range(1, 3).Select(i => Encoding.UTF8.GetBytes(layout(PageBody.Make(i, 4 + (5 * i), true))))).ToArray();
        var perSecond = SteadyRate.Measure(pages.Length, () => pages.Sum(page => DocumentReader.Read("page.html", page).Text.Length));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"extraction: {ours} articles/s on one thread ({what}, {documents.Average(document => document.Text.Length):#,0} characters each), at least 1,000"));
        output.WriteLine(SteadyRate.Conditions);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"peers: a loop that lower-cases every word {loop} articles/s, ratio {loop.Median / ours.Median:0.0}; a compiled pattern of numbers before eight system names {regex} articles/s, ratio {regex.Median / ours.Median:0.0}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"web pages: {perSecond} pages/s on one thread ({pages.Length} own pages, {pages.Average(page => page.Length) / 1000:0.0} kB each), at least 100"));
        var flat = await LongStream.RunAsync(output, catalogue, documents, stream).ConfigureAwait(false);
        return ours.Median >= 1000 && perSecond.Median >= 100 && flat ? 0 : 1;
    }

    private static (Document[] Documents, string What) Documents(string root)
    {
        var corpus = Path.Combine(root, "..", "shared", "corpus", "articles");
        if (Directory.Exists(corpus)) return ([.. Directory.GetFiles(corpus, "*.json").Order(StringComparer.Ordinal).Select(file => DocumentReader.Read(file, File.ReadAllBytes(file)))], "development corpus");
        return ([.. Enumerable.Range(0, 40).Select(i => DocumentReader.Read($"own-{i}.txt", Encoding.UTF8.GetBytes(PageBody.Make(i, 10, false).Text + "\nGermany will deliver two Patriot systems to Ukraine, the defence ministry said.")))], "own texts");
    }

    private static int Words(string text)
    {
        var (count, start) = (0, -1);
        for (var i = 0; i <= text.Length; i++)
        {
            var letter = i < text.Length && char.IsLetterOrDigit(text[i]);
            if (letter && start < 0) start = i;
            if (letter || start < 0) continue;
            count += text[start..i].ToLowerInvariant().Length > 0 ? 1 : 0;
            start = -1;
        }

        return count;
    }

    [GeneratedRegex(@"\b(\d[\d,.]*|two|three|four|five|several|dozens|hundreds)\s+(?:\w+\s+){0,3}?(Patriots?|NASAMS|IRIS-T|GEM-T|SAMP/T|Hawk|interceptors?|missiles?|systems?|batteries|launchers?)\b")]
    private static partial Regex Peer();
}
