using System.Globalization;

namespace Pavise.Ledger;

/// <summary>A small file beside the book that names its writer, so that a process told to wait can say for whom.</summary>
/// <remarks>SQLite's own lock decides; a mark left by a killed process is read only while that lock is held by another.</remarks>
internal sealed class WriterMark : IDisposable
{
    private readonly string file;

    private WriterMark(string file) => this.file = file;

    public static WriterMark Leave(string path)
    {
        var mark = new WriterMark(FileOf(path));
        Try(() => File.WriteAllText(mark.file, string.Create(CultureInfo.InvariantCulture, $"process {Environment.ProcessId} on {Environment.MachineName}")));
        return mark;
    }

    public static string? Read(string path)
    {
        string? words = null;
        Try(() => words = File.Exists(FileOf(path)) ? File.ReadAllText(FileOf(path)) : null);
        return string.IsNullOrWhiteSpace(words) ? null : words;
    }

    public void Dispose() => Try(() => File.Delete(file));

    private static string FileOf(string path) => path + "-writer";

    /// <summary>The mark is a courtesy: where it cannot be written or read, nothing else must fail.</summary>
    private static void Try(Action action)
    {
        try
        {
            action();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Nothing to do: the message then names "another process".
        }
    }
}
