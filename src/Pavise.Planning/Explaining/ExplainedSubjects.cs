using Pavise.Core;

namespace Pavise.Planning;

/// <summary>Of which waits, shortages and floors the reasons are looked for; each takes a handful of re-solves.</summary>
/// <param name="Most">At most how many, the worst first; null for all.</param>
/// <param name="Of">These alone, by order, HOLDER/ITEM or HOLDER/ITEM/floor; empty for any.</param>
public sealed record ExplainedSubjects(int? Most, IReadOnlyList<string> Of)
{
    /// <summary>The worst eight.</summary>
    public static ExplainedSubjects Worst { get; } = new(8, []);

    /// <summary>None: of a plan whose reasons nobody reads.</summary>
    public static ExplainedSubjects None { get; } = new(0, []);

    /// <summary>Every one.</summary>
    public static ExplainedSubjects All { get; } = new(null, []);

    /// <summary>The grievances among these that are asked for.</summary>
    /// <exception cref="PaviseException">PAV6220: one of the subjects neither waits nor is short.</exception>
    internal IReadOnlyList<Grievance> From(PlanModel model, IReadOnlyList<Grievance> grievances)
    {
        if (Of.Count == 0) return [.. grievances.Take(Most ?? grievances.Count)];
        foreach (var subject in Of.Where(subject => grievances.All(grievance => grievance.Subject != subject)))
        {
            throw new PaviseException("PAV6220", model.Place, $"in this plan '{subject}' neither waits nor is short nor is below a floor",
                grievances.Count == 0 ? "nothing does: there is nothing to explain" : $"what does: {string.Join(", ", grievances.Select(grievance => grievance.Subject))}");
        }

        return [.. grievances.Where(grievance => Of.Contains(grievance.Subject))];
    }
}
