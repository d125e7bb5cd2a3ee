namespace Pavise.Core;

/// <summary>Bad input: one or more coded diagnostics. The command line prints them and exits with 2.</summary>
public sealed class PaviseException : Exception
{
    public PaviseException(params IReadOnlyList<Diagnostic> diagnostics)
        : base(string.Join(Environment.NewLine, diagnostics)) => Diagnostics = diagnostics;

    public PaviseException(string code, Place place, string cause, string remedy)
        : this(new Diagnostic(code, place, cause, remedy))
    {
    }

    /// <summary>At least one diagnostic, in the order of the input.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }
}
