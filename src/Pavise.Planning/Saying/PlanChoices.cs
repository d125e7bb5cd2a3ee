using Pavise.Core;

namespace Pavise.Planning;

/// <summary>What a form over a plan may offer: its decisions, its assumptions, and its uncertain numbers, each by the name in which a question takes it.</summary>
/// <param name="model">The plan file as read.</param>
public sealed class PlanChoices(PlanModel model)
{
    private static readonly ColumnKind[] Decided = [ColumnKind.Produce, ColumnKind.Accept, ColumnKind.Divert, ColumnKind.Repay, ColumnKind.Give, ColumnKind.Backfill, ColumnKind.Expand];

    private readonly PlanSaying saying = new(model);

    /// <summary>Every decision, its months together, with its words.</summary>
    public IReadOnlyList<(string Name, string Words)> Decisions =>
        [.. PlanProgramBuilder.Build(model).Columns.Where(column => Decided.Contains(column.Kind)).Select(column => Bare(column.Name(model))).Distinct(StringComparer.Ordinal)
            .Select(name => (Name: name, Words: Capital(saying.Decision(name).Text))).OrderBy(one => one.Words, StringComparer.Ordinal)];

    /// <summary>Every assumption that can be dropped, easiest to change first, with its words.</summary>
    public IReadOnlyList<(string Name, Sentence Words)> Assumptions => [.. DroppedAssumption.Names(model).Distinct(StringComparer.Ordinal).Select(name => (name, saying.Assumption(name)))];

    /// <summary>Every number known only as an interval with two ends, an open one closed by the rule of <see cref="OpenIntervalRule"/>; numbers of one origin move together and stand once.</summary>
    public IReadOnlyList<PlanValue> Numbers =>
        [.. model.Values.Where(value => !value.Quantity.IsExact && !value.Name.StartsWith("values/", StringComparison.Ordinal)).DistinctBy(value => value.Origin)
            .Where(value => OpenIntervalRule.Close(value.Quantity) is var (low, high) && low < high)];

    private static string Bare(string name) => name[..name.LastIndexOf('/')];

    private static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
