using Pavise.Core;
using Pavise.Evidence;
using Pavise.Workspace;

namespace Pavise.Cli;

/// <summary>Standard output and error of one command: results to the one, progress and diagnostics to the other.</summary>
internal sealed class Terminal(TextWriter output, TextWriter error, bool interactive)
{
    /// <summary>Results.</summary>
    public TextWriter Out => output;

    /// <summary>Progress and diagnostics.</summary>
    public TextWriter Error => error;

    /// <summary>True when a person watches standard error.</summary>
    public bool Interactive => interactive;

    /// <summary>Writes a JSON document to standard output.</summary>
    public void WriteJson(Action<Stream> write)
    {
        using var buffer = new MemoryStream();
        write(buffer);
        output.WriteLine(System.Text.Encoding.UTF8.GetString(buffer.ToArray()).TrimEnd('\n'));
    }

    /// <summary>Writes a contract document of articles as they come, and each article's notes to standard error.</summary>
    public async Task WriteArticlesAsync(IAsyncEnumerable<Article> articles, Func<Stream, ArticlesJson> open)
    {
        ArticlesJson? json = null;
        try
        {
            // Nothing is written before the first article is there: most errors of input show by then.
            await foreach (var article in articles.ConfigureAwait(false))
            {
                WriteNotes(article);
                (json ??= open(new WriterStream(output))).Add(article);
            }

            (json ??= open(new WriterStream(output))).Finish();
            await output.WriteLineAsync().ConfigureAwait(false);
        }
        finally
        {
            json?.Dispose();
        }
    }

    /// <summary>Writes articles as text as they come, and each article's notes to standard error.</summary>
    public async Task WriteArticlesAsync(IAsyncEnumerable<Article> articles, Action<Article> write)
    {
        await foreach (var article in articles.ConfigureAwait(false))
        {
            WriteNotes(article);
            write(article);
        }
    }

    /// <summary>All articles at once, for a verb that weighs them together; their notes go to standard error.</summary>
    public async Task<IReadOnlyList<Article>> GatherAsync(IAsyncEnumerable<Article> articles)
    {
        var all = new List<Article>();
        await foreach (var article in articles.ConfigureAwait(false))
        {
            WriteNotes(article);
            all.Add(article);
        }

        return all;
    }

    private void WriteNotes(Article article)
    {
        foreach (var note in DocumentNotes.Of(article.Document)) error.WriteLine(note.ToString());
    }

    /// <summary>Runs a verb and turns its failures into the exit codes of the contract.</summary>
    public async Task<int> GuardAsync(Func<CancellationToken, Task<int>> verb, CancellationToken cancel)
    {
        try
        {
            return await verb(cancel).ConfigureAwait(false);
        }
        catch (PaviseException problem)
        {
            foreach (var diagnostic in problem.Diagnostics) await error.WriteLineAsync(diagnostic.ToString()).ConfigureAwait(false);
            return ExitCode.BadInput;
        }
        catch (MissingPartException missing)
        {
            await error.WriteLineAsync(missing.Diagnostic.ToString()).ConfigureAwait(false);
            return ExitCode.MissingPart;
        }
        catch (OperationCanceledException)
        {
            await error.WriteLineAsync("interrupted; nothing is half written").ConfigureAwait(false);
            return ExitCode.Interrupted;
        }
    }
}
