using System.Globalization;
using Pavise.Core;

namespace Pavise.Briefing;

/// <summary>Writes the five findings: promises, waiting, the outlook of leakers and of stock, and what to double check.</summary>
public sealed class FindingsWriter(BriefInput input)
{
    private readonly Phrases phrases = new(input.Catalogue);

    /// <summary>Five sentences, always; what cannot be said is said so.</summary>
    public IReadOnlyList<Sentence> Write() => [Promises(), Waiting(), Leakers(), Stock(), DoubleCheck()];

    private Sentence Promises()
    {
        var receiver = phrases.Actor(input.Receiver);
        var best = input.Donors
            .Where(row => row is { Pledged: { } pledged, PledgedOrigin: not null } && !pledged.Unit.IsCurrency)
            .OrderByDescending(row => row.Pledged!.Value.Low ?? 0)
            .ThenBy(row => row.Donor + row.Item, StringComparer.Ordinal)
            .FirstOrDefault();
        if (best is not { Pledged: { } number, PledgedOrigin: { } origin }) return Sentence.Of(phrases.WithNames($"No promise of things to {receiver} is in the book."));
        var donors = input.Donors.SelectMany(row => row.Donor.Split('+')).Distinct(StringComparer.Ordinal).Count();
        var said = new SentenceBuilder();
        said.Say(phrases.WithNames("The book holds promises to " + receiver + " by "));
        said.Say(donors.ToString(CultureInfo.InvariantCulture) + (donors == 1 ? " giver" : " givers"), RunIds.Donors)
            .Say("; the largest stated number is ").Say(Formatter.Count(number), origin).Say(" ");
        said.Say([phrases.Items(best.Item)]);
        said.Say(phrases.WithNames(" by " + phrases.Actor(best.Donor)));
        if (best is { Delivered: { Low: > 0 } delivered, DeliveredOrigin: { } arrived }) said.Say(", of which ").Say(Formatter.Count(delivered), arrived).Say(" arrived");
        else if (best is { Outstanding: { } left, OutstandingOrigin: { } open } && left != number) said.Say(", of which ").Say(Formatter.Count(left), open).Say(" are still to come");
        else said.Say(", and the book holds no arrival of them");
        return said.Say(".").Cite(origin).Build();
    }

    private Sentence Waiting()
    {
        if (input.Plan is { Orders: [var first, ..] } plan)
        {
            var customer = Phrases.Capital(phrases.Actor(first.Customer));
            var said = new SentenceBuilder();
            if (first.DelayMonths == 0)
                return said.Say("In the plan \"").Say(plan.Name, plan.Origin).Say("\" no order is late.").Cite(plan.Origin).Build();
            said.Say(phrases.WithNames($"If the plan's assumptions hold, {customer} waits longest: "));
            said.Say([phrases.Items(first.Item)]);
            said.Say(" due in ").Say(Formatter.MonthName(first.Due), first.Origin).Say(" come ");
            said.Say(first.Planned is { } month ? "in " + Formatter.MonthName(month) : "after the plan ends", first.Origin);
            return said.Say(", ").Say(Months(first.DelayMonths) + (first.Planned is null ? " or more" : ""), first.Origin).Say(" late.").Cite(first.Origin).Build();
        }

        var waiting = input.Facts.FirstOrDefault(fact => fact.Assertion is { Kind: ClaimKind.Diversion, Status: ClaimStatus.Delayed });
        return waiting is null
            ? new SentenceBuilder().Say("No source says that another customer must wait.").Build()
            : new FactSentences(phrases, new Dictionary<string, SourceProfile>(), new Dictionary<string, Fact>()).Write(waiting);
    }

    private Sentence Leakers() => input.Outlook is not { } outlook
        ? new SentenceBuilder().Say("There is no scenario, so nothing is said about what gets through.").Build()
        : new OutlookSentences(outlook, input.Catalogue).Leakers(outlook.LeakerTotals.FirstOrDefault(row => row.Id == "ballistic") ?? outlook.LeakerTotals[0]);

    /// <summary>The stock that lasts least often.</summary>
    private Sentence Stock() => input.Outlook is not { FirstDayEmpty.Count: > 0 } outlook
        ? new SentenceBuilder().Say("There is no scenario, so nothing is said about how long stocks hold.").Build()
        : new OutlookSentences(outlook, input.Catalogue).Stock(outlook.FirstDayEmpty.OrderBy(row => row.NeverShare).ThenBy(row => row.Day.Id, StringComparer.Ordinal).First());

    private Sentence DoubleCheck()
    {
        var held = input.Facts.Count(fact => fact.Decision == FactDecision.Held);
        var warned = input.Anomalies.Select(anomaly => anomaly.Source).Distinct(StringComparer.Ordinal).Count();
        return new SentenceBuilder()
            .Say("Double check: ").Say(Plural(held, "claim"), RunIds.Judgement).Say(held == 1 ? " is" : " are").Say(" held as unsupported or perhaps counted twice, ")
            .Say(Plural(input.Conflicts.Count, "conflict"), RunIds.Judgement).Say(input.Conflicts.Count == 1 ? " is" : " are").Say(" open, and ")
            .Say(Plural(warned, "text"), RunIds.Evidence).Say(warned == 1 ? " shows" : " show").Say(" signs that warn a reader.")
            .Cite(RunIds.Judgement).Build();
    }

    private static string Months(int months) => Plural(months, "month");

    private static string Plural(int count, string noun) => Formatter.Number(count) + " " + noun + (count == 1 ? "" : "s");
}
