using System.Globalization;
using Pavise.Core;
using Pavise.Planning;
using Pavise.Workbench.Views;

namespace Pavise.Workbench.Plans;

/// <summary>A question about the plan as an address holds it.</summary>
/// <param name="Kind">Which page asks.</param>
/// <param name="Within">By how many per cent each aim may be worse in plans that count as nearly best; 0 to leave them out.</param>
/// <param name="Conditions">What another plan has to do.</param>
/// <param name="Changes">Numbers used otherwise.</param>
/// <param name="Dropped">Assumptions that do not hold.</param>
public sealed record PlanQuestion(PlanQuestionKind Kind, int Within, IReadOnlyList<PlanCondition> Conditions, IReadOnlyList<ChangedNumber> Changes, IReadOnlyList<string> Dropped)
{
    /// <summary>Before the name of a number in an address.</summary>
    public const string Set = "set:";

    /// <summary>Before the name of an assumption in an address.</summary>
    public const string Drop = "drop:";

    /// <summary>Most conditions of one question.</summary>
    public const int MostConditions = 3;

    private const int MostPercent = 1000;

    /// <summary>The question in one line: its address without what only says how it is shown.</summary>
    public string Text => PageQuery.Address(PathOf(Kind), Values);

    /// <summary>What is changed, as the command names it.</summary>
    public string Asked => PlanSaying.Asked(Changes, Dropped);

    /// <summary>True when it changes something.</summary>
    public bool IsChanged => Changes.Count + Dropped.Count > 0;

    /// <summary>The page of a kind of question.</summary>
    public static string PathOf(PlanQuestionKind kind) => kind switch
    {
        PlanQuestionKind.Why => "/plan/why",
        PlanQuestionKind.WhyNot => "/plan/why-not",
        PlanQuestionKind.Relax => "/plan/relax",
        _ => "/plan/try",
    };

    /// <summary>The name of the condition of that place, from 0, in an address.</summary>
    public static string ConditionName(int place) => place == 0 ? "if" : "if." + (place + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>The same question to another page.</summary>
    public PlanQuestion To(PlanQuestionKind kind) => this with { Kind = kind };

    /// <summary>Reads what an address or a form asks.</summary>
    /// <param name="kind">Which page.</param>
    /// <param name="values">Values by name; those it does not know are of the page and not of the question.</param>
    /// <exception cref="PaviseException">PAV6211 a condition or a number that is none, PAV9104 a per cent that is none.</exception>
    public static PlanQuestion Of(PlanQuestionKind kind, IReadOnlyDictionary<string, string> values)
    {
        string? At(string name) => values.GetValueOrDefault(name)?.Trim() is { Length: > 0 } text ? text : null;
        var within = kind != PlanQuestionKind.Why || At("within") is not { } percent ? 0
            : int.TryParse(percent, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= MostPercent ? number
            : throw new PaviseException("PAV9104", new Place("within"), $"'{percent}' is no whole per cent up to {MostPercent}", "write a whole number, such as 5");
        var conditions = kind != PlanQuestionKind.WhyNot ? [] : Enumerable.Range(0, MostConditions).Select(i => At(ConditionName(i))).OfType<string>().Select(Condition);
        var changes = Named(values, Set).Select(one => ChangedNumber.Read($"{one.Name}={one.Value}")
            ?? throw new PaviseException("PAV6211", new Place(one.Name), $"'{one.Value}' is no number of zero or more", "write a number, such as 40 or 0.5"));
        var takesChanges = kind is PlanQuestionKind.Relax or PlanQuestionKind.Try;
        return new PlanQuestion(kind, within, [.. conditions], takesChanges ? [.. changes] : [], takesChanges ? [.. Named(values, Drop).Select(one => one.Name)] : []);
    }

    /// <summary>A question from its text; null when it is none.</summary>
    public static PlanQuestion? Read(string text)
    {
        var query = PageQuery.Parse(text);
        foreach (var kind in Enum.GetValues<PlanQuestionKind>())
        {
            if (query.Path == PathOf(kind)) return Of(kind, query.Values);
        }

        return null;
    }

    /// <summary>The values of its address.</summary>
    public IEnumerable<KeyValuePair<string, string>> Values =>
    [
        .. Within > 0 ? [KeyValuePair.Create("within", Within.ToString(CultureInfo.InvariantCulture))] : Array.Empty<KeyValuePair<string, string>>(),
        .. Conditions.Select((condition, i) => KeyValuePair.Create(ConditionName(i), condition.Words)),
        .. Changes.Select(change => KeyValuePair.Create(Set + change.Name, change.Number.ToString(CultureInfo.InvariantCulture))),
        .. Dropped.Select(name => KeyValuePair.Create(Drop + name, "yes")),
    ];

    private static IEnumerable<(string Name, string Value)> Named(IReadOnlyDictionary<string, string> values, string prefix) =>
        values.Where(pair => pair.Key.StartsWith(prefix, StringComparison.Ordinal) && pair.Key.Length > prefix.Length && pair.Value.Trim().Length > 0)
            .OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key[prefix.Length..], pair.Value.Trim()));

    private static PlanCondition Condition(string text) => PlanCondition.Read(text)
        ?? throw new PaviseException("PAV6211", new Place("if"), $"'{text}' is no condition", "choose a decision and write a number");
}
