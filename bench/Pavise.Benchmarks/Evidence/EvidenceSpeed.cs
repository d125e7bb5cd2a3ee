using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Pavise.Core;
using Pavise.Evidence;
using Pavise.Evidence.Tests.Pages;
using Pavise.Workspace;
using Pavise.Workspace.Tests;

namespace Pavise.Benchmarks.Evidence;

/// <summary>Full extraction on one thread against two plain peers, main text of web pages, and the memory of a long stream.</summary>
internal static partial class EvidenceSpeed
{
    private const int Rounds = 5;

    /// <summary>Prints figures; 1 when extraction is below 1,000 articles/s, pages below 100/s, or memory grows by more than a quarter over the second half of the stream.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="root">The repository.</param>
    /// <param name="stream">Articles of the stream.</param>
    public static async Task<int> RunAsync(TextWriter output, string root, int stream)
    {
        var catalogue = CatalogueReader.Read([.. Directory.GetFiles(Path.Combine(root, "catalogue"), "*.yaml").Order(StringComparer.Ordinal).Select(file => new YamlSource(Path.GetFileName(file), File.ReadAllText(file)))]);
        var (documents, what) = Documents(root);
        var extractor = new Extractor(catalogue);
        var ours = PerSecond(documents.Length, () => documents.Sum(document => extractor.Extract(document).Assertions.Count));
        var loop = PerSecond(documents.Length, () => documents.Sum(document => Words(document.Text)));
        var regex = PerSecond(documents.Length, () => documents.Sum(document => Peer().Count(document.Text)));
        var pages = FirstLayouts.All.Values.Concat(LaterLayouts.All.Values).SelectMany(layout => Enumerable.Range(1, 3).Select(i => Encoding.UTF8.GetBytes(layout(PageBody.Make(i, 4 + (5 * i), true))))).ToArray();
        var perSecond = PerSecond(pages.Length, () => pages.Sum(page => DocumentReader.Read("page.html", page).Text.Length));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"extraction: {ours:#,0} articles/s on one thread ({what}, {documents.Average(document => document.Text.Length):#,0} characters each), at least 1,000; medians of {Rounds}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"peers: a loop that lower-cases every word {loop:#,0} articles/s, ratio {loop / ours:0.0}; a compiled pattern of numbers before eight system names {regex:#,0} articles/s, ratio {regex / ours:0.0}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"web pages: {perSecond:#,0} pages/s on one thread ({pages.Length} own pages, {pages.Average(page => page.Length) / 1000:0.0} kB each), at least 100"));
        var flat = await StreamAsync(output, catalogue, documents, stream).ConfigureAwait(false);
        return ours >= 1000 && perSecond >= 100 && flat ? 0 : 1;
    }

    private static (Document[] Documents, string What) Documents(string root)
    {
        var corpus = Path.Combine(root, "..", "shared", "corpus", "articles");
        if (Directory.Exists(corpus)) return ([.. Directory.GetFiles(corpus, "*.json").Order(StringComparer.Ordinal).Select(file => DocumentReader.Read(file, File.ReadAllBytes(file)))], "development corpus");
        return ([.. Enumerable.Range(0, 40).Select(i => DocumentReader.Read($"own-{i}.txt", Encoding.UTF8.GetBytes(PageBody.Make(i, 10, false).Text + "\nGermany will deliver two Patriot systems to Ukraine, the defence ministry said.")))], "own texts");
    }

    private static double PerSecond(int count, Func<int> work)
    {
        work();
        var rates = new double[Rounds];
        for (var i = 0; i < Rounds; i++)
        {
            var (done, start) = (0, Stopwatch.GetTimestamp());
            do
            {
                work();
                done += count;
            }
            while (Stopwatch.GetElapsedTime(start).TotalSeconds < 1);
            rates[i] = done / Stopwatch.GetElapsedTime(start).TotalSeconds;
        }

        return rates.Order().ElementAt(Rounds / 2);
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

    private static async Task<bool> StreamAsync(TextWriter output, Catalogue catalogue, Document[] documents, int count)
    {
        var piece = Encoding.UTF8.GetBytes(string.Concat(documents.Select(document => CorpusLines.Line(document) + "\n")));
        var inputs = new DocumentInputs(Parts.Installed(TimeProvider.System), () => new RepeatedStream(piece, (count / documents.Length) + 1));
        using var json = ClaimsJson.Open(Stream.Null, catalogue);
        var (done, start, rss) = (0, Stopwatch.GetTimestamp(), new List<double>());
        await foreach (var article in Articles.ReadAsync(inputs, new InputRequest(["-"]), catalogue, 1, default).ConfigureAwait(false))
        {
            json.Add(article);
            if (done == Math.Min(2000, count / 10) || done == count / 2) rss.Add(Rss());
            if (++done == count) break;
        }

        json.Finish();
        rss.Add(Rss());
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"stream: {count:#,0} articles of standard input to claims as JSON, {count / Stopwatch.GetElapsedTime(start).TotalSeconds:#,0} articles/s on one thread; resident memory {rss[0]:0} MB at the start, {rss[1]:0} MB in the middle, {rss[2]:0} MB at the end"));
        return rss[2] < 1.25 * rss[1];
    }

    private static double Rss()
    {
        using var self = Process.GetCurrentProcess();
        return self.WorkingSet64 / 1e6;
    }

    [GeneratedRegex(@"\b(\d[\d,.]*|two|three|four|five|several|dozens|hundreds)\s+(?:\w+\s+){0,3}?(Patriots?|NASAMS|IRIS-T|GEM-T|SAMP/T|Hawk|interceptors?|missiles?|systems?|batteries|launchers?)\b")]
    private static partial Regex Peer();
}
