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

    private static Sentence Note(PlanValue value) => new SentenceBuilder()
        .Say(value.Name.Replace('/', ' '), value.Origin).Say(": used ")
        .Say(Formatter.Number(Math.Round(value.Used, 4)), value.Origin).Say(" of ").Say(Formatter.Quantity(value.Quantity), value.Origin).Say(".")
        .Cite(value.Origin).Build();
}
