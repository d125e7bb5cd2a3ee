using System.Runtime.CompilerServices;
using Pavise.Core;
using Pavise.Evidence;

namespace Pavise.Workspace;

/// <summary>Reads articles from whatever verbs are given, outside any workspace.</summary>
public static class Articles
{
    /// <summary>A batch ends at this many documents or characters: what is held at once.</summary>
    private const int BatchDocuments = 64;

    private const int BatchCharacters = 4 * 1024 * 1024;

    /// <summary>Extracts every document in the order given; the result is the same for any number of threads.</summary>
    /// <exception cref="PaviseException">As <see cref="DocumentInputs.ReadAsync"/>.</exception>
    public static async IAsyncEnumerable<Article> ReadAsync(
        DocumentInputs inputs, InputRequest request, Catalogue catalogue, int threads, [EnumeratorCancellation] CancellationToken cancel)
    {
        var extractor = new Extractor(catalogue);
        var batch = new List<Document>();
        var characters = 0;
        await foreach (var document in inputs.ReadAsync(request, cancel).ConfigureAwait(false))
        {
            batch.Add(document);
            characters += document.Text.Length;
            if (batch.Count < BatchDocuments && characters < BatchCharacters) continue;
            foreach (var article in Extract(extractor, batch, threads, cancel)) yield return article;
            batch.Clear();
            characters = 0;
        }

        foreach (var article in Extract(extractor, batch, threads, cancel)) yield return article;
    }

    /// <summary>Extracts files and folders at once, for a verb that weighs all articles together and fetches nothing.</summary>
    /// <exception cref="PaviseException">As <see cref="DocumentInputs.ReadAsync"/>.</exception>
    public static IReadOnlyList<Article> Extract(IReadOnlyList<string> paths, Catalogue catalogue, CancellationToken cancel)
    {
        var inputs = new DocumentInputs(Parts.Installed(TimeProvider.System), () => Stream.Null);
        return [.. ReadAsync(inputs, new InputRequest(paths), catalogue, Environment.ProcessorCount, cancel).ToBlockingEnumerable(cancel)];
    }

    private static Article[] Extract(Extractor extractor, List<Document> documents, int threads, CancellationToken cancel)
    {
        var articles = new Article[documents.Count];
        Parallel.For(0, documents.Count, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancel }, i => articles[i] = extractor.Extract(documents[i]));
        return articles;
    }
}
