namespace Pavise.Core;

/// <summary>Collects the diagnostics of one reading, so that a user sees all errors at once.</summary>
public sealed class DiagnosticBag
{
    private readonly List<Diagnostic> items = [];

    public IReadOnlyList<Diagnostic> Items => items;

    public bool IsEmpty => items.Count == 0;

    public void Add(string code, Place place, string cause, string remedy) => items.Add(new Diagnostic(code, place, cause, remedy));

    public void AddRange(IEnumerable<Diagnostic> diagnostics) => items.AddRange(diagnostics);

    /// <summary>Throws what was collected, if anything.</summary>
    /// <exception cref="PaviseException">At least one diagnostic was added.</exception>
    public void ThrowIfAny()
    {
        if (items.Count > 0) throw new PaviseException([.. items]);
    }
}
