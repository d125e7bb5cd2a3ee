namespace Pavise.Cli;

/// <summary>Exit codes of every command (CONTRACTS).</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int CheckFailed = 1;
    public const int BadInput = 2;
    public const int MissingPart = 3;
    public const int Interrupted = 130;
}
