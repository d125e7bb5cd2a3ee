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
        return [head, .. uncertain.Select(value => Note(model, value))];
    }

    /// <summary>Says of each number that the plan takes from the book what it is and how much of it is used; empty when it takes none.</summary>
    public static IReadOnlyList<Sentence> FromBook(PlanModel model) =>
        [.. model.Values.Where(value => value.Book is not null && !value.Name.StartsWith("values/", StringComparison.Ordinal)).Select(value => new SentenceBuilder()
            .Say(Capital(new NumberWords(model).Place(value.Name)), value.Origin).Say(": ").Say(Formatter.Quantity(value.Quantity), value.Origin).Say(", from ").Say(new NumberWords(model).Book(value.Book!), value.Origin).Say(" in the book.").Cite(value.Origin).Build())];

    /// <summary>Says how many grievances were left without an explanation; empty when none was.</summary>
    public static IReadOnlyList<Sentence> Unexplained(PlanEvidence evidence, int left)
    {
        if (left == 0) return [];
        var origin = evidence.MakeOfAll($"{evidence.Prefix}/unexplained", "orders that wait, needs unmet and floors not kept beyond those explained");
        return [new SentenceBuilder().Say("The worst are explained; ").Say(Formatter.Number(left), origin).Say(left == 1 ? " more order, need or floor is not." : " more orders, needs or floors are not.").Cite(origin).Build()];
    }

    /// <summary>Says of each aim at which the solver was stopped how far from the best the plan may be; empty when every aim is closed or there is no plan.</summary>
    public static IReadOnlyList<Sentence> Gaps(IEnumerable<TierResult> tiers) =>
        [.. tiers.Where(tier => tier.Status == SolveStatus.TimeLimit).Select(tier => new SentenceBuilder()
            .Say($"The plan has a gap: the solver was stopped at the aim that {TierOrder.InWords(tier.Name)}, with ").Say(Amount(tier.Value, tier.Unit), tier.Origin)
            .Say(" where no less than ").Say(Amount(tier.Bound, tier.Unit), tier.Origin).Say(" is proven; a better plan may exist.").Cite(tier.Origin).Build())];

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private static string Amount(decimal amount, Unit unit) => Formatter.Quantity(Quantity.Exactly(Math.Round(amount, 2), unit));

    private static Sentence Note(PlanModel model, PlanValue value) => new SentenceBuilder()
        .Say(Capital(new NumberWords(model).Place(value.Name)), value.Origin).Say(": used ")
        .Say(Formatter.Number(Math.Round(value.Used, 4)), value.Origin).Say(" of ").Say(Formatter.Quantity(value.Quantity), value.Origin).Say(".")
        .Cite(value.Origin).Build();
}
