using System.Diagnostics;
using System.Globalization;
using System.Text;
using Pavise.Core;
using Pavise.Evidence;
using Pavise.Workspace;
using Pavise.Workspace.Tests;

namespace Pavise.Benchmarks.Evidence;

/// <summary>Articles of standard input to claims as JSON, as <c>pavise claims -</c> does it, on one thread: speed, and resident memory at each tenth of the way.</summary>
internal static class LongStream
{
    private const int Points = 10;

    /// <summary>By how much the second half may stand above the first: memory that grows with the articles doubles.</summary>
    private const double Growth = 1.1;

    /// <summary>Prints a line for each tenth; true when the greatest memory of the second half is at most a tenth above that of the first.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="catalogue">Names.</param>
    /// <param name="documents">What is repeated.</param>
    /// <param name="count">Articles.</param>
    public static async Task<bool> RunAsync(TextWriter output, Catalogue catalogue, Document[] documents, int count)
    {
        var piece = Encoding.UTF8.GetBytes(string.Concat(documents.Select(document => CorpusLines.Line(document) + "\n")));
        var inputs = new DocumentInputs(Parts.Installed(TimeProvider.System), () => new RepeatedStream(piece, (count / documents.Length) + 1));
        using var json = ClaimsJson.Open(Stream.Null, catalogue);
        var (done, start, memory) = (0, Stopwatch.GetTimestamp(), new List<double>());
        await foreach (var article in Articles.ReadAsync(inputs, new InputRequest(["-"]), catalogue, 1, default).ConfigureAwait(false))
        {
            json.Add(article);
            if (++done < (long)count * (memory.Count + 1) / Points) continue;
            memory.Add(ResidentMegabytes());
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"stream: {done:#,0} articles in {Stopwatch.GetElapsedTime(start).TotalSeconds:#,0} s, resident memory {memory[^1]:0} MB"));
            if (done == count) break;
        }

        json.Finish();
        var flat = memory[(Points / 2)..].Max() <= Growth * memory[..(Points / 2)].Max();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"stream: standard input to claims as JSON, {count / Stopwatch.GetElapsedTime(start).TotalSeconds:#,0} articles/s on one thread; memory {(flat ? "flat" : "GROWS")}: {memory[..(Points / 2)].Max():0} MB at most in the first half, {memory[(Points / 2)..].Max():0} MB in the second"));
        return flat;
    }

    private static double ResidentMegabytes()
    {
        using var self = Process.GetCurrentProcess();
        return self.WorkingSet64 / 1e6;
    }
}
