using System.ComponentModel;
using System.Diagnostics;
using Pavise.Core;
using Pavise.Sidecar;
using Pavise.Evidence;

namespace Pavise.Workspace;

/// <summary>Takes the text out of PDF files by the program pdftotext (poppler-utils), which runs on the bytes alone, for at most a minute.</summary>
/// <param name="searchPath">Folders in which the program may stand.</param>
public sealed class PdfText(IReadOnlyList<string> searchPath)
{
    private const int Seconds = 60;

    /// <summary>The text of a PDF as UTF-8.</summary>
    /// <param name="file">Named in errors.</param>
    /// <param name="pdf">The file's content.</param>
    /// <exception cref="MissingPartException">PAV2020 pdftotext is not installed.</exception>
    /// <exception cref="PaviseException">PAV2021 not a PDF that can be read, PAV2022 no end within a minute, PAV2005 more than 64 MiB of text.</exception>
    public byte[] Convert(string file, byte[] pdf)
    {
        var program = SearchPath.Find("pdftotext", searchPath)
            ?? throw new MissingPartException("pdftotext", new Diagnostic("PAV2020", new Place(file), "PDF files are read with pdftotext, which is not installed", "install the package poppler-utils, or give the text as .txt"));
        if (pdf.AsSpan(0, Math.Min(pdf.Length, 1024)).IndexOf("%PDF-"u8) < 0) throw Broken(file);
        try
        {
            return Run(file, program, pdf);
        }
        catch (Win32Exception)
        {
            throw new MissingPartException("pdftotext", new Diagnostic("PAV2020", new Place(file), $"{program} cannot be started", "install the package poppler-utils again"));
        }
    }

    private static byte[] Run(string file, string program, byte[] pdf)
    {
        var start = new ProcessStartInfo(program, ["-q", "-enc", "UTF-8", "-eol", "unix", "-", "-"])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        };
        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(Seconds));
        try
        {
            var fed = FeedAsync(process, pdf, limit.Token);
            var errors = process.StandardError.BaseStream.CopyToAsync(Stream.Null, limit.Token);
            var text = TextAsync(file, process, limit.Token).GetAwaiter().GetResult();
            Task.WhenAll(fed, errors, process.WaitForExitAsync(limit.Token)).GetAwaiter().GetResult();
            return process.ExitCode == 0 && text.AsSpan().ContainsAnyExcept(" \f\n\r\t"u8.ToArray()) ? text : throw Broken(file);
        }
        catch (OperationCanceledException)
        {
            throw new PaviseException("PAV2022", new Place(file), "pdftotext did not end within a minute", "give the text as .txt");
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    private static async Task FeedAsync(Process process, byte[] pdf, CancellationToken cancel)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(pdf, cancel).ConfigureAwait(false);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It closed its input early: its exit code says why.
        }
    }

    private static async Task<byte[]> TextAsync(string file, Process process, CancellationToken cancel)
    {
        using var text = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = await process.StandardOutput.BaseStream.ReadAsync(buffer, cancel).ConfigureAwait(false)) > 0)
        {
            text.Write(buffer, 0, read);
            if (text.Length > DocumentReader.MaximumBytes) throw new PaviseException("PAV2005", new Place(file), "its text is larger than 64 MiB", "split it");
        }

        return text.ToArray();
    }

    private static PaviseException Broken(string file) =>
        new("PAV2021", new Place(file), "not a PDF with text that can be read: damaged, encrypted, or pictures of pages", "open it, save it again, or give its text as .txt");
}
