using System.Runtime.InteropServices;
using Pavise.Simulation;

namespace Pavise.Benchmarks;

/// <summary>On what a benchmark was run: a time without it says nothing.</summary>
/// <param name="Processor">The processor's own name.</param>
/// <param name="Processors">How many the program may use.</param>
/// <param name="RegisterBits">Width of the registers that the generator uses; 0 for none.</param>
/// <param name="System">The operating system.</param>
/// <param name="Runtime">The .NET runtime.</param>
internal sealed record Machine(string Processor, int Processors, int RegisterBits, string System, string Runtime)
{
    /// <summary>This machine.</summary>
    public static Machine Here() => new(Name(), Environment.ProcessorCount, new AssessOptions().Registers, RuntimeInformation.OSDescription, RuntimeInformation.FrameworkDescription);

    /// <summary>One line for a person.</summary>
    public override string ToString() => FormattableString.Invariant($"machine: {Processor}, {Processors} processors, registers of {RegisterBits} bits; {System}; {Runtime}");

    private static string Name()
    {
        const string file = "/proc/cpuinfo";
        var line = File.Exists(file) ? File.ReadLines(file).FirstOrDefault(one => one.StartsWith("model name", StringComparison.Ordinal)) : null;
        return line is null ? $"unnamed {RuntimeInformation.ProcessArchitecture} processor" : line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
    }
}
