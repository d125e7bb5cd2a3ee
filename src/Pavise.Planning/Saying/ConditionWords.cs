using Pavise.Core;

namespace Pavise.Planning;

/// <summary>Says a demand on decisions as a person would: "“slots of the order of Germany for PAC-3 MSE go to Ukraine” at exactly 0 missiles in September 2026".</summary>
internal sealed class ConditionWords(PlanModel model, DecisionWords decisions)
{
    /// <summary>Decisions that are told one by one.</summary>
    private const int Most = 3;

    /// <summary>Says it; the sum of several decisions is told as that of each, and of how many more.</summary>
    public SentenceBuilder Say(SentenceBuilder say, PlanCondition condition, string origin)
    {
        string[] all = [.. PlanProgramBuilder.Build(model).Linear.Columns.Select(column => column.Name).Where(condition.Counts).Select(Bare).Distinct(StringComparer.Ordinal)];
        if (all.Length == 0) return say.Say(condition.Words, origin);
        foreach (var (i, name) in all.Take(Most).Index()) decisions.Say(say.Say(i == 0 ? "“" : " and “"), name, origin).Say("”");
        if (all.Length > Most) say.Say(" and ").Say(Formatter.Number(all.Length - Most), origin).Say(all.Length - Most == 1 ? " more decision" : " more decisions");
        if (all.Length > 1) say.Say(" together");
        string[] items = [.. all.Select(name => name.Split('/')).Select(parts => parts.Length > 2 ? parts[2] : "").Distinct(StringComparer.Ordinal)];
        var unit = items is [{ Length: > 0 } item] ? model.UnitOf(item) : Unit.One;
        say.Say(condition.Low == condition.High ? " at exactly " : double.IsNegativeInfinity(condition.Low) ? " at no more than " : " at no less than ")
            .Say(Formatter.Quantity(Quantity.Exactly((decimal)(double.IsNegativeInfinity(condition.Low) ? condition.High : condition.Low), unit)), origin);
        return Month.TryParse(condition.Name[(condition.Name.LastIndexOf('/') + 1)..], out var month) ? say.Say(" in ").Say(Formatter.MonthName(month), origin) : say;
    }

    private static string Bare(string name) => name[..name.LastIndexOf('/')];
}
