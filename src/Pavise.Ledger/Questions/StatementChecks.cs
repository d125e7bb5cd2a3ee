using System.Collections;
using Pavise.Core;

namespace Pavise.Ledger;

/// <summary>Every public statement of a stock, each checked when it is looked at: a book of many statements is not summed up once for each to show a few.</summary>
/// <remarks>Safe for concurrent readers.</remarks>
public sealed class StatementChecks : IReadOnlyList<StatementCheck>
{
    private readonly StatementQuestion question;
    private readonly Lazy<Dictionary<string, Entry>> byOrigin;

    internal StatementChecks(StatementQuestion question, BookView view)
    {
        this.question = question;
        byOrigin = new(() => question.Stated.DistinctBy(entry => entry.Id, StringComparer.Ordinal).ToDictionary(entry => $"run:ledger/statement/{entry.Id}{view}", StringComparer.Ordinal));
    }

    public int Count => question.Stated.Count;

    public StatementCheck this[int index] => question.Check(question.Stated[index]);

    /// <summary>The computation behind a check and those it rests on; empty when no check names that origin.</summary>
    public IReadOnlyList<Origin> OriginsOf(string origin)
    {
        if (!byOrigin.Value.TryGetValue(origin, out var entry)) return [];
        var origins = new QuestionOrigins();
        question.AddOrigins(origins, entry, question.Check(entry));
        return origins.All;
    }

    public IEnumerator<StatementCheck> GetEnumerator() => question.Stated.Select(question.Check).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
