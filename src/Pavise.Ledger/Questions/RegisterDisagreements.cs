using System.Globalization;
using Pavise.Core;

namespace Pavise.Ledger;

/// <summary>Which numbers of two parts cannot both hold, and whether that is a contradiction, another coverage or a revision.</summary>
/// <remarks>Of a register with several releases the newest that counts in the sense asked stands against the others; each release is compared with the one before it.</remarks>
internal static class RegisterDisagreements
{
    private const string Exceeding = "delivered against promised";

    /// <summary>The contradictions first, then differences of coverage, then revisions.</summary>
    public static IReadOnlyList<RegisterConflict> Among(IReadOnlyList<RegisterFigure> figures)
    {
        var counted = figures.Where(figure => figure.Quantity is not null).GroupBy(figure => (figure.Sense, Unit: figure.Quantity!.Value.Unit.Symbol)).OrderBy(group => group.Key.Sense, StringComparer.Ordinal)
            .Select(group => (group.Key.Sense, group.Key.Unit, Registers: Registers(group))).ToArray();
        var alike = counted.SelectMany(group => Releases(group.Sense, group.Registers).Concat(Alike(group.Sense, [.. group.Registers.Select(releases => releases[^1])])));
        var exceeding = from delivered in counted.Where(set => set.Sense == "delivered")
                        from promised in counted.Where(set => set.Sense == "promised" && set.Unit == delivered.Unit)
                        from come in delivered.Registers
                        from said in promised.Registers
                        where RegisterOf(come[0]) != RegisterOf(said[0])
                        from conflict in Between(Exceeding, come[^1], said[^1], (a, b) => a.Low > b.High)
                        select conflict;
        return [.. alike.Concat(exceeding).OrderBy(conflict => conflict.Kind)];
    }

    /// <summary>The figures of each register, by release from the oldest to the newest.</summary>
    private static IReadOnlyList<RegisterFigure[][]> Registers(IEnumerable<RegisterFigure> figures) =>
        [.. figures.GroupBy(figure => figure.Part, StringComparer.Ordinal).Select(part => part.ToArray()).GroupBy(RegisterOf, StringComparer.Ordinal)
            .Select(register => register.OrderBy(part => part.Max(figure => figure.Published.End) ?? DateOnly.MinValue).ThenBy(Number).ThenBy(part => part[0].Part, StringComparer.Ordinal).ToArray())];

    private static string RegisterOf(RegisterFigure[] part) => part[0].Part.Split('/')[0];

    private static int Number(RegisterFigure[] part) => int.TryParse(part[0].Part.Split('/')[^1], CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static IEnumerable<RegisterConflict> Releases(string sense, IReadOnlyList<RegisterFigure[][]> registers) =>
        registers.SelectMany(releases => releases.Zip(releases.Skip(1))).SelectMany(pair => Between(sense, pair.First, pair.Second, Disagree));

    private static IEnumerable<RegisterConflict> Alike(string sense, RegisterFigure[][] newest) =>
        newest.SelectMany((one, i) => newest.Skip(i + 1).SelectMany(other => Between(sense, one, other, Disagree)));

    /// <summary>Giver by giver, and all givers together unless both name but one and the same.</summary>
    private static IEnumerable<RegisterConflict> Between(string sense, RegisterFigure[] one, RegisterFigure[] other, Func<Quantity, Quantity, bool> differ)
    {
        var (mine, theirs) = (Givers(one), Givers(other));
        var revision = RegisterOf(one) == RegisterOf(other);
        var disputed = mine.Intersect(theirs, StringComparer.Ordinal).Where(giver => differ(Bounds(Of(one, giver)), Bounds(Of(other, giver)))).ToArray();
        var same = mine.SequenceEqual(theirs, StringComparer.Ordinal);
        if (differ(Bounds(one), Bounds(other)) && !(same && mine.Length == 1))
            yield return Conflict(revision ? RegisterConflictKind.Revision : same || disputed.Length > 0 ? RegisterConflictKind.Contradiction : RegisterConflictKind.Coverage, sense, null, one, other);
        foreach (var giver in disputed) yield return Conflict(revision ? RegisterConflictKind.Revision : RegisterConflictKind.Contradiction, sense, giver, Of(one, giver), Of(other, giver));
    }

    private static string[] Givers(RegisterFigure[] figures) => [.. figures.Select(figure => figure.Giver).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static RegisterFigure[] Of(RegisterFigure[] figures, string giver) => [.. figures.Where(figure => figure.Giver == giver)];

    private static Quantity Total(RegisterFigure[] figures) => BalanceQuestion.Sum(figures.Select(figure => figure.Quantity!.Value));

    /// <summary>The sum, which is only the least that was meant when rows beside it state no number.</summary>
    private static Quantity Bounds(RegisterFigure[] figures) => Total(figures) is var sum && figures.Any(figure => figure.Unstated > 0) ? Quantity.AtLeast(sum.Low ?? 0, sum.Unit, sum.Approximate) : sum;

    private static bool Disagree(Quantity a, Quantity b) => Quantity.Intersect(a, b) is null;

    private static RegisterConflict Conflict(RegisterConflictKind kind, string sense, string? giver, RegisterFigure[] one, RegisterFigure[] other) => new(
        kind, sense, giver, $"{one[0].Part}: {Formatter.Quantity(Total(one))}", $"{other[0].Part}: {Formatter.Quantity(Total(other))}", Why(kind, one, other),
        [.. one.Concat(other).Select(figure => figure.Origin).Distinct(StringComparer.Ordinal)]);

    private static string Why(RegisterConflictKind kind, RegisterFigure[] one, RegisterFigure[] other)
    {
        var (mine, theirs) = (Items(one), Items(other));
        var reasons = Missing(one, other).Concat(Missing(other, one)).ToList();
        if (mine != theirs) reasons.Add($"{one[0].Part} counts {mine}, {other[0].Part} {theirs}");
        foreach (var side in new[] { one, other }.Where(side => side.Length == 1 && side[0].Rows.Count > 1)) reasons.Add($"{side[0].Part} adds rows of {string.Join(" and ", side[0].Rows.Select(Formatter.Count))}");
        var (first, second) = (one.Max(figure => figure.Published.End), other.Max(figure => figure.Published.End));
        if (first != second && first is { } a && second is { } b) reasons.Add($"{one[0].Part} is of {EntryText.Day(a)}, {other[0].Part} of {EntryText.Day(b)}");
        if (one.Sum(figure => figure.Unstated) + other.Sum(figure => figure.Unstated) > 0) reasons.Add("some of their rows state no number");
        if (kind == RegisterConflictKind.Revision) reasons.Add($"pavise ledger diff {one[0].Part} {other[0].Part} tells it row by row");
        return reasons.Count > 0 ? string.Join("; ", reasons) : "the rows do not say why";
    }

    private static IEnumerable<string> Missing(RegisterFigure[] one, RegisterFigure[] other)
    {
        var only = Givers(one).Except(Givers(other), StringComparer.Ordinal).ToArray();
        return only.Length == 0 ? [] : [$"only {one[0].Part} names {string.Join(" and ", only)}"];
    }

    private static string Items(RegisterFigure[] figures) => string.Join(" and ", figures.Select(figure => figure.Item).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
}
