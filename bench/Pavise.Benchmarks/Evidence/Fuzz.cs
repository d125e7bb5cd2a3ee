using System.Diagnostics;
using System.Globalization;
using Pavise.Core;
using Pavise.Evidence;
using Pavise.Evidence.Tests.Pages;

namespace Pavise.Benchmarks.Evidence;

/// <summary>A million short inputs: each gives documents whose quotes stand in their text, or coded errors.</summary>
internal static class Fuzz
{
    /// <summary>Prints how many gave what; 1 when an input breaks the rule, with the seed that makes it again.</summary>
    public static int Run(TextWriter output, string root, int inputs)
    {
        var catalogue = CatalogueReader.Read([.. Directory.GetFiles(Path.Combine(root, "catalogue"), "*.yaml").Order(StringComparer.Ordinal).Select(file => new YamlSource(Path.GetFileName(file), File.ReadAllText(file)))]);
        var extractor = new Extractor(catalogue);
        var (documents, refused, quotes, broken) = (0L, 0L, 0L, 0L);
        var start = Stopwatch.GetTimestamp();
        Parallel.For(0, Math.Max(1, inputs / 1000), seed =>
        {
            var maker = new InputMaker(seed);
            for (var i = 0; i < 1000; i++)
            {
                var (name, bytes) = maker.Next();
                try
                {
                    foreach (var document in DocumentReader.ReadAll(name, bytes))
                    {
                        Interlocked.Increment(ref documents);
                        Interlocked.Add(ref quotes, Verbatim(extractor.Extract(document with { Language = "en" })));
                    }
                }
                catch (PaviseException)
                {
                    Interlocked.Increment(ref refused);
                }
                catch (Exception error)
                {
                    Interlocked.Increment(ref broken);
                    output.WriteLine($"seed {seed}, input {i}, {name}: {error.GetType().Name} {error.Message}");
                }
            }
        });
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"fuzz: {Math.Max(1, inputs / 1000) * 1000:#,0} inputs in {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s: {documents:#,0} documents, {quotes:#,0} quotes all verbatim, {refused:#,0} refused with a code, {broken} broken"));
        return broken == 0 ? 0 : 1;
    }

    private static int Verbatim(Article article)
    {
        var points = article.Document.Text.EnumerateRunes().ToArray();
        var spans = article.Origins.OfType<DocumentSpan>().ToArray();
        foreach (var span in spans)
        {
            if (span.Quote != string.Concat(points[span.Start..span.End].Select(rune => rune.ToString())))
                throw new InvalidOperationException($"the quote “{span.Quote}” does not stand at {span.Start}");
        }

        return spans.Length;
    }
}
