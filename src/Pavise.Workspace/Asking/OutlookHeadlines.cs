using Pavise.Briefing;
using Pavise.Core;
using Pavise.Simulation;

namespace Pavise.Workspace;

/// <summary>The answers of an outlook for a real country, under the rule against false precision: what public information does not determine is said so, with the facts that would.</summary>
public static class OutlookHeadlines
{
    /// <summary>One sentence for what gets through of each class and one for each limited stock; none for an invented land, about which there is no public information.</summary>
    /// <param name="inputs">What was assessed.</param>
    /// <param name="outlook">The assessment.</param>
    /// <param name="log">Told the progress of looking for the facts that would settle what is open.</param>
    /// <param name="cancel">Stops between runs.</param>
    public static async Task<IReadOnlyList<HeadlineVerdict>> OfAsync(ScenarioInputs inputs, Outlook outlook, IRunLog log, CancellationToken cancel)
    {
        var (verdicts, open) = Verdicts(inputs.Scenario, outlook);
        var shares = open.Count == 0 ? [] : await ScenarioRun.SensitivityAsync(open, inputs, SettlingFacts.DesignPoints, (uint)outlook.Seed, log, cancel).ConfigureAwait(false);
        return new OutlookSentences(OutlookRows.Of(outlook) with { Answers = Answers(outlook, verdicts, shares) }, inputs.Scenario.Catalogue).All();
    }

    /// <summary>The rows of an outlook with its answers, and the origins of the shares they name.</summary>
    /// <param name="input">What was assessed.</param>
    /// <param name="outlook">The assessment.</param>
    /// <param name="progress">Told a share from 0 to 1 of looking for the facts that would settle what is open.</param>
    /// <param name="cancel">Stops between runs.</param>
    public static (OutlookInput Outlook, IReadOnlyList<Origin> Origins) Answered(CampaignInput input, Outlook outlook, IProgress<double>? progress, CancellationToken cancel)
    {
        var (verdicts, open) = Verdicts(input.Scenario, outlook);
        var shares = open.Count == 0 ? [] : Sensitivity.Shares(open, input.Scenario, SettlingFacts.DesignPoints, (uint)outlook.Seed, input.Deliveries, input.Raids, progress, cancel);
        var answers = Answers(outlook, verdicts, shares);
        return (OutlookRows.Of(outlook) with { Answers = answers }, [.. answers.Where(answer => answer.Settling.Count > 0).Select(answer => SettlingFacts.Origin(answer.SettlingOrigin, answer.Subject, Asked(outlook, answer.Subject, answer.OfStock)))]);
    }

    private static (IReadOnlyList<OutlookAnswer> Verdicts, IReadOnlyList<SensitivityQuestion> Open) Verdicts(Scenario scenario, Outlook outlook)
    {
        if (!outlook.Place.Real) return ([], []);
        OutlookAnswer Answer(string subject, bool ofStock, bool determined, double? within) => new(subject, ofStock, determined, within, [], Asked(outlook, subject, ofStock) + "/settled-by");
        OutlookAnswer[] all =
        [
            .. outlook.Classes.Select(row => Answer(row.ThreatClass, false, Headline.IsDetermined(row.Leakers.At(0.1), row.Leakers.At(0.9), scenario.WithinOf(row.ThreatClass)), scenario.WithinOf(row.ThreatClass))),
            .. outlook.Items.Where(row => row.FirstDayExhausted is { Day.IsKept: true }).Select(row => Answer(row.Item, true, Headline.IsShareDetermined(row.FirstDayExhausted!.ProbabilityNever), null)),
        ];
        return (all, [.. all.Where(answer => !answer.Determined).Select(answer => answer.OfStock ? SensitivityQuestion.Exhausted(answer.Subject) : SensitivityQuestion.Leakers(answer.Subject))]);
    }

    /// <summary>The verdicts, the open ones with the facts that their shares name, in the same order.</summary>
    private static OutlookAnswer[] Answers(Outlook outlook, IReadOnlyList<OutlookAnswer> verdicts, IReadOnlyList<IReadOnlyList<SensitivityShare>> shares)
    {
        var next = 0;
        return [.. verdicts.Select(answer => answer.Determined ? answer : answer with { Settling = SettlingFacts.Of(shares[next++]) })];
    }

    private static string Asked(Outlook outlook, string subject, bool ofStock) => $"run:outlook/{outlook.Scenario}/{(ofStock ? "first-day-exhausted" : "leakers")}/{subject}";
}
