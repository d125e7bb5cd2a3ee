using Pavise.Core;

namespace Pavise.Ledger;

/// <summary>Promised against delivered of an item, and all that belongs to it, by month; what has no day stands apart.</summary>
/// <remarks>Its origins are made when they are looked for: each month rests on all entries before it.</remarks>
public sealed class PledgeMonths
{
    private readonly MonthQuestion question;

    internal PledgeMonths(MonthQuestion question, Unit unit, IReadOnlyList<PledgeMonth> lines)
    {
        this.question = question;
        (Unit, Lines) = (unit, lines);
    }

    /// <summary>What the numbers count: the unit of most entries.</summary>
    public Unit Unit { get; }

    /// <summary>Every month from the first that an entry names to the last, or to that of the day asked for when it is later.</summary>
    public IReadOnlyList<PledgeMonth> Lines { get; }

    /// <summary>What was promised on a day that nobody states, with its origin; null when every promise has a day.</summary>
    public (Quantity Number, int Entries, string Origin)? UndatedPromises => question.Undated(promised: true, Unit);

    /// <summary>The same of what arrived.</summary>
    public (Quantity Number, int Entries, string Origin)? UndatedArrivals => question.Undated(promised: false, Unit);

    /// <summary>Entries that count in another unit and are in none of the numbers.</summary>
    public int OtherUnits => question.All.Count(entry => entry.Quantity!.Value.Unit != Unit);

    /// <summary>Actor codes of all givers of the item to the receiver, whichever was asked for, in order.</summary>
    public IReadOnlyList<string> Givers => question.Givers;

    /// <summary>The computations behind single entries that rest on several statements.</summary>
    public IReadOnlyList<Origin> EntryOrigins => [.. question.All.Select(QuestionOrigins.OfEntry).OfType<Origin>()];

    /// <summary>The computation behind a number of this answer and those it rests on; empty when it names no such origin.</summary>
    public IReadOnlyList<Origin> OriginsOf(string origin) => question.OriginsOf(origin, Unit);
}
