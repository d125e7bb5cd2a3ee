using Pavise.Core;

namespace Pavise.Planning;

/// <summary>Tells which number to check next, of the plan and of the campaign behind it.</summary>
internal sealed class CheckWords(PlanModel model, PlanEvidence evidence, LimitWords places, bool named)
{
    /// <summary>A number of the plan: what the first aim that moves would be with each number it may be.</summary>
    public Sentence Say(NextClaim claim)
    {
        var origin = evidence.MakeOfAll($"{evidence.Prefix}/check/{claim.Name}", $"the plan {model.Name} solved with {claim.Name} as it may be");
        var say = new SentenceBuilder().Say("Check ").Say(places.Place(claim.Name), claim.Origin).Say(", ").Say(Formatter.Quantity(claim.Quantity), claim.Origin)
            .Say($": the aim that {TierOrder.InWords(claim.Tier!)} is missed by ");
        if (claim.Quantity.IsExact) say.Say(Missed(claim.AtUsed, claim.Unit), origin).Say(" as used");
        else
        {
            End(say.Say(Missed(claim.AtLow, claim.Unit), origin), claim.Low, claim.Quantity.Low is null, "low").Say(", ").Say(Missed(claim.AtUsed, claim.Unit), origin).Say(" as used, ");
            End(say.Say(Missed(claim.AtHigh, claim.Unit), origin), claim.High, claim.Quantity.High is null, "high");
        }

        if (claim.Answers.Count > 0) Answers(say.Say("; sources disagree about it: "), claim, origin);
        return Bracket(say, claim.Name, claim.Origin).Say(". Checked by re-solve.").Cite(claim.Origin).Build();
    }

    /// <summary>A number of the campaign: what the plan does against today's schedule at both its ends, and what a plan made for each would do better.</summary>
    public Sentence Say(NextInputs all, NextInput input)
    {
        var origin = evidence.Make($"{evidence.Prefix}/check/campaign/{input.Name}",
            $"the plan {model.Name} less today's schedule in the campaign {all.Scenario} with {input.Name} at both ends of its interval, {all.Replications} pairs with the same luck", [evidence.Use(input.Source), $"{evidence.Prefix}/tier/{TierName.Protection}"]);
        evidence.MakeOfAll($"{evidence.Prefix}/tier/{TierName.Protection}", $"the tier {TierName.Protection} of the plan {model.Name}");
        var say = new SentenceBuilder().Say("Check ").Say(new NumberWords(model).Campaign(input.Name), input.Origin).Say(", ").Say(Formatter.Quantity(input.Quantity), input.Origin).Say(", a number of the campaign: against today's schedule the plan lets through ");
        Through(say, input.AtLow.Mean, input.AtLow.StandardError, origin).Say(" at its low end, ");
        Through(say, all.Mean, all.StandardError, origin).Say(" as it is drawn, ");
        Through(say, input.AtHigh.Mean, input.AtHigh.StandardError, origin).Say(" at its high end (means ± Monte Carlo error); ");
        if (input.Worth == 0) say.Say("a plan made for either end does no better beyond the error");
        else Gains(say.Say("a plan made for it would let through "), input, origin);
        return Bracket(say, input.Name, input.Origin).Say(". Checked by simulating again with the same luck.").Cite(origin).Build();
    }

    private SentenceBuilder Bracket(SentenceBuilder say, string name, string origin) => named ? say.Say(" (").Say(name, origin).Say(")") : say;

    private void Answers(SentenceBuilder say, NextClaim claim, string origin)
    {
        foreach (var (i, (answer, value)) in claim.Answers.Index())
            (i > 0 ? say.Say(", ") : say).Say(Missed(value, claim.Unit), origin).Say(" with ").Say(Formatter.Quantity(answer.Told), answer.Origin).Cite(answer.Origin);
    }

    private SentenceBuilder End(SentenceBuilder say, decimal number, bool open, string side) =>
        open ? say.Say($" at its open {side} end, closed at ").Say(Formatter.Number(number), OpenIntervalRule.Origin.Id).Cite(evidence.Use(OpenIntervalRule.Origin)) : say.Say($" at its {side} end");

    private static void Gains(SentenceBuilder say, NextInput input, string origin)
    {
        (SimulatedEnd At, string Side)[] ends = [.. new[] { (input.AtLow, "low"), (input.AtHigh, "high") }.Where(end => end.Item1.Gain > end.Item1.GainError)];
        foreach (var (i, (at, side)) in ends.Index())
            (i > 0 ? say.Say(" and ") : say).Say(Formatter.Mean(at.Gain!.Value, at.GainError!.Value), origin).Say($" threats fewer than this one at its {side} end");
        say.Say(", as the campaign values deliveries one by one");
    }

    private static SentenceBuilder Through(SentenceBuilder say, double mean, double error, string origin) =>
        say.Say(Formatter.Mean(Math.Abs(mean), error), origin).Say(mean <= 0 ? " threats fewer" : " threats more");

    private static string Missed(decimal? value, Unit unit) => value is { } number ? Formatter.Quantity(Quantity.Exactly(Math.Round(number, 3), unit)) : "no plan";
}
