using System.Globalization;
using Pavise.Briefing;
using Pavise.Core;
using Pavise.Simulation;
using Pavise.Workbench.Jobs;
using Pavise.Workspace;

namespace Pavise.Workbench.Views;

/// <summary>The answer to a what-if question in sentences and tables.</summary>
internal static class WhatIfTables
{
    public static IReadOnlyList<Sentence> Said(Outlook outlook, DifferenceAnswer difference, WhatIfQuestion question, Catalogue catalogue)
    {
        var (origin, naming) = (WhatIf.Difference(outlook).Id, new Naming(catalogue));
        var said = new SentenceBuilder().Say("If ");
        var joint = "";
        foreach (var field in question.Changes)
        {
            var own = WhatIfQuestion.OriginOf(field);
            said.Say(joint).Say(field.ChosenShown, own);
            if (field.Kind == WhatIfKind.Months) said.Say(" are the ").SayFigures(field.Words, own).Say(": ").SayFigures(naming.Items(field.Item).Text, own);
            else said.Say(" of ").SayFigures(naming.Items(field.Item).Text, own).Say(" are ").SayFigures(field.Words, own);
            joint = ", and ";
        }

        if (question.Tempo != TempoPart.Whole) said.Say(joint).Say("raids come " + RaidTempo.Words(question.Tempo), question.TempoOrigin);
        var first = new DifferenceSentence(catalogue).Say(said, difference, [new("the scenario", null)], [new("as it stands", null)], "threats of all classes", origin, WhatIf.SettledBy(outlook).Id, begun: true).Build();
        var condition = question.Tempo == TempoPart.Whole ? [] : (Sentence[])[new SentenceBuilder().Say("The tempo of raids is the adversary's and not known: a part of it was looked at, none was chosen; the scenario as it stands keeps all of it.").Build()];
        var second = new SentenceBuilder().Say("Both campaigns were drawn ").Say(Formatter.Number(outlook.Replications) + " times", origin).Say(" with the same luck, so that only the changes differ.").Build();
        return [first, second, .. condition];
    }

    public static IReadOnlyList<Table> Of(Outlook outlook, LastRun run, Naming naming)
    {
        var (id, difference) = ($"run:outlook/{outlook.Scenario}", WhatIf.Difference(outlook).Id);
        string Class(string code) => run.Catalogue.Threats.FirstOrDefault(threat => threat.Id == code)?.Name ?? code;
        var classes = outlook.Classes.Select(row => (IReadOnlyList<Sentence>)
        [
            Say(Class(row.ThreatClass), null), Say(Estimate(row.Leakers), $"{id}/leakers/{row.ThreatClass}"), Say(Paired(outlook, PairedKind.LeakersOfClass, row.ThreatClass), difference),
        ]).ToArray();
        var items = outlook.Items.Where(row => row.FirstDayExhausted is not null).Select(row => (IReadOnlyList<Sentence>)
        [
            naming.ItemCell(row.Item).Words, Say(Before(run, row.Item), run.Input.Outlook!.FirstDayEmpty.FirstOrDefault(one => one.Day.Id == row.Item)?.Day.Origin ?? difference),
            Say(Lasts(row.FirstDayExhausted!), $"{id}/first-day-exhausted/{row.Item}"), Say(Paired(outlook, PairedKind.Shots, row.Item), difference),
        ]).ToArray();
        return
        [
            new Table("What gets through with the changes: median and interval, in square brackets their Monte Carlo errors; the difference: mean and Monte Carlo error, and whether its interval tells more than that", ["Class", "Gets through, with the changes", "Difference to the scenario as it stands"], classes),
            new Table("Stocks with the changes: the share of campaigns in which they last the whole horizon", ["Item", "As it stands", "With the changes", "Difference of rounds fired"], items),
        ];
    }

    /// <summary>The figures of an answer under the names that a run's have, so that the two can be compared.</summary>
    public static IReadOnlyList<RunFigure> Figures(Outlook outlook, LastRun run, Naming naming)
    {
        var id = $"run:outlook/{outlook.Scenario}";
        var leakers = outlook.Classes.Select(row => new RunFigure(RunFigures.LeakersOf(run, row.ThreatClass), Estimate(row.Leakers), $"{id}/leakers/{row.ThreatClass}"));
        var stocks = outlook.Items.Where(row => row.FirstDayExhausted is not null).Select(row => new RunFigure(RunFigures.StockOf(naming, row.Item), Lasts(row.FirstDayExhausted!), $"{id}/first-day-exhausted/{row.Item}"));
        return [.. leakers.Concat(stocks).DistinctBy(figure => figure.Name, StringComparer.Ordinal)];
    }

    private static string Before(LastRun run, string item) => run.Input.Outlook!.FirstDayEmpty.FirstOrDefault(one => one.Day.Id == item) is { } row ? "in " + Formatter.Share(row.NeverShare, row.NeverLow, row.NeverHigh) : "not told";

    private static string Paired(Outlook outlook, PairedKind kind, string subject) =>
        outlook.Difference!.Results.Where(one => one.Result.Kind == kind && one.Result.Subject == subject).Select(one => (one.Difference.Mean > 0 ? "+" : "") + Number(one.Difference.Mean) + " ± " + Number(one.Difference.StandardError) + (one.IsDetermined ? "" : ", not determined")).FirstOrDefault() ?? "not told";

    private static string Estimate(Estimate estimate) => Formatter.Estimate(estimate.Drawn);

    private static string Lasts(DayEstimate day) => "in " + Formatter.Share(day.ProbabilityNever, day.IntervalOfNever.Low, day.IntervalOfNever.High);

    private static string Number(double value) => value.ToString(Math.Abs(value) < 10 ? "#,0.0" : "#,0", CultureInfo.InvariantCulture);

    private static Sentence Say(string words, string? origin) => Cell.Of(words, origin).Words;
}
