using Pavise.Briefing;
using Pavise.Core;
using Pavise.Simulation;

namespace Pavise.Workspace;

/// <summary>The answer to a question for a credit, under the rule against false precision.</summary>
public static class CreditHeadline
{
    /// <summary>The sentence with its verdict.</summary>
    public static HeadlineVerdict Of(Credit credit, Scenario scenario)
    {
        var worlds = credit.Worlds;
        var answer = new CreditAnswer(
            credit.UnitOf, credit.RoundsOf, credit.Rounds, credit.Low, credit.High, worlds?.Worlds ?? 0, worlds?.Low, worlds?.Median, worlds?.High,
            worlds?.IsDetermined ?? (credit.Rounds is null || credit.Low is not null), worlds?.RestsOnAssumptions ?? false, scenario.Place.Real, worlds?.Settling ?? []);
        return new HeadlineVerdict("credit", credit.RoundsOf, answer.IsDetermined, new CreditSentence(scenario.Catalogue).Say(answer, $"run:credit/{scenario.Id}/{credit.UnitOf}/{credit.RoundsOf}"));
    }
}
