using System.Diagnostics;
using System.Globalization;

namespace Pavise.Benchmarks.Campaign;

/// <summary>A peer program that prints seconds, then mean and standard error of leakers, of shots of layer B and of the first day empty.</summary>
/// <param name="Seconds">Best of its runs.</param>
/// <param name="Figures">What it comes to.</param>
/// <param name="Note">What else it says.</param>
internal sealed record Peer(double Seconds, Figures Figures, string Note)
{
    public static Peer Run(string program, params string[] arguments)
    {
        var info = new ProcessStartInfo(program) { RedirectStandardOutput = true };
        foreach (var argument in arguments) info.ArgumentList.Add(argument);
        using var process = Process.Start(info)!;
        var words = process.StandardOutput.ReadToEnd().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        process.WaitForExit();
        if (process.ExitCode != 0 || words.Length < 7) throw new InvalidOperationException($"{program} failed");
        double Number(int i) => double.Parse(words[i], CultureInfo.InvariantCulture);
        return new Peer(Number(0), new Figures((Number(1), Number(2)), (Number(3), Number(4)), (Number(5), Number(6))), string.Join(' ', words.Skip(7)));
    }
}
