using Pavise.Briefing;
using Pavise.Core;

namespace Pavise.Workbench.Views;

/// <summary>An answer of the book as a page shows it.</summary>
/// <param name="Lead">What it answers, without digits.</param>
/// <param name="Chart">To be drawn, or null.</param>
/// <param name="Sentences">Beside the table.</param>
/// <param name="Table">The answer.</param>
/// <param name="Origins">That the answer made.</param>
internal sealed record LedgerAnswer(string Lead, Chart? Chart, IReadOnlyList<Sentence> Sentences, Grid Table, IEnumerable<Origin> Origins)
{
    /// <summary>To be drawn in parts; null when one picture shows all, or nothing is drawn.</summary>
    public TimeDrawing? Drawing { get; init; }

    /// <summary>Givers to choose from: code and name; empty when the question is not about one.</summary>
    public IReadOnlyList<(string Value, string Words)> Givers { get; init; } = [];

    /// <summary>Makes an origin of a row that is made when it is looked at; null when every origin is among <see cref="Origins"/>.</summary>
    public Func<string, Origin?>? Further { get; init; }
}
