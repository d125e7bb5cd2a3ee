using Pavise.Core;

namespace Pavise.Planning;

/// <summary>Says what a plan assumes: that it is solved with one number of each interval, and which.</summary>
internal static class PlanNotes
{
    public static IReadOnlyList<Sentence> Of(PlanModel model)
    {
        var uncertain = model.Values.Where(value => !value.Quantity.IsExact).ToArray();
        if (uncertain.Length == 0) return [];
        var head = new SentenceBuilder().Say("The plan is solved with one number of each interval: its best value, else its middle, else its only bound.").Build();
        return [head, .. uncertain.Select(value => Note(value))];
    }

    /// <summary>Says how many grievances were left without an explanation; empty when none was.</summary>
    public static IReadOnlyList<Sentence> Unexplained(PlanEvidence evidence, int grievances)
    {
        if (grievances <= Explainer.Most) return [];
        var origin = evidence.MakeOfAll($"{evidence.Prefix}/unexplained", "orders that wait and needs unmet beyond those explained");
        return [new SentenceBuilder().Say("The worst are explained; ").Say(Formatter.Number(grievances - Explainer.Most), origin).Say(" more orders or needs wait.").Cite(origin).Build()];
    }

    private static Sentence Note(PlanValue value) => new SentenceBuilder()
        .Say(value.Name.Replace('/', ' '), value.Origin).Say(": used ")
        .Say(Formatter.Number(Math.Round(value.Used, 4)), value.Origin).Say(" of ").Say(Formatter.Quantity(value.Quantity), value.Origin).Say(".")
        .Cite(value.Origin).Build();
}
