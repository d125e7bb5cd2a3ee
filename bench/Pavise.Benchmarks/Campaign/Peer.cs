using System.Diagnostics;
using System.Globalization;

namespace Pavise.Benchmarks.Campaign;

/// <summary>A peer program that prints seconds, mean leakers, their standard error, mean shots of layer B and mean first day empty.</summary>
/// <param name="Seconds">Best of its runs.</param>
/// <param name="Leakers">Mean leakers.</param>
/// <param name="Error">Standard error of the mean.</param>
/// <param name="Shots">Mean shots of layer B.</param>
/// <param name="First">Mean first day empty.</param>
/// <param name="Note">What else it says.</param>
internal sealed record Peer(double Seconds, double Leakers, double Error, double Shots, double First, string Note)
{
    public static Peer Run(string program, params string[] arguments)
    {
        var info = new ProcessStartInfo(program) { RedirectStandardOutput = true };
        foreach (var argument in arguments) info.ArgumentList.Add(argument);
        using var process = Process.Start(info)!;
        var words = process.StandardOutput.ReadToEnd().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        process.WaitForExit();
        if (process.ExitCode != 0 || words.Length < 5) throw new InvalidOperationException($"{program} failed");
        double Number(int i) => double.Parse(words[i], CultureInfo.InvariantCulture);
        return new Peer(Number(0), Number(1), Number(2), Number(3), Number(4), string.Join(' ', words.Skip(5)));
    }
}
