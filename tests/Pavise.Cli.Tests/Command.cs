using System.Diagnostics;

namespace Pavise.Cli.Tests;

/// <summary>Runs programs as a user does: the built command artifacts/cli/pavise, and shells that find it on their path.</summary>
internal static class Command
{
    /// <summary>Longest run of one program; above it the test fails and the program is ended.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    /// <summary>The built command; build/setup command makes it.</summary>
    public static string Path { get; } = Repository.At("artifacts/cli/pavise");

    /// <summary>Runs the command in a folder.</summary>
    public static Task<Outcome> PaviseAsync(string folder, params string[] args) => RunAsync(Path, folder, args);

    /// <summary>Runs a program in a folder, with the folders given in front of its search path.</summary>
    public static async Task<Outcome> RunAsync(string program, string folder, IEnumerable<string> args, params string[] onPath)
    {
        var start = new ProcessStartInfo(program) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        foreach (var arg in args) start.ArgumentList.Add(arg);
        start.Environment["PATH"] = string.Join(System.IO.Path.PathSeparator, [.. onPath, Environment.GetEnvironmentVariable("PATH") ?? ""]);
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var limit = new CancellationTokenSource(Longest);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"'{program} {string.Join(' ', args)}' ran longer than {Longest}");
        }

        return new Outcome(process.ExitCode, await output, await error);
    }
}
