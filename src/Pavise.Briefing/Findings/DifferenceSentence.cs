using Pavise.Core;

namespace Pavise.Briefing;

/// <summary>The difference of two campaigns in one sentence, the same on the command line, in the brief and on the pages.</summary>
/// <param name="catalogue">Names of items.</param>
public sealed class DifferenceSentence(Catalogue catalogue)
{
    private readonly SettlingWords settling = new(catalogue);

    /// <summary>Says the difference, or that it is not determined and what would settle it.</summary>
    /// <param name="said">What stands before: nothing, or conditions that begin with "If" and still want a comma.</param>
    /// <param name="answer">The difference.</param>
    /// <param name="who">The first of the two, as in "the plan".</param>
    /// <param name="whom">The second, as in "today's schedule".</param>
    /// <param name="threats">What is counted, as in "threats".</param>
    /// <param name="origin">Identity of the difference.</param>
    /// <param name="settledBy">Identity of the shares of the settling facts.</param>
    /// <param name="begun">True when conditions stand before.</param>
    public SentenceBuilder Say(SentenceBuilder said, DifferenceAnswer answer, SentencePart[] who, SentencePart[] whom, string threats, string origin, string settledBy, bool begun = false)
    {
        said.Say((begun, answer.Assumed) switch
        {
            (true, true) => " and the labelled assumptions hold, ",
            (true, false) => ", ",
            (false, true) => "If the labelled assumptions hold, ",
            _ => "",
        });
        var inside = begun || answer.Assumed;
        if (answer.IsDetermined) Determined(said, answer, Capitals(who, inside), whom, threats, origin);
        else Open(said, answer, who, whom, threats, origin, settledBy, inside);
        return said.Cite(origin);
    }

    /// <summary>The difference of two exact means: without a law, so without an interval.</summary>
    public static Sentence SayMean(double mean, SentencePart[] who, SentencePart[] whom, string threats, string origin)
    {
        var said = new SentenceBuilder().Say(Capitals(who, inside: false));
        said.Say(" lets ");
        if (mean == 0) said.Say("as many");
        else said.Say(Formatter.Exact(Math.Abs(mean)), origin).Say(mean < 0 ? " fewer" : " more");
        return said.Say($" {threats} through {(mean == 0 ? "as" : "than")} ").Say(whom).Say(" on average (exact means without error; how far one campaign differs is not known of two exact laws).").Cite(origin).Build();
    }

    private static void Determined(SentenceBuilder said, DifferenceAnswer answer, SentencePart[] who, SentencePart[] whom, string threats, string origin)
    {
        var drawn = answer.Drawn;
        var (low, high) = (drawn.Low.Value, drawn.High.Value);
        said.Say(who);
        if (low == 0 && high == 0)
        {
            said.Say($" lets as many {threats} through as ").Say(whom);
            said.Say(" in four campaigns of five or more").SayFigures(Tail(answer), origin).Say(".");
            return;
        }

        var less = high < 0;
        var size = less ? Formatter.Estimate(-drawn.Median.Value, -high, -low) : Formatter.Estimate(drawn.Median.Value, low, high);
        said.Say(" lets ").Say(size, origin).Say($" {(less ? "fewer" : "more")} {threats} through than ").Say(whom);
        Within(said.Say(" (median and ").Say("80 % interval", origin).Say(" of the difference").SayFigures(Formatter.ErrorOf(drawn), origin).SayFigures(Tail(answer), origin), answer, " no wider than the ", origin).Say(").");
    }

    private void Open(SentenceBuilder said, DifferenceAnswer answer, SentencePart[] who, SentencePart[] whom, string threats, string origin, string settledBy, bool inside)
    {
        var (low, high) = (answer.Drawn.Low.Value, answer.Drawn.High.Value);
        var what = answer.Real ? "public information" : "what the scenario states";
        said.Say((inside ? what : Phrases.Capital(what)) + (low <= 0 && high >= 0 ? " does not determine whether " : " does not determine how many "));
        if (low <= 0 && high >= 0) said.Say(who).Say($" lets fewer or more {threats} through than ");
        else said.Say($"{(high < 0 ? "fewer" : "more")} {threats} ").Say(who).Say(" lets through than ");
        said.Say(whom).Say(": the ").Say("80 % interval", origin).Say(" of the difference runs from ").Say(Signed(low), origin).Say(" to ").Say(Signed(high), origin);
        Within(said, answer, " wider than the ", origin).SayFigures(" (" + (Formatter.ErrorOf(answer.Drawn) + Tail(answer)).TrimStart(';', ' ') + ").", origin);
        settling.Say(said, answer.Settling, settledBy);
    }

    /// <summary>The mean stands beside median and ends, with its own error.</summary>
    private static string Tail(DifferenceAnswer answer) => $"; mean {Formatter.Mean(answer.Mean, answer.StandardError)}";

    private static SentenceBuilder Within(SentenceBuilder said, DifferenceAnswer answer, string how, string origin) => answer.Within is not { } width || answer.Drawn.Low == answer.Drawn.High ? said
        : answer.Drawn.High.Value - answer.Drawn.Low.Value > width == how.StartsWith(" wider", StringComparison.Ordinal)
            ? said.Say("," + how).Say(Formatter.Number((decimal)width), origin).Say(" threats that the question names") : said;

    private static SentencePart[] Capitals(SentencePart[] who, bool inside) => inside || who.Length == 0 ? who : [who[0] with { Text = Phrases.Capital(who[0].Text) }, .. who.Skip(1)];

    private static string Signed(double value) => (value > 0 ? "+" : "") + Formatter.Number((decimal)Math.Round(value));
}
