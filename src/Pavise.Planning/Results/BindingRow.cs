namespace Pavise.Planning;

/// <summary>A limit that a tier presses against.</summary>
/// <param name="Row">Its name, such as <c>capacity/gem-t-usa/2025-03</c>.</param>
/// <param name="Dual">Change of the tier's value for one more unit of the right-hand side; a rate at the margin, not a promise for a whole unit.</param>
/// <param name="Origins">Identities of the values the limit was made from.</param>
public sealed record BindingRow(string Row, decimal Dual, IReadOnlyList<string> Origins)
{
    /// <summary>The least right-hand side at which the dual still holds, all else equal and whole units split; null when there is none or the solver tells none.</summary>
    public decimal? From { get; init; }

    /// <summary>The greatest one.</summary>
    public decimal? Until { get; init; }
}
