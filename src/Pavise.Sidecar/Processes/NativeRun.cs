using System.ComponentModel;
using System.Diagnostics;
using Pavise.Core;

namespace Pavise.Sidecar;

/// <summary>One run of the native solver, from its start to its end; cancelling kills it.</summary>
internal static class NativeRun
{
    /// <summary>Runs the program and returns what it wrote to standard output, the first 64 KiB of it.</summary>
    /// <exception cref="PaviseException">It could not be started or ended with an error (PAV7903).</exception>
    public static async Task<string> RunAsync(string executable, IReadOnlyList<string> arguments, CancellationToken cancel)
    {
        var start = new ProcessStartInfo(executable, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, CreateNoWindow = true };
        using var process = Start(start);
        process.StandardInput.Close();
        var (said, errors) = (new CappedText(), new CappedText());
        var draining = Task.WhenAll(said.DrainAsync(process.StandardOutput.BaseStream), errors.DrainAsync(process.StandardError.BaseStream));
        try
        {
            await process.WaitForExitAsync(cancel).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            Kill(process);
            throw;
        }

        await draining.ConfigureAwait(false);
        // A run that a limit cut short ends with 1, and has written the best it found.
        return process.ExitCode is 0 or 1 ? said.ToString() : throw Died(executable, FormattableString.Invariant($"ended with exit code {process.ExitCode}"), errors.ToString());
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start) ?? throw Died(start.FileName, "could not be started", "");
        }
        catch (Win32Exception error)
        {
            throw Died(start.FileName, "could not be started", error.Message);
        }
    }

    private static PaviseException Died(string executable, string how, string words)
    {
        var said = words.Trim().ReplaceLineEndings(" ");
        return new PaviseException("PAV7903", new Place(executable), $"the native solver {how}{(said.Length == 0 ? "" : $" ({(said.Length > 300 ? said[..300] + "…" : said)})")}",
            "set PAVISE_SOLVER=npm to use the solver that comes with Pavise, or install a later HiGHS");
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception error) when (error is InvalidOperationException or Win32Exception)
        {
            // It has ended by itself in the meantime, which is what is wanted.
        }
    }
}
