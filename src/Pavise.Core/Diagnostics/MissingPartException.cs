namespace Pavise.Core;

/// <summary>A part outside Pavise that this command needs is not there. The command line prints it and exits with 3.</summary>
public sealed class MissingPartException(string part, Diagnostic diagnostic) : Exception(diagnostic.ToString())
{
    /// <summary>The name of the part, such as "Node.js".</summary>
    public string Part { get; } = part;

    public Diagnostic Diagnostic { get; } = diagnostic;
}
