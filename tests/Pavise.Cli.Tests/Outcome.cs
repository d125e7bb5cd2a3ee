namespace Pavise.Cli.Tests;

/// <summary>What a command left behind: exit code, standard output, standard error.</summary>
internal sealed record Outcome(int Code, string Out, string Error);
