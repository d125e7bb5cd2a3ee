namespace Pavise.EndToEnd;

/// <summary>What a command left: exit code, standard output, standard error.</summary>
internal sealed record Ended(int Code, string Output, string Error)
{
    public override string ToString() => $"exit {Code}\n{Output}\n{Error}";
}
