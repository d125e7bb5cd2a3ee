using Pavise.Core;
using Pavise.Simulation;

namespace Pavise.Workspace;

/// <summary>The differences of leakers between two campaigns as answers under the rule against false precision: one way for scenarios, what-if questions and plans.</summary>
public static class DifferenceHeadlines
{
    /// <summary>All leakers, and those of each class that both have where there are several; open ones with the facts that would settle them.</summary>
    /// <param name="one">The first campaign.</param>
    /// <param name="other">The second.</param>
    /// <param name="outlook">Their comparison; between exact laws there is no interval and so no answer.</param>
    /// <param name="allAlone">True for the leakers of all classes alone.</param>
    /// <param name="progress">Told a share from 0 to 1 of looking for the facts.</param>
    /// <param name="cancel">Stops between runs.</param>
    public static IReadOnlyList<(PairedResult Result, DifferenceAnswer Answer)> Of(CampaignInput one, CampaignInput other, Outlook outlook, bool allAlone, IProgress<double>? progress, CancellationToken cancel)
    {
        var all = outlook.Difference!.Results.Where(result => !result.IsMeanAlone && result.Result.Kind is PairedKind.Leakers or PairedKind.LeakersOfClass).ToArray();
        var asked = all.Where(result => result.Result.Kind == PairedKind.Leakers || (!allAlone && all.Length > 2)).Select(result => (result.Result, Answer: Answer(one.Scenario, result))).ToArray();
        PairedResult[] open = [.. asked.Where(entry => !entry.Answer.IsDetermined).Select(entry => entry.Result)];
        if (open.Length == 0) return asked;
        SensitivityQuestion[] questions = [.. open.Select(result => result.Kind == PairedKind.Leakers ? SensitivityQuestion.AllLeakers : SensitivityQuestion.Leakers(result.Subject))];
        var shares = Sensitivity.Shares(questions, one, other, SettlingFacts.DesignPoints, (uint)outlook.Seed, progress, cancel);
        return [.. asked.Select(entry => Array.IndexOf(open, entry.Result) is var at and >= 0 ? (entry.Result, entry.Answer with { Settling = SettlingFacts.Of(shares[at]) }) : entry)];
    }

    private static DifferenceAnswer Answer(Scenario scenario, PairedDifference result) => new(
        result.Difference.Drawn, result.Difference.Mean, result.Difference.StandardError, result.Shares.RestsOnAssumptions, scenario.Place.Real, result.Within);
}
