using Pavise.Core;

namespace Pavise.Briefing;

/// <summary>What one more fire unit is worth in rounds, in one sentence under the rule on false precision: the interval over worlds and chance, with the Monte Carlo error beside it.</summary>
/// <param name="catalogue">Names of items.</param>
public sealed class CreditSentence(Catalogue catalogue)
{
    private readonly Phrases phrases = new(catalogue);
    private readonly SettlingWords settling = new(catalogue);

    /// <summary>Says the credit, or that it is not determined and what would settle it.</summary>
    /// <param name="answer">The credit.</param>
    /// <param name="origin">Its identity.</param>
    public Sentence Say(CreditAnswer answer, string origin)
    {
        var said = new SentenceBuilder().Say(answer.Assumed ? "If the labelled assumptions hold, " : "");
        var what = answer.Real ? "public information" : "what the scenario states";
        if (answer.IsDetermined) Worth(said, answer, origin);
        else if (answer.Worlds == 0)
        {
            said.Say("It takes more campaigns to say what one more fire unit of ");
            Item(said, answer.UnitOf, origin).Say(" is worth: by all of them together ").Say(Formatter.Number(answer.Rounds!.Value), origin).Say(" rounds of ");
            Item(said, answer.RoundsOf, origin).SayFigures($" ({Mean(answer)}).", origin);
        }
        else
        {
            said.Say((answer.Assumed ? what : Phrases.Capital(what)) + " does not determine how many rounds of ");
            Item(said, answer.RoundsOf, origin).Say(" one more fire unit of ");
            Item(said, answer.UnitOf, origin).Say(" is worth: the ").Say("80 % interval", origin).Say(" over worlds and chance runs from ").Say(Number(answer.Low!.Value), origin).Say(" to ");
            (answer.High is { } high ? said.Say(Number(high), origin) : said.Say("more than any number")).SayFigures($" ({Mean(answer)}).", origin);
            settling.Say(said, answer.Settling, origin);
        }

        return said.Cite(origin).Build();
    }

    private void Worth(SentenceBuilder said, CreditAnswer answer, string origin)
    {
        said.Say(answer.Assumed ? "one" : "One").Say(" more fire unit of ");
        Item(said, answer.UnitOf, origin).Say(" lets through as few leakers as ");
        if (answer.Low is { } low && answer.High is { } high) said.Say(Formatter.Estimate(answer.Median!.Value, low, high), origin).Say(" rounds of ");
        else if (answer.Worlds == 0 && answer.Rounds is { } rounds) said.Say(Formatter.Number(rounds), origin).Say(" rounds of ");
        else said.Say("more than any number of rounds of ");
        Item(said, answer.RoundsOf, origin).Say(" (");
        if (answer.Low is not null) said.Say("median and ").Say("80 % interval", origin).Say(" over worlds and chance; ");
        said.SayFigures($"{Mean(answer)}).", origin);
    }

    /// <summary>The number for the mean over all worlds, with the error of the draws.</summary>
    private static string Mean(CreditAnswer answer)
    {
        var how = answer.Worlds > 0 ? $"for mean leakers over all worlds it is {(answer.Rounds is { } number ? Formatter.Number(number) : "more than any number")}, " : "";
        var error = answer.ErrorLow is { } low ? $"95 % Monte Carlo interval {Number(low)} to {Number(answer.ErrorHigh!.Value)}" : answer.Rounds is null ? "in every batch of campaigns or in some" : "some batches of campaigns found no number";
        return how + error + (answer.Worlds > 0 ? "" : "; nothing is unknown, so that every world is the same");
    }

    private SentenceBuilder Item(SentenceBuilder said, string id, string origin)
    {
        var name = phrases.Items(id);
        return name.Origin is { } own ? said.Say(name.Text, own) : name.Text.Any(char.IsDigit) ? said.Say(name.Text, origin) : said.Say(name.Text);
    }

    private static string Number(double value) => Formatter.Number((decimal)Math.Round(value));
}
