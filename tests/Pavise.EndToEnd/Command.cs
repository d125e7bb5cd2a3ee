using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace Pavise.EndToEnd;

/// <summary>Runs the built command as a user would.</summary>
internal static class Command
{
    public static string Executable { get; } = Path.Combine(Repository.Root, "artifacts", "cli", OperatingSystem.IsWindows() ? "pavise.exe" : "pavise");

    /// <summary>Runs `pavise` with arguments in a folder.</summary>
    public static Ended Run(string folder, params string[] arguments) => Run(folder, new Dictionary<string, string>(), arguments);

    /// <summary>Runs `pavise` with further environment variables.</summary>
    public static Ended Run(string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        using var process = Start(folder, environment, arguments);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Ended(process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    /// <summary>Starts `pavise` and leaves it running.</summary>
    public static Process Start(string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        // A shell that runs the tests in its background makes all below it deaf to Ctrl-C; env gives the hearing back and becomes the command.
        var info = new ProcessStartInfo(OperatingSystem.IsLinux() ? "env" : Executable, OperatingSystem.IsLinux() ? ["--default-signal=INT", Executable, .. arguments] : arguments)
        {
            WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8, StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in environment) info.Environment[name] = value;
        return Process.Start(info)!;
    }

    /// <summary>Sends the signal of Ctrl-C.</summary>
    public static void Interrupt(Process process) => Assert.Equal(0, kill(process.Id, 2));

    [DllImport("libc", SetLastError = true)]
    private static extern int kill(int pid, int signal);
}
