using System.Globalization;
using Pavise.Core;

namespace Pavise.Briefing;

/// <summary>The answers of an outlook in sentences, the same on the command line, in the brief and on the pages.</summary>
/// <param name="outlook">The outlook with its answers.</param>
/// <param name="catalogue">Names of items.</param>
public sealed class OutlookSentences(OutlookInput outlook, Catalogue catalogue)
{
    private const string Given = "If the labelled assumptions hold, ";

    private readonly Phrases phrases = new(catalogue);
    private readonly SettlingWords settling = new(catalogue);

    /// <summary>Every answer: leakers by class, then stocks; none for an invented land.</summary>
    public IReadOnlyList<HeadlineVerdict> All() => outlook.Answers.Count == 0 ? [] :
    [
        .. outlook.LeakerTotals.Select(row => new HeadlineVerdict("leakers", row.Id, Answer(row.Id, ofStock: false)?.Determined, Leakers(row))),
        .. outlook.FirstDayEmpty.Where(row => Answer(row.Day.Id, ofStock: true) is not null)
            .Select(row => new HeadlineVerdict("first-day-exhausted", row.Day.Id, Answer(row.Day.Id, ofStock: true)!.Determined, Stock(row))),
    ];

    /// <summary>What gets through of a class; for an invented land its figures without a verdict.</summary>
    public Sentence Leakers(OutlookTotal total)
    {
        var answer = Answer(total.Id, ofStock: false);
        var said = new SentenceBuilder().Say(total.Assumed ? Given : "");
        var error = Formatter.ErrorOf(total.Drawn);
        if (answer is null or { Determined: true })
        {
            said.Say(Formatter.Estimate(total.Median, total.Low, total.High), total.Origin).Say($" {total.Id} threats get through (median and ").Say("80 % interval", total.Origin);
            return Within(said.SayFigures(error, total.Origin), answer?.Within, "narrow", total.Origin).Say(").").Cite(total.Origin).Build();
        }

        said.Say($"{Open(total.Assumed)}ublic information does not determine how many {total.Id} threats get through: the ").Say("80 % interval", total.Origin)
            .Say(" runs from ").Say(Number(total.Low), total.Origin).Say(" to ").Say(Number(total.High), total.Origin);
        if (error.Length > 0) said.Say(" (").SayFigures(error[2..], total.Origin).Say(")");
        return settling.Say(Within(said, answer.Within, "wide", total.Origin).Say("."), answer.Settling, answer.SettlingOrigin).Cite(total.Origin).Build();
    }

    /// <summary>Whether a stock lasts the whole horizon; for an invented land its share without a verdict.</summary>
    public Sentence Stock(EmptyDay row)
    {
        var (day, lasts, low, high, horizon) = row;
        var answer = Answer(day.Id, ofStock: true);
        var days = horizon.ToString(CultureInfo.InvariantCulture) + " days";
        var said = new SentenceBuilder().Say(day.Assumed ? Given : "");
        if (answer is { Determined: false })
        {
            Item(said.Say($"{Open(day.Assumed)}ublic information does not determine whether the stock of "), day.Id).Say(" lasts the ").Say(days, day.Origin)
                .Say(": it does in ").Say(Formatter.Share(lasts, low, high), day.Origin).Say(" of the campaigns.");
            Early(said, row);
            return settling.Say(said, answer.Settling, answer.SettlingOrigin).Cite(day.Origin).Build();
        }

        Item(said.Say(day.Assumed ? "the stock of " : "The stock of "), day.Id);
        var ends = answer is not null && lasts < Headline.Sure;
        if (ends) said.Say(" is used up before the ").Say(days, day.Origin).Say(" end in ").Say(Formatter.Share(1 - lasts, 1 - high, 1 - low), day.Origin);
        else said.Say(" lasts the ").Say(days, day.Origin).Say(" in ").Say(Formatter.Share(lasts, low, high), day.Origin);
        return Early(said.Say(" of the campaigns."), row).Cite(day.Origin).Build();
    }

    private static SentenceBuilder Early(SentenceBuilder said, EmptyDay row) => row.Day.Low > row.Horizon ? said
        : said.Say(" In one of ten it is gone by day ").Say(Number(row.Day.Low), row.Day.Origin).Say(".");

    /// <summary>The verdict on the leakers of a class in a cell.</summary>
    public string Verdict(string threatClass) => Answer(threatClass, ofStock: false) switch
    {
        null => "not asked of an invented land",
        { Determined: true } => "yes",
        _ => "no: public information does not determine this",
    };

    private OutlookAnswer? Answer(string subject, bool ofStock) => outlook.Answers.FirstOrDefault(one => one.Subject == subject && one.OfStock == ofStock);

    private SentenceBuilder Item(SentenceBuilder said, string id) => phrases.Items(id) is { Origin: { } origin } name ? said.Say(name.Text, origin) : said.Say(phrases.Items(id).Text);

    private static SentenceBuilder Within(SentenceBuilder said, double? within, string how, string origin) => within is not { } width ? said
        : said.Say(how == "wide" ? ", wider than the " : ", no wider than the ").Say(Number(width), origin).Say(" threats that the question names");

    private static string Open(bool assumed) => assumed ? "p" : "P";

    private static string Number(double value) => Formatter.Number((decimal)Math.Round(value));
}
