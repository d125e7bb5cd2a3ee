using Pavise.Core;
using Pavise.Evidence.Tests.Pages;

namespace Pavise.Evidence.Tests.Property;

public class FuzzTests
{
    private const int Inputs = 20_000;

    [Fact]
    public void Twenty_thousand_short_inputs_give_documents_or_coded_errors_and_every_quote_stands_in_its_text()
    {
        var (documents, refused) = (0, 0);
        Parallel.For(0, 4, part =>
        {
            var maker = new InputMaker(20261 + part);
            for (var i = 0; i < Inputs / 4; i++)
            {
                var (name, bytes) = maker.Next();
                try
                {
                    foreach (var document in DocumentReader.ReadAll(name, bytes))
                    {
                        Interlocked.Increment(ref documents);
                        Verbatim(Texts.Extractor.Extract(document with { Language = "en" }));
                    }
                }
                catch (PaviseException problem)
                {
                    Interlocked.Increment(ref refused);
                    Assert.All(problem.Diagnostics, diagnostic => Assert.StartsWith("PAV20", diagnostic.Code, StringComparison.Ordinal));
                }
            }
        });
        // Both ways must be walked often, or the maker tests nothing.
        Assert.True(documents > Inputs / 4, $"{documents} documents");
        Assert.True(refused > Inputs / 20, $"{refused} refused");
    }

    internal static void Verbatim(Article article)
    {
        var points = article.Document.Text.EnumerateRunes().ToArray();
        foreach (var span in article.Origins.OfType<DocumentSpan>())
        {
            if (span.Quote != string.Concat(points[span.Start..span.End].Select(rune => rune.ToString())))
                throw new InvalidOperationException($"the quote “{span.Quote}” does not stand at {span.Start}");
        }
    }
}
